/** Dates and clocks of a page, moved all alike: what was a time in some format is another time in the same format. */
import type { Instant } from '@/lib/domain/time.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { dayFirstOf } from '@/lib/portals/kit/dates.ts';
import { plain } from '@/lib/portals/kit/plain.ts';
import { monthOf } from '@/lib/portals/kit/time-words.ts';
import { wallAt } from '@/lib/portals/kit/zone.ts';
import { monthLike } from './months.ts';

export interface Shift {
  /** Whole weeks, so that names of weekdays stay true; at least one, backwards. */
  readonly days: number;
  /** Added to the minutes within their hour, and to the seconds within their minute. */
  readonly minutes: number;
  readonly now: Instant;
  readonly locale: string;
  readonly timeZone: string;
  readonly market?: string;
}

/** A time in a text: where it stands and what stands there instead. */
export interface Moved {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = '([\\u0e00-\\u0e7f][\\u0e00-\\u0e7f.]*[\\u0e00-\\u0e7f]|(?:(?![\\u0e00-\\u0e7f])\\p{L}){3,14})';
const YEAR = "(?:([,.]?\\s?(?:de\\s|del\\s|năm\\s|พ\\.ศ\\.\\s)?'?)(\\d{4}|\\d{2}(?![\\s]?[:h]|\\d)))?(?!\\d)";
/** Each names its groups by what they are: y, m (a number), w (a month's name), d; the rest is kept as it stands. */
const DATES: readonly (readonly [RegExp, string])[] = [
  [/(\d{4}|\d{2})(\s?[年년]\s?)(\d{1,2})(\s?[月월]\s?)(\d{1,2})(?=\s?[日号號일])/gu, 'y-m-d'],
  [/(?<!\d)(\d{1,2})(\s?[月월]\s?)(\d{1,2})(?=\s?[日号號일])/gu, 'm-d'],
  [/(?<!\d)(\d{4})([-/.]\s?)(\d{1,2})([-/.]\s?)(\d{1,2})(?!\d)/gu, 'y-m-d'],
  [/(?<![\d.:/-])(\d{1,2})([-/.]\s?)(\d{1,2})([-/.]\s?)(\d{4}|\d{2})(?![\d:/-]|\.\d)/gu, '?-?-y'],
  [new RegExp(`(?<![\\d:.,/-])(\\d{1,2})(\\s(?:thg|tháng)\\s)(\\d{1,2})${YEAR}`, 'giu'), 'd-m-y'],
  [
    new RegExp(
      `(?<![\\d:.,/-])(\\d{1,2})((?:\\.|st|nd|rd|th|er|º|ª)?[\\s-]?(?:de\\s|of\\s)?)${WORD}${YEAR.replace('[,.]?\\s?', '[,.]?[\\s-]?')}`,
      'giu',
    ),
    'd-w-y',
  ],
  [new RegExp(`(?<!\\d)(\\d{4})([\\s-])${WORD}([\\s-])(\\d{1,2})(?!\\d)`, 'gu'), 'y-w-d'],
  [new RegExp(`${WORD}(\\.?\\s?)(\\d{1,2})(?![\\d:])(?:(?:st|nd|rd|th))?${YEAR}`, 'giu'), 'w-d-y'],
];
/** Two numbers without a year count only where nothing else stands there. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(\d{1,2})([-/])(\d{1,2})$/g, '?-?'],
  [/^(\d{1,2})(\.)(\d{1,2})(?=\.$)/g, 'd-m'],
];

const NUMBER_CLOCK = /(?<![\d.,:+−-])(\d{1,2})(\s?[:时時点點시]\s?|\s?h\s?)(\d{2})(?:([:.]|[分분]\s?)(\d{2}))?(?!\d)/gu;
const DOT_CLOCK = /(?<![\d.,:+−-])(\d{1,2})(\.)(\d{2})(?:(\.)(\d{2}))?(?![\d.,])/gu;

const yearOf = (digits: string): number => {
  const year = Number(digits);
  if (digits.length < 4) return year > 60 ? year + 1957 : year + 2000;
  return year > 2400 ? year - 543 : year;
};

/** As wide as it was where it was filled up with zeros. */
const padded = (value: number, like: string, isPadded: boolean): string =>
  isPadded && like.length === 2 ? String(value).padStart(2, '0') : String(value);

interface Written {
  readonly role: string;
  readonly text: string;
}

/** Which of its parts are day, month and year; undefined when they cannot be a date. */
function rolesOf(parts: readonly Written[], shift: Shift): readonly Written[] | undefined {
  const open = parts.filter(({ role }) => role === '?');
  if (open.length === 0) return parts;
  const [first = 0, second = 0] = open.map(({ text }) => Number(text));
  const separator = parts[1]?.text.trim();
  const dayFirst =
    first > 12 || (second <= 12 && (separator === '.' || (dayFirstOf(shift.locale, shift.market) ?? true)));
  const order = dayFirst ? ['d', 'm'] : ['m', 'd'];
  let next = 0;
  return parts.map((part) => (part.role === '?' ? { ...part, role: order[next++] ?? '' } : part));
}

/** The same parts for another day. */
function rewritten(parts: readonly Written[], shift: Shift): string | undefined {
  const said = (role: string) => parts.find((part) => part.role === role)?.text;
  const [y, m, w, d] = ['y', 'm', 'w', 'd'].map(said);
  const month = w === undefined ? Number(m) : monthOf(plain(w));
  if (month === undefined || d === undefined) return undefined;
  const year = y === undefined ? wallAt(shift.now, shift.timeZone).year : yearOf(y);
  const from = new Date(Date.UTC(year, month - 1, Number(d)));
  if (from.getUTCMonth() !== month - 1 || from.getUTCDate() !== Number(d)) return undefined;
  const to = new Date(from.getTime() + shift.days * DAY);
  const name = w === undefined ? undefined : monthLike(w, month, to.getUTCMonth() + 1, shift.locale);
  // A name that no language is known to write: the date stays in its month.
  if (w !== undefined && name === undefined) to.setUTCFullYear(year, month - 1, ((Number(d) + 10) % 28) + 1);
  const isPadded =
    parts.some(({ role, text }) => /[md]/.test(role) && /^0/.test(text)) || /^\d{4}$/.test(parts[0]?.text ?? '');
  const era = y !== undefined && Number(y) > 2400 ? 543 : y !== undefined && y.length < 4 && Number(y) > 60 ? 543 : 0;
  return parts
    .map(({ role, text }) => {
      if (role === 'y') return String(to.getUTCFullYear() + era).slice(-text.length);
      if (role === 'm') return padded(to.getUTCMonth() + 1, text, isPadded);
      if (role === 'd') return padded(to.getUTCDate(), text, isPadded);
      return role === 'w' ? (name ?? text) : text;
    })
    .join('');
}

const hidden = (text: string, { start, end }: Moved): string =>
  text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end);

function movedDates(text: string, shift: Shift): Moved[] {
  const found: Moved[] = [];
  let rest = text;
  for (const [pattern, roles] of [...DATES, ...SHORT]) {
    for (const match of rest.matchAll(pattern)) {
      const names = roles.split('-');
      // Groups stand as part, sign, part, sign, part; a year that is not there takes its sign along.
      const parts = match
        .slice(1)
        .map((part, at): Written => ({ role: at % 2 === 0 ? (names[at / 2] ?? '') : '', text: part ?? '' }));
      const known = rolesOf(
        parts.filter(({ text: part }) => part !== ''),
        shift,
      );
      const made = known && rewritten(known, shift);
      if (made === undefined) continue;
      // What stands behind the last group (an ordinal's ending) stays.
      const end = match.index + parts.reduce((length, part) => length + part.text.length, 0);
      const within = match[0].startsWith(parts.map(({ text: part }) => part).join(''));
      const moved = { start: match.index, end: within ? end : match.index + match[0].length, text: made };
      found.push(moved);
      rest = hidden(rest, moved);
    }
  }
  return found;
}

const two = (value: number): string => String(value % 60).padStart(2, '0');

/** Every date and clock in a text and what stands there after the shift, in the order of the text. */
export function movedTimes(text: string, shift: Shift): readonly Moved[] {
  if (!/\d/.test(text)) return [];
  const dates = movedDates(text, shift);
  let rest = dates.reduce(hidden, text);
  const clocks: Moved[] = [];
  const dotted = /^(id|da|fi)\b/.test(shift.locale) || /uhr/i.test(text);
  for (const pattern of dotted ? [NUMBER_CLOCK, DOT_CLOCK] : [NUMBER_CLOCK]) {
    for (const match of rest.matchAll(pattern)) {
      const [whole, hour = '', sign = '', minute = '', between = '', second] = match;
      if (Number(hour) > 24 || Number(minute) > 59) continue;
      const seconds = second === undefined ? '' : between + two(Number(second) + shift.minutes);
      const made = hour + sign + two(Number(minute) + shift.minutes) + seconds;
      clocks.push({ start: match.index, end: match.index + whole.length, text: made });
    }
    rest = clocks.reduce(hidden, rest);
  }
  return [...dates, ...clocks].sort((a, b) => a.start - b.start);
}

/** A moment moved like the page's times: never before any of them that was not before it. */
export function movedNow({ now, days }: Shift): Instant {
  const moved = now + days * DAY;
  return moved - (moved % HOUR) + HOUR - MINUTE / 60;
}
