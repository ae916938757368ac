/** Amounts of money as the portals write them. */
import type { Money } from '@/lib/domain/money.ts';
import { MARKETS } from './markets.ts';

export interface AmountSetting {
  /** BCP 47. */
  readonly locale: string;
  /** ISO 3166-1 alpha-2; decides what a bare `$`, `¥` or `kr` means. */
  readonly market?: string;
}

// Longer marks first: `R$` ends in `$`, `US$` too.
const MARKS: readonly (readonly [string, string])[] = [
  ['US\\$', 'USD'],
  ['CA\\$|C\\$', 'CAD'],
  ['AU\\$|A\\$', 'AUD'],
  ['NZ\\$', 'NZD'],
  ['HK\\$', 'HKD'],
  ['NT\\$', 'TWD'],
  ['MX\\$|Mex\\$', 'MXN'],
  ['S\\$|SG\\$', 'SGD'],
  ['R\\$', 'BRL'],
  ['\\$', '$'],
  ['€', 'EUR'],
  ['E£', 'EGP'],
  ['£', 'GBP'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['¥', '¥'],
  ['円', 'JPY'],
  ['人民币|元', 'CNY'],
  ['฿|บาท', 'THB'],
  ['Rp', 'IDR'],
  ['₹', 'INR'],
  ['Rs\\.?', 'INR'],
  ['₫|đ', 'VND'],
  ['₩|원', 'KRW'],
  ['RM', 'MYR'],
  ['₱', 'PHP'],
  ['zł', 'PLN'],
  ['kr\\.?', 'kr'],
  ['Kč', 'CZK'],
  ['₺', 'TRY'],
  ['TL', 'TRY'],
  ['د\\.إ', 'AED'],
  ['﷼|ر\\.س', 'SAR'],
  ['R(?=[ \\d])', 'ZAR'],
];
const CODES =
  'USD CAD AUD NZD HKD TWD MXN SGD BRL EUR EGP GBP CNY RMB JPY THB IDR INR VND KRW MYR PHP PLN SEK NOK DKK CZK TRY ' +
  'AED SAR ZAR CHF HUF RON KWD CLP ISK';
const NO_MINOR = /^(JPY|KRW|VND|CLP|ISK)$/;

/** Decimal digits of a currency by ISO 4217. */
export const digitsOf = (currency: string): number => (NO_MINOR.test(currency) ? 0 : currency === 'KWD' ? 3 : 2);

/** A mark made of letters stands alone: `TL` is no money in `STL-75`. */
const alone = (mark: string): string =>
  /^[A-Za-z]+/.test(mark) && !mark.includes('$') ? `(?<!\\p{L})${mark}(?![\\p{L}-])` : mark;
const CURRENCY = `(${MARKS.map(([mark]) => alone(mark)).join('|')}|\\b(?:${CODES.replaceAll(' ', '|')})(?![\\p{L}-]))`;
const NUMBER = "(\\d(?:[\\d.,'’ ]*\\d)?)";
const SIGN = '([-−–(]?)';
const BEFORE = new RegExp(`${SIGN} ?${CURRENCY} ?${SIGN}${NUMBER}`, 'u');
const AFTER = new RegExp(`${SIGN}${NUMBER} ?${CURRENCY}`, 'u');

const meanings = new Map<string, string | undefined>();

/** What a mark means by itself; a page writes few of them, each a hundred times. */
function meaningOf(mark: string): string | undefined {
  if (!meanings.has(mark))
    meanings.set(
      mark,
      MARKS.find(([pattern]) => new RegExp(`^(?:${pattern.replace('(?=[ \\d])', '')})$`).test(mark))?.[1],
    );
  return meanings.get(mark);
}

function currencyOf(mark: string, { locale, market }: AmountSetting): string | undefined {
  const found = meaningOf(mark);
  if (found === undefined) return mark === 'RMB' ? 'CNY' : mark;
  const region = /[-_]([A-Z]{2})$/.exec(locale)?.[1];
  const local = MARKETS.get(market ?? region ?? '')?.currency;
  // `R12` and `RM12` also stand in reference numbers.
  if (found === 'ZAR' || found === 'MYR') return local === found || mark === found ? found : undefined;
  if (found === '$') return local && /^(USD|CAD|AUD|MXN|SGD|HKD|TWD)$/.test(local) ? local : 'USD';
  if (found === '¥') return local === 'CNY' || (market === undefined && locale.startsWith('zh')) ? 'CNY' : 'JPY';
  if (found === 'kr') return market === 'DK' ? 'DKK' : market === 'NO' ? 'NOK' : 'SEK';
  return found;
}

/** `1.234,56` and `1,234.56` alike: the last separator is the decimal one unless it groups three digits. */
function minorOf(digits: string, decimals: number): number | undefined {
  const number = digits.replace(/[ '’]/g, '');
  const tail = /[.,](\d+)$/.exec(number);
  const separators = number.match(/[.,]/g) ?? [];
  const other = separators.some((mark) => mark !== separators.at(-1));
  const repeated = separators.length > 1 && !other;
  const grouped = !tail || repeated || (tail[1]?.length === 3 && decimals !== 3 && !other);
  const whole = grouped ? number : number.slice(0, tail.index);
  if (!/^\d{1,3}(?:[.,]\d{2,3})*$|^\d+$/.test(whole)) return undefined;
  const fraction = grouped ? '' : (tail[1] ?? '');
  if (fraction.length > decimals) {
    if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
  }
  const value = Number(whole.replace(/[.,]/g, '') + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The first amount in the text; undefined when there is no number beside a currency. */
export function readMoney(text: string, setting: AmountSetting): Money | undefined {
  if (!/[\d０-９]/.test(text)) return undefined;
  const flat = text
    .normalize('NFKC')
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ');
  const before = BEFORE.exec(flat);
  const after = AFTER.exec(flat);
  const first = before && (!after || before.index <= after.index) ? before : undefined;
  const [mark, digits, sign] = first
    ? [first[2], first[4], first[1] || first[3]]
    : [after?.[3], after?.[2], after?.[1]];
  if (mark === undefined || digits === undefined) return undefined;
  const currency = currencyOf(mark, setting);
  const minor = currency && minorOf(digits, digitsOf(currency));
  if (!currency || minor === undefined || minor === '') return undefined;
  return { minor: sign && minor > 0 ? -minor : minor, currency };
}
