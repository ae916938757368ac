import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Fact, Finder } from './fact.ts';
import { numberPattern, readNumber } from './numbers.ts';

/** Currencies of the marketplaces, and of buyers who ask what a thing costs at home. */
const CURRENCIES = (
  'USD EUR GBP JPY CNY KRW THB VND TRY PLN SEK CAD AUD NZD MXN BRL SGD HKD TWD INR IDR MYR PHP SAR AED EGP CHF DKK ' +
  'NOK CZK HUF RON RUB'
).split(' ');

/** Signs and short forms that the browser's tables lack or give to one currency only. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD MXN SGD HKD TWD BRL',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  R$: 'BRL',
  NT$: 'TWD',
  HK$: 'HKD',
  S$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  RMB: 'CNY',
  元: 'CNY TWD',
  块: 'CNY',
  人民币: 'CNY',
  円: 'JPY',
  엔: 'JPY',
  원: 'KRW',
  위안: 'CNY',
  '₩': 'KRW',
  '฿': 'THB',
  บาท: 'THB',
  '₫': 'VND',
  đ: 'VND',
  đồng: 'VND',
  TL: 'TRY',
  '₺': 'TRY',
  lira: 'TRY',
  zł: 'PLN',
  zl: 'PLN',
  kr: 'SEK DKK NOK',
  kronor: 'SEK',
  Rp: 'IDR',
  rupiah: 'IDR',
  ريال: 'SAR',
  درهم: 'AED',
  dolar: 'USD',
  dollar: 'USD CAD AUD',
  dollars: 'USD CAD AUD',
  dólares: 'USD',
  dollari: 'USD',
  dolarów: 'USD',
  đô: 'USD',
  美元: 'USD',
  美金: 'USD',
  ドル: 'USD',
  달러: 'USD',
  ดอลลาร์: 'USD',
  دولار: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  ユーロ: 'EUR',
  유로: 'EUR',
  ยูโร: 'EUR',
  يورو: 'EUR',
  英镑: 'GBP',
  ポンド: 'GBP',
  pounds: 'GBP',
  pound: 'GBP',
  日元: 'JPY',
  日圆: 'JPY',
  yen: 'JPY',
  人民元: 'CNY',
  yuan: 'CNY',
  泰铢: 'THB',
  baht: 'THB',
  won: 'KRW',
  zloty: 'PLN',
  złoty: 'PLN',
  krona: 'SEK',
  reais: 'BRL',
  real: 'BRL',
  pesos: 'MXN PHP',
};

const NAMES = new Map<Language, ReadonlyMap<string, readonly string[]>>();

/** What the browser calls the currencies in a language, singular and plural, with signs of our own. */
function namesOf(language: Language): ReadonlyMap<string, readonly string[]> {
  const known = NAMES.get(language);
  if (known) return known;
  const names = new Map<string, string[]>();
  const add = (name: string, currencies: readonly string[]) => {
    const key = name.trim().toLowerCase();
    if (key && !/\d/.test(key)) names.set(key, [...new Set([...(names.get(key) ?? []), ...currencies])]);
  };
  for (const [sign, currencies] of Object.entries(SIGNS)) add(sign, currencies.split(' '));
  for (const currency of CURRENCIES) {
    add(currency, [currency]);
    for (const currencyDisplay of ['name', 'symbol'] as const) {
      const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
      for (const amount of [1, 2, 5, 100])
        add(format.formatToParts(amount).find(({ type }) => type === 'currency')?.value ?? '', [currency]);
    }
  }
  NAMES.set(language, names);
  return names;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Amounts with their currency, before or after the number. */
export function moneyIn(language: Language): Finder {
  const names = namesOf(language);
  const list = [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const edge = '(?![\\p{Script=Latin}\\p{Script=Arabic}])';
  const number = numberPattern(language);
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\d])(${list})\\s?(${number})|(?<![\\d-])(${number})\\s?(${list})${edge}`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [written, before, one, two, after] = match;
      const currencies = names.get((before ?? after ?? '').toLowerCase()) ?? [];
      const numbers = readNumber(one ?? two ?? '');
      const readings = numbers.length === 1 ? numbers[0] : undefined;
      if (!readings) return [];
      const keys = currencies.flatMap((currency) => readings.map((value) => `${currency} ${value}`));
      const fact: Fact = { kind: 'money', text: written.trim(), keys, numbers };
      return [{ at: match.index, fact }];
    });
}
