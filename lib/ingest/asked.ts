/** When a page brought something to answer that nobody here could have known of before. Pure. */
import type { Observed } from '@/lib/domain/ticket.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Newest } from './newest.ts';

/** A later message of the buyer. Only a clock shows for sure that it is not the one known, worded otherwise. */
function newerMessage({ last: known }: Observed, { last, of }: Newest): boolean {
  if (of !== 'seen' || last?.direction !== 'inbound' || last.dayOnly) return false;
  return last.at !== undefined && known?.at !== undefined && last.at >= known.at + MINUTE;
}

/**
 * `askedAt` once this is known: the buyer wrote, or a claim or return that was not ours to answer is now. Not by a
 * message's flag: of one thread, lists and pages say different things.
 */
export function askedAfter(known: Observed | undefined, next: Observed, newest: Newest): Instant | undefined {
  if (!known) return undefined;
  const { kind, needsReply, changedAt } = next;
  const handedBack = kind === 'claim' || kind === 'return' ? known.needsReply === false && needsReply === true : false;
  return handedBack || newerMessage(known, newest) ? changedAt : known.askedAt;
}
