/** A calendar made quick to walk: each local day worked out once, as moments. */
import { type Calendar, calendarProblem } from '@/lib/domain/calendar.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { dayAt, dayOf, momentOf, weekdayOf } from './zone.ts';

/** One local day. */
export interface LocalDay {
  readonly start: Instant;
  readonly next: Instant;
  /** Open spans in order, as moments; none on a holiday. */
  readonly open: readonly (readonly [from: Instant, to: Instant])[];
}

export interface Compiled {
  day(day: number): LocalDay;
  dayAt(at: Instant): number;
}

/** Local days kept worked out; ten years of them. */
const MOST_DAYS = 4_000;
/** Calendars kept under their content, for settings are read anew for every change. */
const MOST_CALENDARS = 600;

const byObject = new WeakMap<Calendar, Compiled | null>();
const byContent = new Map<string, Compiled | null>();

/** Holidays as ranges of counted days, in order and without overlap. */
function closedDays({ holidays }: Calendar): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { from, to } of [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = ranges.at(-1);
    const [start, end] = [dayOf(from), dayOf(to)];
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

function within(ranges: readonly (readonly [number, number])[], day: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (day < from) high = middle - 1;
    else if (day > to) low = middle + 1;
    else return true;
  }
  return false;
}

function build(calendar: Calendar): Compiled {
  const { zone, week } = calendar;
  const closed = closedDays(calendar);
  const days = new Map<number, LocalDay>();
  const workOut = (day: number): LocalDay => {
    const blocks = within(closed, day) ? [] : (week[weekdayOf(day)] ?? []);
    const open = blocks
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

/** The calendar compiled, once for the same content; undefined: it is one that no clock can follow. */
export function compile(calendar: Calendar): Compiled | undefined {
  const known = byObject.get(calendar);
  if (known !== undefined) return known ?? undefined;
  const content = JSON.stringify(calendar);
  let compiled = byContent.get(content);
  if (compiled === undefined) {
    compiled = calendarProblem(calendar) ? null : build(calendar);
    if (byContent.size >= MOST_CALENDARS) byContent.clear();
    byContent.set(content, compiled);
  }
  byObject.set(calendar, compiled);
  return compiled ?? undefined;
}
