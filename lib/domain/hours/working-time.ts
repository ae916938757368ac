/** Time on an own clock: what of real time is open by a calendar and not paused. Exact to the ms. */
import type { Calendar } from '../calendar.ts';
import { DAY, type Instant } from '../time.ts';
import { compile } from './compile.ts';

/** Time in which an own clock stands still. `to` is not part of it. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** Is told of spans in order; answers true when it has seen enough. */
type Visit = (from: Instant, to: Instant) => boolean;

/**
 * No clock is followed further than five years: a shop that opens for a minute a month must not be counted through for
 * centuries. A time not reached by then stands at that moment.
 */
export const HORIZON = 5 * 365 * DAY;

/** Spans open between two moments. No calendar, or one that no clock can follow: day and night. */
function eachOpen(calendar: Calendar | undefined, from: Instant, to: Instant, visit: Visit): void {
  const compiled = calendar && compile(calendar);
  if (!compiled) {
    if (from < to) visit(from, to);
    return;
  }
  for (let number = compiled.dayAt(from); ; number += 1) {
    const day = compiled.day(number);
    if (day.start >= to) return;
    for (const [open, close] of day.open) {
      const start = Math.max(open, from);
      const end = Math.min(close, to);
      if (start < end && visit(start, end)) return;
    }
  }
}

/** Pauses in order, none touching another. */
export function merged(pauses: readonly Pause[]): readonly Pause[] {
  if (pauses.length === 0) return pauses;
  const joined: { from: Instant; to: Instant }[] = [];
  for (const { from, to } of [...pauses].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) joined.push({ from, to });
  }
  return joined;
}

/** Spans in which the clock runs: those open, without the pauses in them. */
function eachRunning(
  calendar: Calendar | undefined,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[],
  visit: Visit,
): void {
  const still = merged(pauses);
  eachOpen(calendar, from, to, (open, close) => {
    let at = open;
    for (const pause of still) {
      if (pause.to <= at) continue;
      if (pause.from >= close) break;
      if (pause.from > at && visit(at, pause.from)) return true;
      if (pause.to >= to) return true;
      at = pause.to;
    }
    return at < close && visit(at, close);
  });
}

/**
 * The moment at which a clock that starts at `start` has run for `ms`: the end of an open span where it falls on one,
 * never the next opening. At most `start` and five years.
 */
export function addWorking(
  calendar: Calendar | undefined,
  start: Instant,
  ms: number,
  pauses: readonly Pause[] = [],
): Instant {
  if (ms <= 0) return start;
  let left = ms;
  let end = start + HORIZON;
  eachRunning(calendar, start, end, pauses, (from, to) => {
    if (left > to - from) {
      left -= to - from;
      return false;
    }
    end = from + left;
    return true;
  });
  return end;
}

/** What of the time between two moments a clock runs, ms; of more than five years only the first five are counted. */
export function workingBetween(
  calendar: Calendar | undefined,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[] = [],
): number {
  let sum = 0;
  eachRunning(calendar, from, Math.min(to, from + HORIZON), pauses, (open, close) => {
    sum += close - open;
    return false;
  });
  return sum;
}

/** Whether a shop is open at a moment, and when that changes next; no `changesAt`: not within the year. */
export function openAt(calendar: Calendar | undefined, at: Instant): { open: boolean; changesAt?: Instant } {
  const end = at + 366 * DAY;
  let until = at;
  let opens: Instant | undefined;
  eachOpen(calendar, at, end, (from, to) => {
    if (from > until) {
      opens = from;
      return true;
    }
    until = to;
    return false;
  });
  if (until > at) return until < end ? { open: true, changesAt: until } : { open: true };
  return opens === undefined ? { open: false } : { open: false, changesAt: opens };
}
