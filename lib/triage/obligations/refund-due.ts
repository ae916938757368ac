import type { Instant } from '@/lib/domain/time.ts';
import { runsOwnClock } from '@/lib/domain/vocabulary.ts';
import { byOwnTarget } from '../by-own-target.ts';
import { byPolicy, openedOf } from '../by-policy.ts';
import { causeOf, schemeOf } from '../case-words.ts';
import { complaintIn } from '../complaint.ts';
import type { Content } from '../content.ts';
import { defineObligation, type Subject } from '../obligation.ts';
import { platformShips } from '../parcel.ts';
import { because } from '../reason-codes.ts';
import { saysReturned } from '../said-words.ts';
import { NEW_MATTER_AFTER } from '../thread.ts';

/** So that a flood costs no time. */
const MOST_LOOKED_AT = 20;

/** When the matter of the buyer's newest words began; one that was settled is another. */
function matterSince({ thread, ownClock }: Subject): Instant {
  const { waiting } = thread;
  const newest = thread.inbound().at(-1)?.at ?? 0;
  return Math.max(waiting?.matterSince ?? newest - NEW_MATTER_AFTER, ownClock.restartedAt() ?? 0);
}

/** A refund or a return is wanted; "ok" after our answer takes nothing of it back. */
const wantsMoney = (content: Content, since: Instant): boolean =>
  content.intent === 'refund_request' ||
  content.intent === 'return_request' ||
  (content.intent === 'other' && complaintIn(content, since)?.intent === 'refund_request');

/**
 * Since when the return is back, as far as anything stored says so: a claim that it was not refunded, the words of the
 * return itself, or the first message in which the buyer says so. No page shows the day it came back, so all but the
 * first are approximate. What a platform ships it takes back and refunds itself. A reply of ours is no refund (policies,
 * D1: refund within 2 business days of receipt).
 */
function backSince(subject: Subject): { at: Instant; weak?: true } | undefined {
  const { observed, thread, content } = subject;
  const { from, weak } = openedOf(observed);
  if (observed.kind === 'claim') {
    if (schemeOf(observed) !== 'a_to_z' || causeOf(observed) !== 'not_refunded') return undefined;
    return { at: from, ...(weak ? { weak } : {}) };
  }
  if (observed.kind === 'return')
    return [observed.subject, observed.reason, observed.last?.text].some(saysReturned)
      ? { at: from, weak: true }
      : undefined;
  if (observed.kind !== 'message' || (!runsOwnClock(observed.portal) && platformShips(subject))) return undefined;
  const since = matterSince(subject);
  if (!wantsMoney(content, since)) return undefined;
  const said = thread.inbound().filter(({ at }) => at >= since);
  const told = said.slice(-MOST_LOOKED_AT).find(({ text }) => saysReturned(text));
  return told ? { at: told.at, weak: true } : undefined;
}

/** An old thread, read for the first time: answered, and long past the day by which it was to be refunded. */
const isHistory = ({ observed, thread }: Subject, deadline: Instant): boolean =>
  observed.kind === 'message' && !thread.waiting && deadline < observed.firstSeenAt;

/** Something came back, and the money has not gone back yet. */
export default defineObligation({
  id: 'refund-due',
  kind: 'refund',
  owe(subject) {
    const { observed, order, settings, policies } = subject;
    if (observed.state === 'resolved' || order?.state === 'refunded') return undefined;
    const back = backSince(subject);
    if (!back) return undefined;
    const weak = back.weak ? { weak: back.weak } : {};
    if (runsOwnClock(observed.portal)) {
      const own = byOwnTarget(subject, { from: back.at, hours: settings.targets.refund, code: 'owe_refund_own' });
      return isHistory(subject, own.deadline) ? undefined : { ...own, damage: 'customer', ...weak };
    }
    const shared = { startedAt: back.at, ...weak };
    const { deadline, rule, value, region } = byPolicy(subject, `${observed.portal}.refund`, back.at);
    if (isHistory(subject, deadline)) return undefined;
    if (observed.portal === 'tiktok') {
      const reason = because('owe_refund_window', { days: value });
      return { ...shared, deadline, hard: true, damage: 'money', reason, rule };
    }
    const grant = policies.pick('amazon.refund_auto_grant', region).value;
    const reason = because('owe_refund_amazon', { days: value, grant });
    return { ...shared, deadline, hard: true, damage: 'account', reason, rule };
  },
});
