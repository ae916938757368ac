import { runsOwnClock } from '@/lib/domain/vocabulary.ts';
import { byOwnTarget } from '../by-own-target.ts';
import { asShown, byPolicy, openedOf } from '../by-policy.ts';
import { defineObligation, type Owed, type Subject } from '../obligation.ts';
import { ownTarget } from '../policies/own.ts';
import { because } from '../reason-codes.ts';

/** In one's own shop: one's own promise in one's own hours, or the date the page shows. */
function inOwnShop(subject: Subject): Owed | undefined {
  const { observed, settings } = subject;
  const { from, weak } = openedOf(observed);
  const damage = 'customer';
  const shown = observed.deadline;
  if (shown !== undefined)
    return {
      startedAt: from,
      deadline: shown,
      hard: true,
      damage,
      reason: because('owe_return_shown'),
      rule: ownTarget,
    };
  const owed = byOwnTarget(subject, { from, hours: settings.targets.complaint, code: 'owe_return_own' });
  return { ...owed, damage, ...(weak ? { weak } : {}) };
}

/** A return request that waits for our yes or no. */
export default defineObligation({
  id: 'return-decision',
  kind: 'return',
  owe(subject) {
    const { observed } = subject;
    if (observed.kind !== 'return' || observed.state === 'resolved' || observed.needsReply === false) return undefined;
    if (runsOwnClock(observed.portal)) return inOwnShop(subject);
    const { from, weak } = openedOf(observed);
    const shown = observed.deadline;
    const { deadline, rule, value } = byPolicy(subject, `${observed.portal}.return_decision`, from);
    const best = observed.portal === 'amazon' ? byPolicy(subject, 'amazon.return_best_practice', from) : undefined;
    return {
      startedAt: from,
      deadline: shown ?? deadline,
      hard: true,
      damage: 'money',
      ...(best ? { actWithin: best.deadline - from } : {}),
      ...(shown === undefined && weak ? { weak } : {}),
      reason: shown === undefined ? because('owe_return_window', { hours: value }) : because('owe_return_shown'),
      rule: shown === undefined ? rule : asShown(rule),
    };
  },
});
