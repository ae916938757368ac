/** Whether we owe an action: what people decided, until the buyer or the portal says something newer. */
import type { Decided, Observed } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Status } from '@/lib/domain/vocabulary.ts';
import { isLost } from './case-words.ts';
import type { FollowUp } from './follow-up.ts';
import { GOOD_REVIEW } from './stars.ts';
import { type Thread, wroteAfter } from './thread.ts';

/** A resolved ticket is past reopening by us after this long; a buyer's message still opens it. Our own choice. */
const CLOSES_AFTER = 14 * DAY;

export interface Standing {
  readonly observed: Observed;
  readonly decided: Decided;
  readonly thread: Thread;
  /** Something is owed, beside a reminder. */
  readonly owes: boolean;
  /** Money is owed, which no reply settles. */
  readonly owesMoney: boolean;
  /** A reminder that still stands. */
  readonly followUp?: FollowUp;
}

export interface StatusNow {
  readonly status: Status;
  /** The moment at which it changes without news. */
  readonly changesAt?: Instant;
}

/** A conversation: whose turn is it? */
function turnOf({ observed, thread, owesMoney }: Standing): Status {
  if (observed.state === 'resolved' && observed.needsReply !== true) return 'resolved';
  if (thread.waiting) return 'open';
  if (thread.newest) return thread.newest.direction !== 'outbound' ? 'resolved' : owesMoney ? 'open' : 'waiting';
  return observed.needsReply === false ? 'resolved' : 'open';
}

/** What the portal and the thread say, when nobody decided. */
function seenStatus(standing: Standing): Status {
  const { observed, owes } = standing;
  switch (observed.kind) {
    case 'message':
      return turnOf(standing);
    case 'order':
      return owes ? 'open' : 'resolved';
    case 'review':
      return observed.state === 'resolved' || (observed.rating ?? 0) >= GOOD_REVIEW ? 'resolved' : 'open';
    case 'claim':
    case 'return':
      // A lost claim is over when somebody says so, or has appealed.
      if (observed.state === 'resolved') return owes && isLost(observed) ? 'open' : 'resolved';
      // A bank that decides, a parcel that is on its way back: somebody else has the next step.
      return observed.needsReply === false && !owes ? 'waiting' : 'open';
    case 'account':
      return observed.state === 'resolved' ? 'resolved' : 'open';
  }
}

/**
 * News that a decision did not know of: the buyer wrote, a claim or return was opened anew, or we answered; or it was
 * written before the decision and no page had shown it yet.
 */
export function overtaken({ observed, decided, thread }: Omit<Standing, 'owes' | 'owesMoney'>): boolean {
  const since = decided.statusAt ?? FAR_FUTURE;
  if (wroteAfter(thread, since, observed)) return true;
  if (observed.openedAt !== undefined && observed.openedAt > since) return true;
  if (decided.status !== 'open' && (observed.askedAt ?? 0) > since) return true;
  if (decided.status === 'open') return (thread.newestReply?.at ?? 0) > since;
  return decided.status === 'waiting' && observed.state === 'resolved';
}

function settledStatus(standing: Standing, now: Instant): StatusNow {
  const { decided, observed } = standing;
  const seen = seenStatus(standing);
  const snoozed = decided.status === 'snoozed' || (decided.status === undefined && decided.snoozedUntil !== undefined);
  if (overtaken(standing)) return { status: seen };
  if (snoozed) {
    const until = decided.snoozedUntil ?? 0;
    if (until > now) return { status: 'snoozed', changesAt: until };
    return { status: seen === 'resolved' ? 'resolved' : 'open' };
  }
  // A portal that resolved the thread after we called it open knows more than we did.
  if (decided.status === 'open' && observed.state === 'resolved' && observed.changedAt > (decided.statusAt ?? 0))
    return { status: seen };
  return { status: decided.status ?? seen };
}

/** While one waits, a reminder opens the ticket again. */
function reminded(settled: StatusNow, { followUp }: Standing, now: Instant): StatusNow {
  if (settled.status !== 'waiting' || !followUp) return settled;
  return followUp.at <= now ? { status: 'open' } : { ...settled, changesAt: followUp.at };
}

export function statusOf(standing: Standing, now: Instant): StatusNow {
  const settled = reminded(settledStatus(standing, now), standing, now);
  if (settled.status !== 'resolved') return settled;
  const { decided, observed, thread } = standing;
  const byPerson = decided.status === 'resolved' ? decided.statusAt : undefined;
  const since = byPerson ?? thread.newest?.at ?? observed.changedAt;
  const changesAt = since + CLOSES_AFTER;
  return changesAt <= now ? { status: 'closed' } : { status: 'resolved', changesAt };
}
