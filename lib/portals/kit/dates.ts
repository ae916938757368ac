/** Finds the date in a text that `plain` has been over. */
import { monthOf } from './time-words.ts';

/** A date as written; no year when the text has none. `rest` is the text without it. */
export interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** Which order ambiguous numbers stand in; undefined: cannot be decided. */
export type DayFirst = boolean | undefined;

const MONTH_FIRST_MARKETS = /^(US|PH)$/;
const YEAR_FIRST_MARKETS = /^(CA|CN|JP|KR|TW|HK|ZA)$/;
const DAY_FIRST_LANGUAGES = /^(de|fr|es|it|id|th|pt|vi|nl|pl|sv|tr|da|nb|fi)\b/;

/** Day first or month first, from locale and market; undefined when they disagree or neither tells. */
export function dayFirstOf(locale: string, market: string | undefined): DayFirst {
  const region = /[-_]([A-Za-z]{2})$/.exec(locale)?.[1]?.toUpperCase();
  const ofRegion = (code: string | undefined): DayFirst =>
    code === undefined || YEAR_FIRST_MARKETS.test(code) ? undefined : !MONTH_FIRST_MARKETS.test(code);
  const byLocale = DAY_FIRST_LANGUAGES.test(locale) ? true : locale.startsWith('en') ? ofRegion(region) : undefined;
  const byMarket = ofRegion(market);
  if (byLocale === undefined || byMarket === undefined) return byLocale ?? byMarket;
  return byLocale === byMarket ? byLocale : undefined;
}

/** A Thai year of the Buddhist era, and a year of two digits, as a common year. */
function commonYear(digits: string | undefined, thai: boolean): number | undefined {
  if (digits === undefined) return undefined;
  const year = Number(digits);
  if (digits.length === 4) return year > 2400 ? year - 543 : year;
  return thai && year > 60 ? year + 2500 - 543 : year + 2000;
}

const YEAR =
  "(?:[,.]? ?(?:de |del |nam |พศ |พ.ศ. )?(?:(\\d{4})|'?(\\d{2})(?! ?[:.h]\\d| ?[ap]\\.? ?m\\b|\\d)))?(?!\\d)";
const WORD = '([a-z]{3,12}|[\\u0e00-\\u0e7f][\\u0e00-\\u0e7f.]*[\\u0e00-\\u0e7f])\\.?';
const NOT_IN_NUMBER = '(?<![\\d:.,/-])';

const CJK = /(?:(\d{4}|\d{2})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日号號일]/;
const ISO = /(?<!\d)(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)\.?/;
// German "am" belongs to the date; left behind it would read as a forenoon.
const NUMERIC = /(?:\bam )?(?<![\d.:/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:/-]|\.\d)/;
const VIETNAMESE = new RegExp(`${NOT_IN_NUMBER}(\\d{1,2}) (?:thg|thang) (\\d{1,2})${YEAR}`);
const DAY_MONTH = new RegExp(
  `(?:\\bam )?${NOT_IN_NUMBER}(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|o|a)?[ -]?(?:de |of )?${WORD}${YEAR.replace('[,.]? ?', '[,.]?[ -]?')}`,
  'g',
);
const MONTH_DAY = new RegExp(`${WORD} ?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`, 'g');
const YEAR_MONTH_DAY = new RegExp(`(?<!\\d)(\\d{4})[ -]${WORD}[ -](\\d{1,2})(?!\\d)`);

const without = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();

const made = (year: number | undefined, month: number, day: number, rest: string): WrittenDate =>
  year === undefined ? { month, day, rest } : { year, month, day, rest };

/** Two numbers whose order the text itself may settle: 31 can be no month. */
function ordered(first: number, second: number, dayFirst: DayFirst): { month: number; day: number } | undefined {
  if (first > 12 && second <= 12) return { day: first, month: second };
  if (second > 12 && first <= 12) return { day: second, month: first };
  if (first === second) return { day: first, month: second };
  if (dayFirst === undefined) return undefined;
  return dayFirst ? { day: first, month: second } : { day: second, month: first };
}

function numbered(text: string, dayFirst: DayFirst, thai: boolean): WrittenDate | undefined {
  const cjk = CJK.exec(text);
  if (cjk) return made(commonYear(cjk[1], false), Number(cjk[2]), Number(cjk[3]), without(text, cjk));
  const iso = ISO.exec(text);
  if (iso) return made(commonYear(iso[1], thai), Number(iso[3]), Number(iso[4]), without(text, iso));
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) {
    const year = commonYear(vietnamese[3] ?? vietnamese[4], false);
    return made(year, Number(vietnamese[2]), Number(vietnamese[1]), without(text, vietnamese));
  }
  const numeric = NUMERIC.exec(text);
  if (!numeric) return undefined;
  // Dots stand only in day-first dates, whatever the page's locale.
  const order = ordered(Number(numeric[1]), Number(numeric[3]), numeric[2] === '.' ? true : dayFirst);
  return order && made(commonYear(numeric[4], thai), order.month, order.day, without(text, numeric));
}

function named(text: string, thai: boolean): WrittenDate | undefined {
  for (const match of text.matchAll(DAY_MONTH)) {
    const month = monthOf(match[2] ?? '');
    if (month) return made(commonYear(match[3] ?? match[4], thai), month, Number(match[1]), without(text, match));
  }
  const spelled = YEAR_MONTH_DAY.exec(text);
  const spelledMonth = spelled && monthOf(spelled[2] ?? '');
  if (spelled && spelledMonth) {
    return made(commonYear(spelled[1], thai), spelledMonth, Number(spelled[3]), without(text, spelled));
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    const month = monthOf(match[1] ?? '');
    if (month) return made(commonYear(match[3] ?? match[4], thai), month, Number(match[2]), without(text, match));
  }
  return undefined;
}

/** The first date in the text; undefined when there is none or its numbers could mean two days. */
export function dateIn(text: string, dayFirst: DayFirst): WrittenDate | undefined {
  const thai = /[\u0e00-\u0e7f]/.test(text);
  return numbered(text, dayFirst, thai) ?? named(text, thai);
}

/** A date of two numbers without a year, when it is the whole text: `31/08`, `08-31`, `31.8.` */
export function shortDateIn(text: string, dayFirst: DayFirst): WrittenDate | undefined {
  const match = /^(\d{1,2})([-/])(\d{1,2})$|^(\d{1,2})\.(\d{1,2})\.$/.exec(text);
  if (!match) return undefined;
  if (match[4] !== undefined) return made(undefined, Number(match[5]), Number(match[4]), '');
  const order = ordered(Number(match[1]), Number(match[3]), dayFirst);
  return order && made(undefined, order.month, order.day, '');
}
