/** Date and time text as the portals write it. Written out by hand, so that no engine's language data can shift it. */
import type { Instant } from '@/lib/domain/time.ts';

/** A moment as a clock on a wall in a zone shows it. `weekday` 0 is Sunday, `month` 1 is January. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', timeZone: zone });
  clocks.set(zone, made);
  return made;
};

export function wall(at: Instant, zone: string): Wall {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const field = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const [year, month, day] = [field('year'), field('month'), field('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour: field('hour'), minute: field('minute') };
}

/** Minutes the zone is ahead of UTC at that moment. */
export function offsetOf(at: Instant, zone: string): number {
  const { year, month, day, hour, minute } = wall(at, zone);
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** Days between two moments as calendars in the zone count them. */
export function daysBetween(from: Instant, to: Instant, zone: string): number {
  const midnight = (at: Instant) => {
    const { year, month, day } = wall(at, zone);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

export const pad = (value: number): string => String(value).padStart(2, '0');

/** `15:20` */
export const clock24 = ({ hour, minute }: Wall): string => `${pad(hour)}:${pad(minute)}`;

/** `3:04 PM` */
export const clock12 = ({ hour, minute }: Wall): string =>
  `${hour % 12 || 12}:${pad(minute)} ${hour < 12 ? 'AM' : 'PM'}`;

const list = (words: string): readonly string[] => words.split(' ');

export const MONTHS = {
  en: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  de: list('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
  id: list('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'),
  th: list('ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'),
} as const;

export const WEEKDAYS = {
  en: list('Sun Mon Tue Wed Thu Fri Sat'),
  enLong: list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  de: list('So. Mo. Di. Mi. Do. Fr. Sa.'),
  deLong: list('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
  ja: list('日 月 火 水 木 金 土'),
  zh: list('星期日 星期一 星期二 星期三 星期四 星期五 星期六'),
  idLong: list('Minggu Senin Selasa Rabu Kamis Jumat Sabtu'),
  thLong: list('วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์'),
} as const;

/** The name at a place of one of the lists above. */
export const nameAt = (names: readonly string[], index: number): string => names[index] ?? '';
