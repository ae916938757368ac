/**
 * The same sums done the slow way, minute by minute over the browser's zone tables and nothing else: a shop is open
 * while the latest time its wall clock has shown lies within its hours.
 */
import type { Calendar } from '@/lib/domain/calendar.ts';
import type { Pause } from '@/lib/domain/hours/working-time.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

function wallClock(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
}

/** Whether each minute from `start` on is open, oldest first; `start` stands on a whole minute. */
function* minutes({ zone, week, holidays }: Calendar, start: number): Generator<boolean> {
  const local = wallClock(zone);
  let shown = Number.NEGATIVE_INFINITY;
  for (let at = start - DAY; ; at += MINUTE) {
    shown = Math.max(shown, local(at));
    if (at < start) continue;
    const date = new Date(shown).toISOString().slice(0, 10);
    const weekday = (new Date(shown).getUTCDay() + 6) % 7;
    const minute = (shown % DAY) / MINUTE;
    const closed = holidays.some(({ from, to }) => from <= date && date <= to);
    yield !closed && (week[weekday] ?? []).some(({ from, to }) => from <= minute && minute < to);
  }
}

/** `start`, `ms` and pauses in whole minutes. Gives up (undefined) after so many days. */
export function slowly(
  calendar: Calendar,
  start: number,
  ms: number,
  pauses: readonly Pause[],
  days: number,
): number | undefined {
  let left = ms;
  let at = start;
  for (const open of minutes(calendar, start)) {
    if (left <= 0) return at;
    if (at > start + days * DAY) return undefined;
    if (open && !pauses.some(({ from, to }) => from <= at && at < to)) left -= MINUTE;
    at += MINUTE;
  }
  return undefined;
}
