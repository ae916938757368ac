/** Locale, zone and market of a Seller Center page. */
import { localeOf } from '../kit/locale.ts';
import type { TimeSetting } from '../kit/times.ts';
import type { Page, Setting } from '../portal.ts';
import { REGIONS, regionOf } from './regions.ts';

const dayFirstIn = (market: string): boolean => !/^(?:US|PH)$/.test(market);

/** The region's zone; UTC where the address names no region (a cross-border host before a shop is chosen). */
export function settingOf(page: Page): Setting {
  const region = REGIONS[regionOf(page.url) ?? ''];
  const timeZone = page.timeZone ?? region?.zone ?? 'UTC';
  const common = { now: page.now, locale: localeOf(page), timeZone };
  return region ? { ...common, market: region.market, dayFirst: dayFirstIn(region.market) } : common;
}

/** Numbers in dates stand in the region's order whatever language the page is shown in. */
export const clockOf = (setting: Setting): TimeSetting =>
  setting.market ? { ...setting, dayFirst: dayFirstIn(setting.market) } : setting;
