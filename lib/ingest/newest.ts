/** Which message of a ticket is its newest: what is known, or what a page shows. Pure. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { laterThan } from './later.ts';
import { sameUnmarked } from './marks.ts';

/** What a list row shows may be the beginning of what a thread showed before: then the thread's words stay. */
const isCutFrom = (row: MessageSeen, known: MessageSeen): boolean => {
  const beginning = row.text
    .replace(/(…|\.{3})\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return beginning !== '' && known.text.replace(/\s+/g, ' ').trim().startsWith(beginning);
};

export interface Newest {
  readonly last: MessageSeen | undefined;
  /** Whose words they are; `both`: the page repeats what is known. */
  readonly of: 'known' | 'seen' | 'both';
}

/**
 * The newer of what is known and what is seen; a row that merely repeats the known message changes nothing. `behind`:
 * the page ends with a message that others are known to follow.
 */
export function newestOf(known: MessageSeen | undefined, seen: MessageSeen | undefined, behind: boolean): Newest {
  if (!known || !seen) return { last: seen ?? known, of: seen ? 'seen' : 'known' };
  if (isCutFrom(seen, known) && (seen.direction === known.direction || seen.missing?.includes('direction'))) {
    const sameTime =
      seen.at === undefined || known.at === undefined || seen.dayOnly || Math.abs(seen.at - known.at) < MINUTE;
    if (sameTime || (known.at ?? 0) >= (seen.at ?? 0))
      return known.at === undefined
        ? { last: { ...known, ...seen, text: known.text }, of: 'seen' }
        : { last: known, of: 'both' };
  }
  if (seen.at === undefined || known.at === undefined)
    return behind ? { last: known, of: 'known' } : { last: seen, of: 'seen' };
  // A row that shows only a date is a day long: it is older only if its whole day is.
  const seenAt = seen.dayOnly ? seen.at + 24 * 60 * MINUTE - 1 : seen.at;
  return seenAt >= known.at ? { last: seen, of: 'seen' } : { last: known, of: 'known' };
}

/** Whether the newest message is a guess: the page's own way says so of its words, and clears what it repeats. */
export function isGuess({ of }: Newest, known: MessageSeen | undefined, guessed: boolean): boolean {
  if (of === 'known') return known?.weak === true;
  return guessed && (of === 'seen' || known?.weak === true);
}

/** Whether a thread ends where messages that are known go on: the page was there before them. */
export function isBehind(known: readonly Message[], ids: readonly string[]): boolean {
  const end = known.find(({ id }) => id === ids.at(-1));
  return end !== undefined && known.some(({ position }) => position > end.position);
}

/** How late the newest message is, for whoever has another one: its own time where that alone says so. */
export const placeOf = ({ last, since, changedAt }: Pick<Observed, 'last' | 'since' | 'changedAt'>): Instant =>
  since?.last ?? last?.at ?? changedAt;

/** `since.last` once this message is the newest: none where its own time puts it behind what it replaces. */
export function placeAfter(known: Observed | undefined, { last, of }: Newest, now: Instant): Instant | undefined {
  if (of !== 'seen' || !last || (known?.last && sameUnmarked(known.last, last))) return known?.since?.last;
  const before = known?.last ? placeOf(known) : undefined;
  if (last.at === undefined) return laterThan(before, now);
  return before === undefined || last.at > before ? undefined : laterThan(before, before);
}
