/** Yearly repetition of an iCalendar event (RFC 5545, 3.3.10): as far as holidays need it. */

import { dayOf, weekdayOf } from '@/lib/domain/hours/zone.ts';
import { DAY } from '@/lib/domain/time.ts';

export interface YearlyRule {
  readonly interval: number;
  readonly count?: number;
  /** Last day, counted. */
  readonly until?: number;
  /** 1 to 12. */
  readonly months: readonly number[];
  /** 1 to 31, or from the end of the month: -1 is its last day. */
  readonly monthDays: readonly number[];
  /** Monday 0; `nth` of the month, from its end when negative; 0: every one. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']);

const whole = (text: string, least: number, most: number): number => {
  const number = /^[+-]?\d{1,4}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most) || number === 0) throw new RangeError(text);
  return number;
};
const list = (text: string | undefined, least: number, most: number) =>
  text === undefined ? [] : text.split(',').map((one) => whole(one, least, most));

function weekdayIn(text: string) {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(text) ?? [];
  if (name === '') throw new RangeError(text);
  return { nth: nth === '' ? 0 : whole(nth, -5, 5), weekday: WEEKDAYS.indexOf(name) };
}

/**
 * The rule; undefined: it repeats in a way that holidays do not (monthly, by week numbers). Throws a RangeError at one
 * that is damaged.
 */
export function yearlyRule(text: string): YearlyRule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string] => {
        const [name = '', value] = part.split('=');
        if (!value) throw new RangeError(part);
        return [name, value];
      }),
  );
  if (!parts.has('FREQ')) throw new RangeError(text);
  if (parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some((name) => !KNOWN.has(name))) return undefined;
  const until = parts.get('UNTIL');
  const untilDay = until === undefined ? undefined : dayIn(until);
  if (until !== undefined && untilDay === undefined) throw new RangeError(until);
  const count = parts.get('COUNT');
  const weekdays = parts.get('BYDAY')?.split(',').map(weekdayIn) ?? [];
  const months = list(parts.get('BYMONTH'), 1, 12);
  // "The 4th Thursday" of a year, not of a month, is no holiday's rule.
  if (weekdays.length > 0 && months.length === 0) return undefined;
  return {
    interval: whole(parts.get('INTERVAL') ?? '1', 1, 9_999),
    ...(count === undefined ? {} : { count: whole(count, 1, 9_999) }),
    ...(untilDay === undefined ? {} : { until: untilDay }),
    months,
    monthDays: list(parts.get('BYMONTHDAY'), -31, 31),
    weekdays,
  };
}

/** The day of `20261225`, alone or before a time; undefined: no such day. */
export function dayIn(text: string): number | undefined {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const day = dayOf(`${year}-${month}-${date}`);
  const real = !Number.isNaN(day) && isoOf(day) === `${year}-${month}-${date}`;
  return real ? day : undefined;
}

/** A counted day as `YYYY-MM-DD`. */
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

function daysOfMonth(year: number, month: number, rule: YearlyRule, startDate: number): number[] {
  const first = Date.UTC(year, month - 1, 1) / DAY;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dates = Array.from({ length }, (_, index) => index + 1);
  const byDate = rule.monthDays.length > 0 ? rule.monthDays : rule.weekdays.length > 0 ? [] : [startDate];
  return dates
    .filter((date) => byDate.length === 0 || byDate.some((day) => date === (day > 0 ? day : length + 1 + day)))
    .filter((date) => {
      if (rule.weekdays.length === 0) return true;
      const weekday = weekdayOf(first + date - 1);
      const nth = Math.ceil(date / 7);
      const nthLast = -Math.ceil((length + 1 - date) / 7);
      return rule.weekdays.some((one) => one.weekday === weekday && [0, nth, nthLast].includes(one.nth));
    })
    .map((date) => first + date - 1);
}

/**
 * Days on which a yearly event begins, of those from `first` to `last`, all counted. 29 February comes in leap years.
 * Years before `first` are passed over, but for a rule that counts its times.
 */
export function* repeats(start: number, rule: YearlyRule, first: number, last: number): Generator<number> {
  const [startYear = 1970, startMonth = 1, startDate = 1] = isoOf(start).split('-').map(Number);
  const months = rule.months.length > 0 ? [...new Set(rule.months)].sort((a, b) => a - b) : [startMonth];
  const end = Math.min(last, rule.until ?? last);
  const gone = rule.count === undefined ? Math.max(0, yearOf(first) - startYear) : 0;
  let counted = 0;
  let year = startYear + Math.floor(gone / rule.interval) * rule.interval;
  for (; Date.UTC(year, 0, 1) / DAY <= end; year += rule.interval) {
    for (const day of months.flatMap((month) => daysOfMonth(year, month, rule, startDate))) {
      if (day < start) continue;
      if (day > end || counted === rule.count) return;
      counted += 1;
      if (day >= first) yield day;
    }
  }
}

const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
