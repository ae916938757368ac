/** What the first and every later reply in one's own shop have in common. */
import type { Instant } from '@/lib/domain/time.ts';
import { runsOwnClock } from '@/lib/domain/vocabulary.ts';
import { byOwnTarget } from './by-own-target.ts';
import type { Owed, Subject } from './obligation.ts';
import { replyTarget } from './targets.ts';

interface OwnMatter {
  /** The buyer's first message that waits for an answer. */
  readonly since: Instant;
  /** The first message of the matter; a matter that was settled and comes again is a new one. */
  readonly matterSince: Instant;
  /** Nobody ever answered in this matter. */
  readonly first: boolean;
}

/** Where a conversation in one's own shop stands; undefined: the buyer does not wait. */
export function ownMatter({ observed, thread, ownClock }: Subject): OwnMatter | undefined {
  const { waiting } = thread;
  if (!runsOwnClock(observed.portal) || observed.kind !== 'message' || !waiting) return undefined;
  const restarted = ownClock.restartedAt() ?? Number.NEGATIVE_INFINITY;
  const since = Math.max(waiting.since, restarted);
  if (restarted <= waiting.matterSince)
    return { since, matterSince: waiting.matterSince, first: waiting.neverAnswered };
  const answered = thread.turns().some(({ by, at }) => by === 'us' && at >= restarted && at <= since);
  return { since, matterSince: restarted, first: !answered };
}

/** The reply owed in the matter, where it is the first, or a later one. */
export function ownReply(subject: Subject, first: boolean): Owed | undefined {
  const matter = ownMatter(subject);
  if (matter?.first !== first) return undefined;
  const { content, settings, thread } = subject;
  const code = content.urgent ? 'owe_own_urgent_reply' : first ? 'owe_own_first_reply' : 'owe_own_next_reply';
  const owed = byOwnTarget(subject, { from: matter.since, hours: replyTarget(settings, content, first), code });
  return { ...owed, damage: 'customer', ...(thread.waiting?.weak ? { weak: true } : {}) };
}
