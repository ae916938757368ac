/** Times as the portals write them, in any of their languages, to instants. Unreadable or undecidable: undefined. */
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { type DayFirst, dateIn, dayFirstOf, shortDateIn, type WrittenDate } from './dates.ts';
import { plain } from './plain.ts';
import { AFTERNOON, agoIn, FORENOON, JUST_NOW, namedDay, weekdayOf } from './time-words.ts';
import { zoneIn } from './written-zone.ts';
import { dayFrom, instantOf, isReal, startOfDay, type Wall, wallAt } from './zone.ts';

export { endOfDay, startOfDay } from './zone.ts';

export interface TimeSetting {
  readonly now: Instant;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly market?: string;
  /** How this page orders numbers in dates, where that is known better than from locale and market. */
  readonly dayFirst?: boolean;
  /** A date without a year is the next one, not the last: for deadlines. */
  readonly future?: boolean;
}

export interface ReadTime {
  readonly at: Instant;
  /** The text had no clock: `at` is the start of that day in the page's zone. */
  readonly dayOnly?: true;
}

/** Beyond this a text is prose with a date in it, not a time. */
const LONGEST = 90;
/** The portal's clock may run ahead of ours by this much before `14:23` must mean yesterday. */
const CLOCK_SKEW = MINUTE;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly rest: string;
}

const HALF = ' ?([ap])\\.? ?m(?![a-z])\\.?';
const CLOCK = new RegExp(
  `(?<![\\d.,:])(\\d{1,2})(?: ?h ?| ?[:.] ?|[时時点點] ?|시 ?)(\\d{2})(?:(?:[:.]|[分] ?|분 ?)(\\d{2})(?:\\.\\d+)?)?(?!\\d)(?:[分초秒]|분)?(?:${HALF}| (sa|ch|fm|em)(?![a-z]))?`,
);
const HOUR_ONLY = new RegExp(`(?<![\\d.,:])(\\d{1,2})(?:${HALF}|(?:[时時点點](?!間)|시(?!간))(半|반)?)`);

function clockIn(text: string): Clock | undefined | 'wrong' {
  const full = CLOCK.exec(text);
  const match = full ?? HOUR_ONLY.exec(text);
  if (!match) return undefined;
  const half = full ? (full[4] ?? (full[5] && (/sa|fm/.test(full[5]) ? 'a' : 'p'))) : match[2];
  const afternoon = half ? half === 'p' : AFTERNOON.test(text);
  const forenoon = half ? half === 'a' : FORENOON.test(text);
  let hour = Number(match[1]);
  const minute = full ? Number(full[2]) : match[3] ? 30 : 0;
  // `15:20 PM` and `00:20 PM` happen; `15:20 AM` means nothing.
  if (half === 'a' && hour > 12) return 'wrong';
  if (afternoon && hour < 12) hour += 12;
  if (forenoon && hour === 12) hour = 0;
  const rest = text.replace(match[0], ' ').replace(FORENOON, ' ').replace(AFTERNOON, ' ');
  return { hour, minute, second: full ? Number(full[3] ?? 0) : 0, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** Text between a day and a clock that carries no meaning of its own. */
const bare = (text: string): string =>
  text
    .replace(
      /(?<![a-z])(?:at|um|alle|a las|a la|a|om|kl|klo|o godz|o|pukul|jam|luc|as|saat|uhr|on|am|den|le|el|la|il|в|h|ore)(?![a-z])|เวลา|นาฬิกา|น\./g,
      ' ',
    )
    .replace(/[,.·•|()–—-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads one time, such as a message's stamp or a deadline. */
export function readTime(text: string, setting: TimeSetting): ReadTime | undefined {
  // Most texts of a page are no times: long ones, bare numbers, words without a digit that name no day.
  if (
    text.length > LONGEST * 2 ||
    !(/\d\s*[\p{L}:.,/-]|\p{L}\P{L}*\d/u.test(text) || (text.length < 24 && !/\d/.test(text)))
  )
    return undefined;
  if (!/[\d０-９]/.test(text)) return readWords(plain(text), setting);
  const zoned = zoneIn(text.normalize('NFKC').replace(/\s+/g, ' '), setting.timeZone);
  const whole = plain(zoned.text).replace(/(?<=\d)t(?=\d)/, ' ');
  if (whole === '' || whole.length > LONGEST || zoned.unknown) return undefined;
  const dayFirst = setting.dayFirst ?? dayFirstOf(setting.locale, setting.market);
  const ago = readAgo(whole, setting);
  if (ago) return ago;

  // `12.34` alone is a number, but where clocks are written so.
  if (/^\d{1,2}\.\d{2}$/.test(whole) && !/^(id|da|fi)\b/.test(setting.locale)) return undefined;
  const date = dateIn(whole, dayFirst);
  const clock = clockIn(date ? date.rest : whole);
  if (clock === 'wrong') return undefined;
  const rest = clock ? clock.rest : date ? date.rest : whole;
  const put = (day: Pick<Wall, 'year' | 'month' | 'day'>): ReadTime | undefined =>
    place(day, clock, setting.timeZone, zoned.offset);
  if (date) {
    // Two dates are a range, not a time.
    if (dateIn(rest, true)) return undefined;
    return date.year === undefined ? nearest(date, put, setting) : put({ ...date, year: date.year });
  }
  return readRelative(rest, clock !== undefined, put, setting, dayFirst);
}

/** A text without a digit can only name a day or the last seconds. */
function readWords(whole: string, setting: TimeSetting): ReadTime | undefined {
  if (whole === '' || whole.length > LONGEST) return undefined;
  const put: Put = (day) => place(day, undefined, setting.timeZone, undefined);
  return readAgo(whole, setting) ?? readRelative(whole, false, put, setting, undefined);
}

function place(
  day: Pick<Wall, 'year' | 'month' | 'day'>,
  clock: Clock | undefined,
  timeZone: string,
  offset: number | undefined,
): ReadTime | undefined {
  const { hour, minute, second } = clock ?? { hour: 0, minute: 0, second: 0 };
  const wall: Wall = { year: day.year, month: day.month, day: day.day, hour, minute, second };
  if (!isReal(wall)) return undefined;
  if (!clock) return { at: instantOf(wall, timeZone), dayOnly: true };
  return { at: offset === undefined ? instantOf(wall, timeZone) : instantOf(wall, 'UTC') - offset };
}

type Put = (day: Pick<Wall, 'year' | 'month' | 'day'>) => ReadTime | undefined;

/** A date without a year: the newest such day not in the future, or for deadlines the next one. */
function nearest(date: WrittenDate, put: Put, { now, timeZone, future }: TimeSetting): ReadTime | undefined {
  const today = startOfDay(now, timeZone);
  const { year } = wallAt(now, timeZone);
  // Eight years reach the next 29 February even over a century without one.
  for (let step = -1; step <= 8; step += 1) {
    const found = put({ ...date, year: future ? year + step : year - step });
    if (!found) continue;
    const earliest = found.dayOnly ? today : now;
    if (future ? found.at >= earliest : found.at <= now + CLOCK_SKEW) return found;
  }
  return undefined;
}

function readAgo(text: string, { now, timeZone, future }: TimeSetting): ReadTime | undefined {
  if (future) return undefined;
  if (JUST_NOW.test(text)) return { at: now };
  const [count, unit] = agoIn(text) ?? [];
  if (count === undefined) return undefined;
  if (unit !== 'day') return { at: now - count * (unit === 'hour' ? HOUR : MINUTE) };
  return { at: instantOf(dayFrom(wallAt(now, timeZone), -count), timeZone), dayOnly: true };
}

function readRelative(
  rest: string,
  hasClock: boolean,
  put: Put,
  { now, locale, timeZone, future }: TimeSetting,
  dayFirst: DayFirst,
): ReadTime | undefined {
  const today = wallAt(now, timeZone);
  const word = bare(rest);
  if (word === '' && hasClock) {
    const found = put(today);
    if (!found) return undefined;
    if (future) return found.at >= now ? found : put(dayFrom(today, 1));
    return found.at <= now + CLOCK_SKEW ? found : put(dayFrom(today, -1));
  }
  const named = namedDay(word);
  if (named !== undefined) return put(dayFrom(today, named));
  const weekday = weekdayOf(word, locale);
  if (weekday !== undefined) {
    const todays = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
    const gap = (weekday - todays + 7) % 7;
    const found = put(dayFrom(today, future ? gap : gap - (gap === 0 ? 0 : 7)));
    if (!found) return undefined;
    const passed = found.dayOnly ? false : future ? found.at < now : found.at > now + CLOCK_SKEW;
    return passed ? put(dayFrom(today, future ? gap + 7 : gap - 7)) : found;
  }
  const short = hasClock ? undefined : shortDateIn(rest, dayFirst);
  return short ? nearest(short, put, { now, locale, timeZone, ...(future && { future }) }) : undefined;
}
