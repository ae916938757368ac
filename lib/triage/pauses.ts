/** When an own clock stands still, and from when it runs. There is no clock `now` in it. */

import type { Pause } from '@/lib/domain/hours/working-time.ts';
import { statusLogOf } from '@/lib/domain/status-log.ts';
import type { Decided, Observed, StatusChoice } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Status } from '@/lib/domain/vocabulary.ts';
import { followUpOf } from './follow-up.ts';
import { overtaken } from './status.ts';
import type { Thread, Turn } from './thread.ts';

const NOBODYS_TURN: readonly Status[] = ['waiting', 'snoozed', 'resolved', 'closed'];
const SETTLED: readonly Status[] = ['resolved', 'closed'];

/** When the buyer first wrote after a moment. */
const buyerAfter = (turns: readonly Turn[], moment: Instant): Instant | undefined =>
  turns.reduce<Instant | undefined>(
    (first, { by, at }) => (by === 'buyer' && at > moment && !(first !== undefined && first <= at) ? at : first),
    undefined,
  );

/** A choice lasts until the next one, the end of its snooze, or the buyer's next message, which opens the ticket. */
function endOf(choice: StatusChoice, next: StatusChoice | undefined, turns: readonly Turn[]): Instant {
  return Math.min(next?.at ?? FAR_FUTURE, choice.until ?? FAR_FUTURE, buyerAfter(turns, choice.at) ?? FAR_FUTURE);
}

/**
 * When people had it that the ticket was not ours to act on. A pause that ends at `FAR_FUTURE` lasts until somebody
 * does something; a ticket in it is not open. What opened a ticket at a moment nobody can tell (a message that shows
 * no time) ends the last pause where it began: too early costs a minute, too late the buyer.
 */
export function pausesOf(decided: Decided, thread: Thread, observed: Observed): readonly Pause[] {
  const log = statusLogOf(decided);
  if (log.length === 0) return [];
  const turns = thread.turns();
  const reminder = followUpOf(decided, thread, observed)?.at ?? FAR_FUTURE;
  return log.flatMap((choice, index): Pause[] => {
    if (!choice.status || !NOBODYS_TURN.includes(choice.status)) return [];
    const next = log[index + 1];
    const recalled = choice.status === 'waiting' && !next ? reminder : FAR_FUTURE;
    const to = Math.min(endOf(choice, next, turns), recalled);
    const unsure = to === FAR_FUTURE && overtaken({ observed, decided, thread });
    return unsure || to <= choice.at ? [] : [{ from: choice.at, to }];
  });
}

/** When it was the buyer's turn: from each reply of ours to the buyer's next message. */
export function buyersTurns(thread: Thread): readonly Pause[] {
  const pauses: Pause[] = [];
  let from: Instant | undefined;
  for (const { by, at } of thread.turns()) {
    if (by === 'us') from ??= at;
    else if (from !== undefined) {
      if (at > from) pauses.push({ from, to: at });
      from = undefined;
    }
  }
  return from === undefined ? pauses : [...pauses, { from, to: FAR_FUTURE }];
}

/** The buyer's message that began the matter anew after it was settled; undefined: it never was. */
export function restartOf(decided: Decided, thread: Thread): Instant | undefined {
  const log = statusLogOf(decided);
  if (!log.some(({ status }) => status && SETTLED.includes(status))) return undefined;
  const turns = thread.turns();
  const starts = log.flatMap((choice, index) => {
    const start = choice.status && SETTLED.includes(choice.status) ? buyerAfter(turns, choice.at) : undefined;
    return start !== undefined && start <= (log[index + 1]?.at ?? FAR_FUTURE) ? [start] : [];
  });
  return starts.length > 0 ? Math.max(...starts) : undefined;
}
