/** Dates as Shopify's admin and TikTok's Seller Center write them. */
import type { Instant } from '@/lib/domain/time.ts';
import { clock12, clock24, daysBetween, MONTHS, nameAt, pad, WEEKDAYS, wall } from './dates.ts';

/** `en`, `zh-CN`, `de` in a shop's zone. */
export interface ShopClock {
  readonly locale: string;
  readonly zone: string;
}

/** `Sep 25, 2026` · `25. Sept. 2026` · `2026年9月25日`. */
export function shopifyDate(at: Instant, { locale, zone }: ShopClock): string {
  const { year, month, day } = wall(at, zone);
  if (locale.startsWith('zh')) return `${year}年${month}月${day}日`;
  if (locale.startsWith('de')) return `${day}. ${nameAt(MONTHS.de, month - 1)} ${year}`;
  return `${nameAt(MONTHS.en, month - 1)} ${day}, ${year}`;
}

/** As tables write it: `Sep 25, 2026` · `25.09.2026` · `2026年9月25日`. */
export function shopifyTableDate(at: Instant, clock: ShopClock): string {
  const { year, month, day } = wall(at, clock.zone);
  return clock.locale.startsWith('de') ? `${pad(day)}.${pad(month)}.${year}` : shopifyDate(at, clock);
}

const shopClock = (at: Instant, { locale, zone }: ShopClock): string => {
  const local = wall(at, zone);
  return locale.startsWith('en') ? clock12(local).toLowerCase() : clock24(local);
};

/** `September`-style long form with a clock: `Sep 25, 2026 at 3:04 pm` · `25. Sept. 2026 um 15:04` · `2026年9月25日 15:04`. */
export function shopifyDateTime(at: Instant, clock: ShopClock): string {
  const joint = clock.locale.startsWith('zh') ? ' ' : clock.locale.startsWith('de') ? ' um ' : ' at ';
  return `${shopifyDate(at, clock)}${joint}${shopClock(at, clock)}`;
}

/** As lists and timelines write it: `Today at 3:04 pm`, `Yesterday at 3:04 pm`, `Thursday at 3:04 pm`, else with the date. */
export function shopifyRelative(at: Instant, now: Instant, clock: ShopClock): string {
  const days = daysBetween(at, now, clock.zone);
  const time = shopClock(at, clock);
  const { weekday } = wall(at, clock.zone);
  const language = clock.locale.slice(0, 2);
  if (language === 'zh') {
    if (days === 0) return `今天 ${time}`;
    if (days === 1) return `昨天 ${time}`;
    return days < 7 ? `${nameAt(WEEKDAYS.zh, weekday)} ${time}` : shopifyDateTime(at, clock);
  }
  if (language === 'de') {
    if (days === 0) return `Heute um ${time}`;
    if (days === 1) return `Gestern um ${time}`;
    return days < 7 ? `${nameAt(WEEKDAYS.deLong, weekday)} um ${time}` : shopifyDateTime(at, clock);
  }
  if (days === 0) return `Today at ${time}`;
  if (days === 1) return `Yesterday at ${time}`;
  return days < 7 ? `${nameAt(WEEKDAYS.enLong, weekday)} at ${time}` : shopifyDateTime(at, clock);
}

/** `en`, `zh-CN`, `id`, `th`; `region` decides the order of numbers (`us` month first). */
export interface TikTokClock {
  readonly locale: string;
  readonly zone: string;
  readonly region: string;
}

/** `31/08/2026` · US `08/31/2026`. */
export function tiktokDate(at: Instant, { zone, region }: TikTokClock): string {
  const { year, month, day } = wall(at, zone);
  return region === 'us' ? `${pad(month)}/${pad(day)}/${year}` : `${pad(day)}/${pad(month)}/${year}`;
}

/** `08/31/2026 14:23`. */
export const tiktokDateTime = (at: Instant, clock: TikTokClock): string =>
  `${tiktokDate(at, clock)} ${clock24(wall(at, clock.zone))}`;

/** As chat writes it: `14:23` today, the weekday's name this week, `Agu 25` this year, else the whole date. */
export function tiktokChatTime(at: Instant, now: Instant, clock: TikTokClock): string {
  const local = wall(at, clock.zone);
  const days = daysBetween(at, now, clock.zone);
  if (days <= 0) return clock24(local);
  const language = clock.locale.slice(0, 2);
  if (days < 7) {
    const names = { id: WEEKDAYS.idLong, th: WEEKDAYS.thLong, zh: WEEKDAYS.zh }[language] ?? WEEKDAYS.enLong;
    return nameAt(names, local.weekday);
  }
  if (local.year !== wall(now, clock.zone).year) return tiktokDate(at, clock);
  if (language === 'zh') return `${local.month}月${local.day}日`;
  if (language === 'th') return `${local.day} ${nameAt(MONTHS.th, local.month - 1)}`;
  return `${nameAt(language === 'id' ? MONTHS.id : MONTHS.en, local.month - 1)} ${local.day}`;
}
