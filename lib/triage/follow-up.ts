/** A reminder a person set: while it stands, and when it brings the ticket back. */
import type { Decided, Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type Thread, wroteAfter } from './thread.ts';

export interface FollowUp {
  /** When it was set. */
  readonly since: Instant;
  readonly at: Instant;
}

/**
 * The reminder that stands; undefined once the buyer wrote, and once it came and somebody did something about it: wrote
 * to the buyer, or decided anew.
 */
export function followUpOf(decided: Decided, thread: Thread, observed: Observed): FollowUp | undefined {
  const { followUpAt: at, followUpSetAt: since, status, statusAt = 0 } = decided;
  if (at === undefined || since === undefined) return undefined;
  if (wroteAfter(thread, since, observed)) return undefined;
  const answered = (thread.newestReply?.at ?? 0) >= at;
  const decidedAnew = status !== undefined && status !== 'open' && statusAt >= at;
  return answered || decidedAnew ? undefined : { since, at };
}
