/** Wall clocks and time zones through Intl alone, correct at daylight-saving edges. */
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

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

// A page's texts are all read against the same moment and zone.
let last: { readonly at: Instant; readonly timeZone: string; readonly wall: Wall } | undefined;

/** What a clock in the zone shows at that moment. */
export function wallAt(at: Instant, timeZone: string): Wall {
  if (last?.at === at && last.timeZone === timeZone) return last.wall;
  const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) {
    if (type in wall) wall[type as keyof Wall] = Number(value);
  }
  last = { at, timeZone, wall };
  return wall;
}

const asUtc = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);

const offsetAt = (at: Instant, timeZone: string): number => {
  const whole = Math.floor(at / 1000) * 1000;
  return asUtc(wallAt(whole, timeZone)) - whole;
};

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
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
  };
}

/** Start of the day in which `at` lies, in the zone. */
export const startOfDay = (at: Instant, timeZone: string): Instant =>
  instantOf(dayFrom(wallAt(at, timeZone), 0), timeZone);

/** Last millisecond of the day in which `at` lies, in the zone. */
export const endOfDay = (at: Instant, timeZone: string): Instant =>
  instantOf(dayFrom(wallAt(at, timeZone), 1), timeZone) - 1;

// Hours ahead of UTC. Only abbreviations that portals print; CST and IST also have a second meaning, see below.
const ABBREVIATIONS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'UTC 0 GMT 0 Z 0 WET 0 WEST 1 BST 1 MET 1 MEZ 1 CET 1 MEST 2 MESZ 2 CEST 2 EET 2 EEST 3 TRT 3 MSK 3 SAST 2 GST 4 ' +
    'IST 5.5 ICT 7 WIB 7 WITA 8 SGT 8 HKT 8 MYT 8 PHT 8 AWST 8 WIT 9 JST 9 KST 9 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 ' +
    'NZST 12 NZDT 13 PST -8 PDT -7 MST -7 MDT -6 CST -6 CDT -5 EST -5 EDT -4 AKST -9 AKDT -8 HST -10 BRT -3'
  )
    .split(/ (?=[A-Z])/)
    .map((pair) => {
      const [name = '', hours = ''] = pair.split(' ');
      return [name, Number(hours)];
    }),
);

/** Offset in ms of a zone abbreviation, read beside the page's own zone; undefined when it is not known. */
export function offsetOf(abbreviation: string, timeZone: string): number | undefined {
  if (abbreviation === 'CST' && /^Asia\//.test(timeZone)) return 8 * HOUR;
  if (abbreviation === 'IST' && timeZone === 'Europe/Dublin') return HOUR;
  const hours = Object.hasOwn(ABBREVIATIONS, abbreviation) ? ABBREVIATIONS[abbreviation] : undefined;
  return hours === undefined ? undefined : hours * 60 * MINUTE;
}
