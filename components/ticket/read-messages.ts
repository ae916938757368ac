import type { MessageSeen } from '@/lib/domain/reading.ts';

/**
 * The buyer's messages that a ticket was judged by: those after our last answer, else the newest. An older one may
 * hold the same word, but it is not the reason.
 */
export function readMessages<Seen extends MessageSeen>(messages: readonly Seen[]): ReadonlySet<Seen> {
  const answered = messages.findLastIndex(({ direction, automatic }) => direction === 'outbound' && !automatic);
  const waiting = messages.filter(({ direction }, index) => index > answered && direction === 'inbound');
  const newest = messages.findLast(({ direction }) => direction === 'inbound');
  return new Set(waiting.length > 0 || !newest ? waiting : [newest]);
}
