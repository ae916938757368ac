/** The platform's own week in a named zone, by the wall clock. */

import { dayAt, momentOf, offsetAt, weekdayOf } from '@/lib/domain/hours/zone.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';

const NOON = 720;
const SATURDAY = 5;

/** Monday 12:00 local after a moment on a Saturday or Sunday; undefined on any other day. */
function mondayNoonAfterWeekend(at: Instant, zone: string): Instant | undefined {
  const day = dayAt(zone, at);
  const weekday = weekdayOf(day);
  return weekday < SATURDAY ? undefined : momentOf(zone, day + 7 - weekday, NOON);
}

/**
 * Until when by the weekend rule, read by the strictest of the zones a shop may be in; `otherwise` holds wherever the
 * moment is no weekend.
 */
export const byWeekendRule = (at: Instant, zones: readonly string[], otherwise: Instant): Instant =>
  Math.min(...zones.map((zone) => mondayNoonAfterWeekend(at, zone) ?? otherwise));

/** Whose weekend is Saturday and Sunday, or Friday and Saturday. */
export type Week = 'monday' | 'sunday';

/** A day's place in its week; from 5 on it is the weekend. */
const placeIn = (week: Week, day: number): number => (weekdayOf(day) + (week === 'sunday' ? 1 : 0)) % 7;

/**
 * So many business days later: the weekend in that zone does not count, nor does what is left of one. What begins on a
 * weekend begins at 0:00 after it; else the local clock stays what it was. Holidays count: no platform says which.
 */
export function businessDaysAfter(at: Instant, days: number, zone: string, week: Week = 'monday'): Instant {
  const day = dayAt(zone, at);
  const weekday = placeIn(week, day);
  if (weekday >= SATURDAY) return businessDaysAfter(momentOf(zone, day + 7 - weekday, 0), days, zone, week);
  const whole = Math.floor(days);
  // Every five business days take a whole week.
  const later = day + whole + 2 * Math.floor((weekday + whole) / 5);
  const clock = at + offsetAt(zone, at) - day * DAY;
  const end = momentOf(zone, later, Math.floor(clock / MINUTE)) + (clock % MINUTE);
  const rest = Math.round((days - whole) * DAY);
  return placeIn(week, dayAt(zone, end + rest)) >= SATURDAY ? end + rest + 2 * DAY : end + rest;
}
