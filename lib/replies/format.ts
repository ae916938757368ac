/** Dates and amounts as the buyer's language writes them. */
import { type Money, majorUnits } from '@/lib/domain/money.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

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
};
const CENTRAL_EUROPE = ['DE', 'FR', 'ES', 'IT', 'NL', 'PL', 'SE', 'BE', 'AT'];

function zoneOf(market: string | undefined): string {
  if (market && CENTRAL_EUROPE.includes(market)) return 'Europe/Berlin';
  return ZONES[market ?? ''] ?? 'UTC';
}

const localeOf = (language: Language, market: string | undefined) =>
  market && /^[A-Z]{2}$/.test(market) ? `${language}-${market}` : language;

/** A day in full, without a clock, for example "24. November 2026". */
export const dateText = (at: Instant, language: Language, market: string | undefined): string =>
  new Intl.DateTimeFormat(localeOf(language, market), {
    dateStyle: 'long',
    timeZone: zoneOf(market),
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).format(at);

/** An amount with its currency. Unreadable currency codes are shown as they are. */
export function moneyText(money: Money | undefined, language: Language): string | undefined {
  if (!money) return undefined;
  const amount = majorUnits(money);
  try {
    const { currency } = money;
    return new Intl.NumberFormat(language, { style: 'currency', currency, numberingSystem: 'latn' }).format(amount);
  } catch {
    return `${amount} ${money.currency}`;
  }
}

export const countText = (count: number | undefined, language: Language): string | undefined =>
  count === undefined ? undefined : new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(count);
