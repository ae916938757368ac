/** Days without a clock, as the buyer's country has them. */
import { DAY, type Instant } from '@/lib/domain/time.ts';

/** YYYY-MM-DD. */
export type CivilDay = `${number}-${number}-${number}`;

/** A market's civil day. Countries with several zones use the one their portal pages are shown in. */
const ZONES: Readonly<Record<string, string>> = {
  US: 'America/Los_Angeles',
  CA: 'America/Los_Angeles',
  MX: 'America/Mexico_City',
  BR: 'America/Sao_Paulo',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  TR: 'Europe/Istanbul',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  IN: 'Asia/Kolkata',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  CN: 'Asia/Shanghai',
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ID: 'Asia/Jakarta',
  PH: 'Asia/Manila',
  AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland',
  HK: 'Asia/Hong_Kong',
  TW: 'Asia/Taipei',
  ZA: 'Africa/Johannesburg',
  EG: 'Africa/Cairo',
  PT: 'Europe/Lisbon',
  FI: 'Europe/Helsinki',
  GR: 'Europe/Athens',
  RO: 'Europe/Bucharest',
};
const CENTRAL_EUROPE = ['DE', 'FR', 'ES', 'IT', 'NL', 'PL', 'SE', 'BE', 'AT', 'DK', 'NO', 'CH', 'CZ', 'HU'];

function zoneOf(market: string | undefined): string {
  if (market && CENTRAL_EUROPE.includes(market)) return 'Europe/Berlin';
  return ZONES[market ?? ''] ?? 'UTC';
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10) as CivilDay;

const dayForms = new Map<string, Intl.DateTimeFormat>();

/** The day a moment falls on in a market. Moments beyond four-digit years, which no page shows, have none. */
export function civilDay(at: Instant, market: string | undefined): CivilDay | undefined {
  const zone = zoneOf(market);
  const form = dayForms.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, calendar: 'gregory' });
  dayForms.set(zone, form);
  const year = new Date(at).getUTCFullYear();
  return year >= 1000 && year < 9999 ? toCivilDay(form.format(at)) : undefined;
}

/**
 * The day of a deadline or another moment that a page told. The end of a day is the end of the portal's, which in the
 * market can be the next day already: half a day before, it is the same day in both.
 */
export const civilDayOf = (at: Instant, market: string | undefined): CivilDay | undefined =>
  civilDay(at % 1000 === 999 ? at - DAY / 2 : at, market);

/** A day as written by a field or a template; undefined when it is none, as 2026-02-30. */
export function toCivilDay(text: string): CivilDay | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const at = day ? Date.parse(day) : Number.NaN;
  return Number.isFinite(at) && iso(at) === day ? iso(at) : undefined;
}

/** Days from 1970-01-01. */
export const dayNumber = (day: CivilDay): number => Date.parse(day) / DAY;

/** As far as a date can be told from a mistake, days. */
const FARTHEST = 36_525;
const bounded = (count: number) => Math.max(-FARTHEST, Math.min(FARTHEST, Math.trunc(count) || 0));

export const plusDays = (day: CivilDay, days: number): CivilDay => iso(Date.parse(day) + bounded(days) * DAY);

/** The same day of a later month, or that month's last. */
export function plusMonths(day: CivilDay, months: number): CivilDay {
  const at = new Date(day);
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + bounded(months), 1);
  const last = new Date(Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0)).getUTCDate();
  return iso(first + (Math.min(at.getUTCDate(), last) - 1) * DAY);
}

/** Days of the week without work, Sunday 0. Saudi Arabia and Egypt rest on Friday and Saturday. */
const restDays = (market: string | undefined) => (market === 'SA' || market === 'EG' ? [5, 6] : [0, 6]);

/** So many working days later (earlier, if negative); holidays are not known and count as work. */
export function plusWorkdays(day: CivilDay, days: number, market: string | undefined): CivilDay {
  const rest = restDays(market);
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(bounded(days));
  let at = day;
  while (left > 0) {
    at = plusDays(at, step);
    if (!rest.includes(new Date(at).getUTCDay())) left -= 1;
  }
  return at;
}
