/** Days, amounts, counts and lists as the buyer's language and country write them. */
import { type Money, majorUnits } from '@/lib/domain/money.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { CivilDay } from './civil-day.ts';

/** Who is written to, and what "today" and a bare amount mean to them. */
export interface Voice {
  readonly language: Language;
  /** Country of the sale, ISO 3166-1 alpha-2. */
  readonly market?: string;
  /** ISO 4217, of the order, else of the market; what a number without a currency is in. */
  readonly currency?: string;
  /** In that country; absent where no ticket and so no clock was handed in. */
  readonly today?: CivilDay;
}

const localeOf = ({ language, market }: Pick<Voice, 'language' | 'market'>) =>
  market && /^[A-Z]{2}$/.test(market) ? `${language}-${market}` : language;

const DAY_FORM = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;

/** How a day may be written; `long` is what a variable prints. */
export const DAY_STYLES = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  day_month: { day: 'numeric', month: 'long' },
  weekday_date: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  year: { year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

/** A formatter costs more than all it formats for one reply. Languages, countries and currencies are few. */
function kept<Form>(make: (...key: readonly string[]) => Form): (...key: readonly string[]) => Form {
  const forms = new Map<string, Form>();
  return (...key) => {
    const name = key.join(' ');
    const form = forms.get(name) ?? make(...key);
    forms.set(name, form);
    return form;
  };
}
const dayForm = kept((locale, style) => {
  const shape = DAY_STYLES[style as DayStyle];
  return new Intl.DateTimeFormat(locale, { ...DAY_FORM, ...shape });
});
const moneyForm = kept(
  (language, currency) =>
    new Intl.NumberFormat(language, { style: 'currency', currency: currency ?? '', numberingSystem: 'latn' }),
);
const countForm = kept(
  (language, least = '0', most = '2') =>
    new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      minimumFractionDigits: Number(least),
      maximumFractionDigits: Number(most),
    }),
);

/** A day without a clock, for example "24. November 2026". */
export function dayText(day: CivilDay, voice: Pick<Voice, 'language' | 'market'>, style: DayStyle = 'long'): string {
  return dayForm(localeOf(voice), style).format(Date.parse(day));
}

/** An amount with its currency. Unreadable currency codes are shown as they are. */
export function moneyText(money: Money, language: Language): string {
  const amount = majorUnits(money);
  try {
    return moneyForm(language, money.currency).format(amount);
  } catch {
    return `${amount} ${money.currency}`;
  }
}

/** The amount alone, with as many decimals as its currency has. */
export function amountText(money: Money, language: Language): string {
  const digits = Math.round(-Math.log10(majorUnits({ ...money, minor: 1 })));
  return countForm(language, String(digits), String(digits)).format(majorUnits(money));
}

export const countText = (count: number, language: Language): string => countForm(language).format(count);

/** "a, b and c". */
export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** The name of a country (ISO 3166-1 alpha-2); a code nobody knows stays as it is. */
export function countryText(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const languageText = (named: Language, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(named) ?? named;
