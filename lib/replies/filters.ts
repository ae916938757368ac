/**
 * The filters of replies. They write as the buyer's language and country do. A value of the wrong kind comes out as it
 * went in; nothing comes out of nothing, so that what is missing stays missing.
 */
import { filters as builtIn } from 'liquidjs';
import type { Money } from '@/lib/domain/money.ts';
import { type CivilDay, dayNumber, plusDays, plusMonths, plusWorkdays, toCivilDay } from './civil-day.ts';
import { amountText, countryText, DAY_STYLES, type DayStyle, dayText, listText, type Voice } from './format.ts';
import { moneyOf } from './money-of.ts';
import { firstName, fullName, lastName, withHonorific } from './names.ts';
import { orderOf, Printed, print } from './printed.ts';

type Filter = (this: unknown, value: unknown, ...args: unknown[]) => unknown;

const isNothing = (value: unknown) => value === undefined || value === null || value === '';
const isStyle = (style: string): style is DayStyle => Object.hasOwn(DAY_STYLES, style);
/** Liquid's own arithmetic, which knows neither amounts nor days. */
const ARITHMETIC = [
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'abs',
  'ceil',
  'floor',
  'round',
  'at_least',
  'at_most',
] as const;

const text =
  (turn: (text: string) => string | undefined): Filter =>
  (value) =>
    isNothing(value) ? value : turn(String(value));

function dayFilters(voice: Voice): Record<string, Filter> {
  const dayOf = (value: unknown): CivilDay | undefined =>
    Printed.typed(value).day ??
    (/^(?:now|today)$/.test(String(value)) ? voice.today : isNothing(value) ? undefined : toCivilDay(String(value)));
  const day =
    (turn: (day: CivilDay, count: number) => unknown): Filter =>
    (value, count = 0) => {
      const found = dayOf(value);
      return found ? turn(found, orderOf(count) || 0) : value;
    };
  /** Days from today; nothing where nobody said which day that is. */
  const fromToday = (sign: 1 | -1) =>
    day((found) =>
      voice.today ? print({ number: sign * (dayNumber(found) - dayNumber(voice.today)) }, voice) : undefined,
    );
  const shown = (found: CivilDay) => print({ day: found }, voice);
  return {
    date(value, style = 'long') {
      const found = dayOf(value);
      const wanted = String(style);
      if (!found) return value;
      if (isStyle(wanted)) return new Printed(dayText(found, voice, wanted), { day: found });
      return (builtIn.date as Filter).call(this, `${found}T00:00:00Z`, wanted);
    },
    weekday: day((found) => dayText(found, voice, 'weekday')),
    plus_days: day((found, count) => shown(plusDays(found, count))),
    minus_days: day((found, count) => shown(plusDays(found, -count))),
    plus_weeks: day((found, count) => shown(plusDays(found, 7 * count))),
    plus_months: day((found, count) => shown(plusMonths(found, count))),
    plus_workdays: day((found, count) => shown(plusWorkdays(found, count, voice.market))),
    days_until: fromToday(1),
    days_since: fromToday(-1),
  };
}

function amountFilters(voice: Voice): Record<string, Filter> {
  const read = (value: unknown, currency: unknown = voice.currency): Money | undefined =>
    Printed.typed(value).money ?? moneyOf(orderOf(value), isNothing(currency) ? voice.currency : String(currency));
  const money =
    (turn: (money: Money) => unknown): Filter =>
    (value, currency) => {
      const found = isNothing(value) ? undefined : read(value, currency);
      return found ? turn(found) : value;
    };
  const arithmetic = (name: (typeof ARITHMETIC)[number]): Filter =>
    function (value, ...args) {
      if (isNothing(value)) return value;
      const numbers = [value, ...args].map((one) => orderOf(one) || 0);
      const result = Number((builtIn[name] as Filter).call(this, ...(numbers as [number])));
      const currency = Printed.typed(value).money?.currency;
      return print(
        currency ? { money: moneyOf(result, currency) ?? { minor: 0, currency } } : { number: result },
        voice,
      );
    };
  return {
    ...Object.fromEntries(ARITHMETIC.map((name) => [name, arithmetic(name)])),
    money: money((found) => print({ money: found }, voice)),
    money_with_currency: money((found) => `${amountText(found, voice.language)} ${found.currency}`),
    money_without_currency: money((found) => amountText(found, voice.language)),
    percent(value, percent = 100) {
      const share = orderOf(value) * (orderOf(percent) / 100);
      const found = isNothing(value) ? undefined : read(share, Printed.typed(value).money?.currency);
      return found ? print({ money: found }, voice) : value;
    },
    number: (value) => (Number.isFinite(orderOf(value)) ? print({ number: orderOf(value) }, voice) : value),
  };
}

/** All of them, for one reader. */
export function filtersFor(voice: Voice): Readonly<Record<string, Filter>> {
  const { language } = voice;
  const upper = text((value) => value.toLocaleUpperCase(language));
  const lower = text((value) => value.toLocaleLowerCase(language));
  return {
    ...dayFilters(voice),
    ...amountFilters(voice),
    upcase: upper,
    upper,
    downcase: lower,
    lower,
    first_name: text((name) => firstName(name, language)),
    last_name: text((name) => lastName(name, language)),
    full_name: text(fullName),
    honorific: text((name) => withHonorific(name, language)),
    country: text((code) => countryText(code, language)),
    array_to_sentence_string: (value) =>
      Array.isArray(value) && value.length > 0 ? listText(value.map(String), language) : value,
  };
}
