/** Wall clocks and time zones by the platform's own zone data, correct at daylight-saving edges. */
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';

/** A wall clock; `month` counts from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The part of Temporal used here; absent in browsers of before 2026. */
interface Zoned {
  toZonedDateTimeISO(timeZone: string): { readonly offsetNanoseconds: number };
}
const { Temporal } = globalThis as {
  readonly Temporal?: { readonly Instant: { fromEpochMilliseconds(at: number): Zoned } };
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, made);
  return made;
}

/** Ms ahead of UTC. Temporal is asked where it is: the first formatter that a page makes with Intl costs it 15 ms. */
function askedOffset(at: Instant, timeZone: string): number {
  if (Temporal) return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
  const written = /([+-])(\d+):(\d+)/.exec(formatOf(timeZone).format(at));
  return written ? (written[1] === '-' ? -1 : 1) * (Number(written[2]) * HOUR + Number(written[3]) * MINUTE) : 0;
}

const offsets = new Map<string, number>();

/** Whole days of UTC that begin and end with one offset have it throughout; a page's times lie on few days. */
function offsetAt(at: Instant, timeZone: string): number {
  const at0 = (day: number): number => {
    const key = `${timeZone} ${day}`;
    const offset = offsets.get(key) ?? askedOffset(day * DAY, timeZone);
    offsets.set(key, offset);
    return offset;
  };
  const day = Math.floor(at / DAY);
  const start = at0(day);
  return start === at0(day + 1) ? start : askedOffset(at, timeZone);
}

/** What a clock in the zone shows at that moment. */
export function wallAt(at: Instant, timeZone: string): Wall {
  const shown = new Date(at + offsetAt(at, timeZone));
  return { ...dateOf(shown), hour: shown.getUTCHours(), minute: shown.getUTCMinutes(), second: shown.getUTCSeconds() };
}

const dateOf = (date: Date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

const asUtc = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

/**
 * The moment a clock in the zone shows this. An hour that happens twice counts as its first, one that is skipped as
 * if the clock had not been moved yet.
 */
export function instantOf(wall: Wall, timeZone: string): Instant {
  const utc = asUtc(wall);
  const before = utc - offsetAt(utc - DAY, timeZone);
  if (offsetAt(before, timeZone) === utc - before) return before;
  const after = utc - offsetAt(utc + DAY, timeZone);
  return offsetAt(after, timeZone) === utc - after ? after : before;
}

/** False for a 30 February or a 25 o'clock. */
export function isReal({ year, month, day, hour, minute, second }: Wall): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  return clock && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The wall's date moved by whole days, at midnight. */
export function dayFrom(wall: Wall, days: number): Wall {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return { ...dateOf(date), hour: 0, minute: 0, second: 0 };
}

/** Start of the day in which `at` lies, in the zone. */
export const startOfDay = (at: Instant, timeZone: string): Instant =>
  instantOf(dayFrom(wallAt(at, timeZone), 0), timeZone);

/** Last millisecond of the day in which `at` lies, in the zone. */
export const endOfDay = (at: Instant, timeZone: string): Instant =>
  instantOf(dayFrom(wallAt(at, timeZone), 1), timeZone) - 1;

// Hours ahead of UTC. Only abbreviations that portals print; CST and IST also have a second meaning, see below.
const ABBREVIATIONS =
  'UTC 0 GMT 0 Z 0 WET 0 WEST 1 BST 1 MET 1 MEZ 1 CET 1 MEST 2 MESZ 2 CEST 2 EET 2 EEST 3 TRT 3 MSK 3 SAST 2 GST 4 ' +
  'IST 5.5 ICT 7 WIB 7 WITA 8 SGT 8 HKT 8 MYT 8 PHT 8 AWST 8 WIT 9 JST 9 KST 9 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 ' +
  'NZST 12 NZDT 13 PST -8 PDT -7 MST -7 MDT -6 CST -6 CDT -5 EST -5 EDT -4 AKST -9 AKDT -8 HST -10 BRT -3';

/** Offset in ms of a zone abbreviation, read beside the page's own zone; undefined when it is not known. */
export function offsetOf(abbreviation: string, timeZone: string): number | undefined {
  if (abbreviation === 'CST' && /^Asia\//.test(timeZone)) return 8 * HOUR;
  if (abbreviation === 'IST' && timeZone === 'Europe/Dublin') return HOUR;
  const hours = new RegExp(`(?:^| )${abbreviation} (\\S+)`).exec(ABBREVIATIONS)?.[1];
  return hours === undefined ? undefined : Number(hours) * HOUR;
}
