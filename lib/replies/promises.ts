/** Amounts of money that a reply promises to give back, in any of the languages replies are written in. */
import { type Money, moneyOf } from '@/lib/domain/money.ts';

/** Beginnings of words for money given back, without accents. Words written without blanks are found anywhere. */
const GIVES_BACK =
  /(?:\b(?:refund|reimburs|compensat|give you back|pay(?:ing)? you back|credit you|(?:ruck|zuruck)?erstatt|gutschrift|gutschreib|entschadig|rembours|dedommag|reembols|devolv|devoluc|compens|reintegr|indemniz|rimbors|risarc|restitui|terugbetal|vergoed|zwrot|zwroc|zwraca|rekompens|aterbetal|kompens|ersatt|ressarc|hoan (?:tien|lai)|boi thuong|iade|tazmin|kembalikan|pengembalian|kompensasi|refund)|返金|払い戻|補償|返還|환불|보상|退款|退还|退回|退给|赔偿|补偿|赔付|คืนเงิน|ชดเชย|استرداد|استرجاع|نعيد|رد المبلغ|تعويض)/i;

/** Signs that stand for one currency, and those that several use: then the order's is meant. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₩': ['KRW'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₺': ['TRY'],
  tl: ['TRY'],
  '₹': ['INR'],
  rs: ['INR'],
  'rs.': ['INR'],
  rm: ['MYR'],
  '₱': ['PHP'],
  r: ['ZAR'],
  kč: ['CZK'],
  'e£': ['EGP'],
  ريال: ['SAR'],
  'ر.س': ['SAR'],
  درهم: ['AED'],
  'د.إ': ['AED'],
  جنيه: ['EGP'],
  'ج.م': ['EGP'],
  zł: ['PLN'],
  rp: ['IDR'],
  r$: ['BRL'],
  $: ['USD', 'CAD', 'AUD', 'MXN', 'SGD', 'HKD', 'NZD'],
  nz$: ['NZD'],
  us$: ['USD'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY', 'TWD'],
  원: ['KRW'],
  บาท: ['THB'],
  kr: ['SEK', 'NOK', 'DKK'],
  euro: ['EUR'],
  euros: ['EUR'],
  dollars: ['USD', 'CAD', 'AUD'],
};
const CODE =
  'EUR|USD|GBP|CAD|AUD|JPY|CNY|KRW|THB|VND|TRY|PLN|IDR|BRL|SEK|NOK|DKK|MXN|SGD|HKD|TWD|AED|SAR|CHF|INR|MYR|PHP|ZAR|EGP|NZD|CZK';
const escaped = (text: string) => text.replace(/[$.]/g, '\\$&');
const UNIT = `(?:${CODE}|${Object.keys(SIGNS)
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})`;
const NUMBER = "\\d[\\d.,' \u00a0\u202f]{0,14}\\d|\\d";
const AMOUNT = new RegExp(
  `(?<before>(?:(?<!\\p{Script=Latin})|(?!\\p{Script=Latin}))${UNIT})\\s?(?<after>${NUMBER})|(?<first>${NUMBER})\\s?(?<unit>${UNIT})(?!\\p{Script=Latin})`,
  'giu',
);

/** "1,234.50", "1.234,50" and "1 234" as a number: of two kinds of signs the last is the decimal one, and so is a single one before other than three digits. */
export function numberIn(written: string): number {
  const text = written.replace(/[\s'\u00a0\u202f]/g, '');
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (at < 0) return Number(text);
  const sign = text[at] ?? '.';
  const both = text.includes('.') && text.includes(',');
  const decimal = both || (text.indexOf(sign) === at && text.length - at - 1 !== 3);
  const whole = text.slice(0, decimal ? at : undefined).replace(/[.,]/g, '');
  return Number(decimal ? `${whole}.${text.slice(at + 1)}` : whole);
}

/** Arabic-Indic digits, and the signs between them, as our numbers have them. */
const inOurDigits = (text: string) =>
  text.replace(/[٠-٩٫٬]/g, (sign) => (sign === '٫' ? '.' : sign === '٬' ? ',' : String(sign.charCodeAt(0) - 0x660)));

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** The currency a unit stands for, given the order's. */
function currencyOf(unit: string, ordered: string | undefined): string | undefined {
  const known = SIGNS[unit.toLowerCase()];
  // A letter alone is much else where nobody pays in rand.
  if (/^r$/i.test(unit) && ordered !== 'ZAR') return undefined;
  if (!known) return unit.toUpperCase();
  return known.find((currency) => currency === ordered) ?? known[0];
}

export interface PromisedAmount {
  readonly amount: Money;
  /** The sentence that says so, as it stands. */
  readonly words: string;
}

/** `currency` is the order's, ISO 4217. One entry an amount, in order of appearance. */
export const promisedAmounts = (text: string, currency?: string): PromisedAmount[] =>
  text.split(/(?<=[!?。！？\n])|(?<=(?<!\bRs)\.)(?=\s)/iu).flatMap((sentence) => {
    if (!GIVES_BACK.test(sentence) && !GIVES_BACK.test(folded(sentence))) return [];
    return [...inOurDigits(sentence).matchAll(AMOUNT)].flatMap(({ groups = {} }) => {
      const unit = currencyOf(groups.before ?? groups.unit ?? '', currency);
      const major = numberIn(groups.after ?? groups.first ?? '');
      if (!unit || !Number.isFinite(major) || major <= 0) return [];
      return [{ amount: moneyOf(major, unit), words: sentence.trim().slice(0, 300) }];
    });
  });
