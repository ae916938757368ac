/** Dates as Seller Central writes them, by locale and marketplace zone. */
import type { Instant } from '@/lib/domain/time.ts';
import { clock12, clock24, MONTHS, nameAt, offsetOf, pad, type Wall, WEEKDAYS, wall } from './dates.ts';

export interface AmazonClock {
  /** `en-US`, `zh-CN`, `de-DE`, `ja-JP`. */
  readonly locale: string;
  /** `America/Los_Angeles`, `Europe/Berlin`, `Asia/Tokyo`. */
  readonly zone: string;
}

/** The suffix behind the time: winter and summer name of the portal's zone. */
export function zoneSuffix(at: Instant, { locale, zone }: AmazonClock): string {
  const offset = offsetOf(at, zone);
  if (zone === 'Asia/Tokyo') return 'JST';
  if (zone === 'America/Los_Angeles') return offset === -480 ? 'PST' : 'PDT';
  const german = locale.startsWith('de');
  if (offset === 120) return german ? 'MESZ' : 'MEST';
  return german ? 'MEZ' : 'MET';
}

const isEurope = (zone: string): boolean => zone.startsWith('Europe/');

function dateOf(at: Wall, { locale, zone }: AmazonClock): string {
  const { year, month, day, weekday } = at;
  switch (locale.slice(0, 2)) {
    case 'ja':
      return `${year}年${month}月${day}日(${nameAt(WEEKDAYS.ja, weekday)})`;
    case 'zh':
      return `${year}年${month}月${day}日 ${nameAt(WEEKDAYS.zh, weekday)}`;
    case 'de':
      return `${nameAt(WEEKDAYS.de, weekday)}, ${day}. ${nameAt(MONTHS.de, month - 1)} ${year}`;
    default: {
      const [dayName, monthName] = [nameAt(WEEKDAYS.en, weekday), nameAt(MONTHS.en, month - 1)];
      return isEurope(zone) ? `${dayName}, ${day} ${monthName} ${year}` : `${dayName}, ${monthName} ${day}, ${year}`;
    }
  }
}

/** `Thu, Dec 5, 2019` · `Thu, 5 Dec 2019` · `Do., 5. Dez. 2019` · `2019年12月5日(木)` · `2019年12月5日 星期四`. */
export const amazonDate = (at: Instant, clock: AmazonClock): string => dateOf(wall(at, clock.zone), clock);

/** `Wed, Dec 4, 2019, 8:27 AM PST` · `Sun, 2 Nov 2025, 15:20 MET` · `2021年5月19日(水) 23:45 JST` · … */
export function amazonDateTime(at: Instant, clock: AmazonClock): string {
  const local = wall(at, clock.zone);
  const date = dateOf(local, clock);
  const suffix = zoneSuffix(at, clock);
  switch (clock.locale.slice(0, 2)) {
    case 'ja':
      return `${date} ${clock24(local)} ${suffix}`;
    case 'zh':
      return `${date} ${clock24(local)}`;
    case 'de':
      return `${date}, ${clock24(local)} ${suffix}`;
    default:
      return `${date}, ${isEurope(clock.zone) ? clock24(local) : clock12(local)} ${suffix}`;
  }
}

/** As tables write it: `12/04/2019` · `04/12/2019` · `04.12.2019` · `2019/12/04`. */
export function amazonShortDate(at: Instant, { locale, zone }: AmazonClock): string {
  const { year, month, day } = wall(at, zone);
  const [dd, mm] = [pad(day), pad(month)];
  if (/^(ja|zh)/.test(locale)) return `${year}/${mm}/${dd}`;
  if (locale.startsWith('de')) return `${dd}.${mm}.${year}`;
  return isEurope(zone) ? `${dd}/${mm}/${year}` : `${mm}/${dd}/${year}`;
}

/** As an inbox row writes it: the clock of today, else the short date. */
export function amazonRowTime(at: Instant, now: Instant, clock: AmazonClock): string {
  const [then, today] = [wall(at, clock.zone), wall(now, clock.zone)];
  const sameDay = then.year === today.year && then.month === today.month && then.day === today.day;
  if (!sameDay) return amazonShortDate(at, clock);
  const twelve = clock.locale.startsWith('en') && !isEurope(clock.zone);
  return twelve ? clock12(then) : clock24(then);
}
