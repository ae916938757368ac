/**
 * Civil time in a named zone, over the browser's own zone tables. Local time is counted like UTC: `day` is days since
 * 1970-01-01 and `minute` minutes of the local day.
 */
import { DAY, type Instant, MINUTE, SECOND } from '../time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** What the wall clock is ahead of UTC at a moment, ms. */
export function offsetAt(zone: string, at: Instant): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND) * SECOND;
}

/** The local day of a moment. */
export const dayAt = (zone: string, at: Instant): number => Math.floor((at + offsetAt(zone, at)) / DAY);

/** `YYYY-MM-DD` as a day, counted. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** 0 Monday to 6 Sunday: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The moment between two at which the zone's offset changes, to the ms; it changes once between them. */
function changeBetween(zone: string, from: Instant, to: Instant): Instant {
  const before = offsetAt(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The first moment at which the wall clock shows a local time or a later one. So a time that exists twice is its first
 * coming, as iCalendar has it (RFC 5545, 3.3.5), and one that the clocks skip is the moment they are put forward: a
 * block never begins before its neighbour ends, whatever the clocks do.
 */
export function momentOf(zone: string, day: number, minute: number): Instant {
  const local = day * DAY + minute * MINUTE;
  // No zone is more than 14 hours from UTC, so that a day either way stands safely before and after the moment.
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const early = local - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = local - after;
  return offsetAt(zone, late) === after ? late : changeBetween(zone, late, early);
}
