/** Times of a calendar, in words and in the fields of a form. */
import { type Block, type Calendar, MINUTES_A_DAY } from '@/lib/domain/calendar.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';

/** 540 as `09:00`; the end of the day as `00:00`; nothing where nothing is typed. */
export const clockOf = (minute: number): string =>
  Number.isNaN(minute)
    ? ''
    : `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `09:00` as 540; NaN, which every check refuses, for an emptied field. */
export function minuteOf(clock: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(clock) ?? [];
  return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
}

/** A closing time: midnight is the end of the day. */
export const closingOf = (clock: string): number => minuteOf(clock) || (clock === '' ? Number.NaN : MINUTES_A_DAY);

/** Names of the days, Monday first. */
export function weekdays(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(1970, 0, 5 + index)));
}

/** "45 hours", "45小时" of minutes. */
export const hoursText = (minutes: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(minutes / 60);

/** Weekday and clock in the calendar's own zone, with the date when it is not within the week. */
export function momentIn(zone: string, at: Instant, now: Instant, locale: string): string {
  const far = Math.abs(at - now) > 6 * DAY;
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    ...(far ? { year: 'numeric', month: 'long', day: 'numeric' } : {}),
  }).format(at);
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${day} ${clock}`;
}

/** A day off as a date. */
export const dayText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

const workday: readonly Block[] = [{ from: 9 * 60, to: 18 * 60 }];

/** What a calendar begins as: the browser's own zone, Monday to Friday from nine to six. */
export const firstCalendar = (): Calendar => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: [workday, workday, workday, workday, workday, [], []],
  holidays: [],
});
