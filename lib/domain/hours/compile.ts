/** A calendar made quick to walk. */
import { type Calendar, calendarProblem } from '../calendar.ts';
import { type LocalDays, localDays } from './local-days.ts';
import { dayOf, weekdayOf } from './zone.ts';

/** Calendars kept under their content, for settings are read anew for every change. */
const MOST_CALENDARS = 600;

const byObject = new WeakMap<Calendar, LocalDays | null>();
const byContent = new Map<string, LocalDays | null>();

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

function build(calendar: Calendar): LocalDays {
  const closed = closedDays(calendar);
  return localDays(calendar.zone, (day) => (within(closed, day) ? [] : (calendar.week[weekdayOf(day)] ?? [])));
}

/** The calendar compiled, once for the same content; undefined: it is one that no clock can follow. */
export function compile(calendar: Calendar): LocalDays | undefined {
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
