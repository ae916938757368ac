/** Hours by local day, made quick to walk: each day worked out once, as moments. */
import type { Block } from '../calendar.ts';
import { DAY, type Instant } from '../time.ts';
import { dayAt, momentOf } from './zone.ts';

/** One local day. */
export interface LocalDay {
  readonly start: Instant;
  readonly next: Instant;
  /** Open spans in order, as moments. */
  readonly open: readonly (readonly [from: Instant, to: Instant])[];
}

export interface LocalDays {
  /** Days are counted from 1970-01-01. */
  day(day: number): LocalDay;
  dayAt(at: Instant): number;
}

/** Local days kept worked out; ten years of them. */
const MOST_DAYS = 4_000;

/** The local days of a zone, with the blocks that are open on each: in order, none over another. */
export function localDays(zone: string, blocksOf: (day: number) => readonly Block[]): LocalDays {
  const days = new Map<number, LocalDay>();
  const workOut = (day: number): LocalDay => {
    const open = blocksOf(day)
      .map(({ from, to }) => [momentOf(zone, day, from), momentOf(zone, day, to)] as const)
      .filter(([from, to]) => from < to);
    return { start: momentOf(zone, day, 0), next: momentOf(zone, day + 1, 0), open };
  };
  const dayFor = (day: number): LocalDay => {
    const known = days.get(day);
    if (known) return known;
    if (days.size >= MOST_DAYS) days.clear();
    const made = workOut(day);
    days.set(day, made);
    return made;
  };
  // Days known from nearby are walked to; only a moment far from any costs a look into the zone's table.
  let near: number | undefined;
  return {
    day: dayFor,
    dayAt: (at) => {
      const guess = near === undefined ? undefined : near + Math.floor((at - dayFor(near).start) / DAY);
      let day = guess !== undefined && days.has(guess) ? guess : dayAt(zone, at);
      while (dayFor(day).start > at) day -= 1;
      while (dayFor(day).next <= at) day += 1;
      near = day;
      return day;
    },
  };
}
