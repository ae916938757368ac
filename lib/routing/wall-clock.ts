/** The wall clock of a zone, as rules speak of it: spans of the day, days of the week, and daily moments. */
import { dayAt, momentOf, offsetAt, weekdayOf } from '@/lib/domain/hours/zone.ts';
import type { DailyMoment } from '@/lib/domain/rule.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';

/** Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Something that holds at some times of the local day or week. */
export interface LocalTimes {
  readonly zone: string;
  holds(at: Instant): boolean;
  /** Minutes of the local day at which it may begin or end. */
  readonly turns: readonly number[];
}

export function isZone(zone: string): boolean {
  try {
    offsetAt(zone, 0);
    return true;
  } catch {
    return false;
  }
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** Minutes of the day; undefined: not `HH:MM`. */
export function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = CLOCK.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const minuteAt = (zone: string, at: Instant): number => {
  const local = at + offsetAt(zone, at);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
};

/** `[from, to, zone]`; throws where they are not that. `to` before `from` goes past midnight. */
export function hoursOf([first = '', second = '', zone = '', ...more]: readonly string[]): LocalTimes {
  const [from, to] = [minuteOf(first), minuteOf(second)];
  if (from === undefined || to === undefined || from === to || !isZone(zone) || more.length > 0)
    throw new Error('not hours of a day in a zone');
  const holds = (minute: number) => (from < to ? minute >= from && minute < to : minute >= from || minute < to);
  return { zone, holds: (at) => holds(minuteAt(zone, at)), turns: [from, to] };
}

const isWeekday = (text: string): text is Weekday => WEEKDAYS.some((day) => day === text);

/** `[...days, zone]`; throws where they are not that. */
export function weekdaysOf(wanted: readonly string[]): LocalTimes {
  const [zone = ''] = wanted.slice(-1);
  const days = wanted.slice(0, -1);
  if (days.length === 0 || !days.every(isWeekday) || !isZone(zone)) throw new Error('not weekdays in a zone');
  const numbers = new Set(days.map((day) => WEEKDAYS.indexOf(day)));
  return { zone, holds: (at) => numbers.has(weekdayOf(dayAt(zone, at))), turns: [0] };
}

/** The next moment after `at` at which a local time may begin or end to hold. */
export function nextTurn(at: Instant, { zone, turns }: Pick<LocalTimes, 'zone' | 'turns'>): Instant {
  const today = dayAt(zone, at);
  const moments = [today, today + 1, today + 2].flatMap((day) => turns.map((minute) => momentOf(zone, day, minute)));
  return Math.min(...moments.filter((moment) => moment > at));
}

/** The last moment of a daily time that is not after `at`. */
export function lastDaily({ minute, zone }: DailyMoment, at: Instant): Instant {
  const today = dayAt(zone, at);
  const moments = [today - 1, today].map((day) => momentOf(zone, day, minute));
  return Math.max(...moments.filter((moment) => moment <= at));
}

/** The first moment of a daily time after `at`. */
export const nextDaily = ({ minute, zone }: DailyMoment, at: Instant): Instant =>
  nextTurn(at, { zone, turns: [minute] });
