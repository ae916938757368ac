/** The platform's own week in a named zone: Monday to Friday, by the wall clock. */

import { dayAt, momentOf, offsetAt, weekdayOf } from '@/lib/domain/hours/zone.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';

const NOON = 720;
const SATURDAY = 5;

/** Monday 12:00 local after a moment on a Saturday or Sunday; undefined on any other day. */
export function mondayNoonAfterWeekend(at: Instant, zone: string): Instant | undefined {
  const day = dayAt(zone, at);
  const weekday = weekdayOf(day);
  return weekday < SATURDAY ? undefined : momentOf(zone, day + 7 - weekday, NOON);
}

/**
 * So many business days later: Saturday and Sunday in that zone do not count, nor does what is left of one. What begins
 * on a weekend begins on Monday at 0:00; else the local clock stays what it was. Holidays count: no platform says which.
 */
export function businessDaysAfter(at: Instant, days: number, zone: string): Instant {
  const day = dayAt(zone, at);
  const weekday = weekdayOf(day);
  if (weekday >= SATURDAY) return businessDaysAfter(momentOf(zone, day + 7 - weekday, 0), days, zone);
  const whole = Math.floor(days);
  // Every five business days take a whole week.
  const later = day + whole + 2 * Math.floor((weekday + whole) / 5);
  const clock = at + offsetAt(zone, at) - day * DAY;
  const end = momentOf(zone, later, Math.floor(clock / MINUTE)) + (clock % MINUTE);
  const rest = Math.round((days - whole) * DAY);
  return weekdayOf(dayAt(zone, end + rest)) >= SATURDAY ? end + rest + 2 * DAY : end + rest;
}
