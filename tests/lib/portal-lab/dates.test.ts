import { describe, expect, it } from 'vitest';
import { amazonDate, amazonDateTime } from '../../portal-lab/kit/amazon-dates.ts';
import { shopifyRelative, shopifyTableDate, tiktokChatTime } from '../../portal-lab/kit/shop-dates.ts';

const US = 'America/Los_Angeles';
const DE = 'Europe/Berlin';

describe('dates as the portals write them', () => {
  it('writes Seller Central times in the zone and words of the portal', () => {
    const morning = Date.UTC(2019, 11, 4, 16, 27);
    expect(amazonDateTime(morning, { locale: 'en-US', zone: US })).toBe('Wed, Dec 4, 2019, 8:27 AM PST');
    const sunday = Date.UTC(2025, 10, 2, 14, 20);
    expect(amazonDateTime(sunday, { locale: 'en-US', zone: DE })).toBe('Sun, 2 Nov 2025, 15:20 MET');
    expect(amazonDateTime(sunday, { locale: 'de-DE', zone: DE })).toBe('So., 2. Nov. 2025, 15:20 MEZ');
    expect(amazonDateTime(sunday, { locale: 'zh-CN', zone: DE })).toBe('2025年11月2日 星期日 15:20');
    const tokyo = Date.UTC(2021, 4, 19, 14, 45);
    expect(amazonDateTime(tokyo, { locale: 'ja-JP', zone: 'Asia/Tokyo' })).toBe('2021年5月19日(水) 23:45 JST');
    expect(amazonDate(morning, { locale: 'en-US', zone: US })).toBe('Wed, Dec 4, 2019');
  });

  it('names summer time by its own suffix', () => {
    const july = Date.UTC(2026, 6, 1, 12, 0);
    expect(amazonDateTime(july, { locale: 'en-US', zone: US })).toContain('PDT');
    expect(amazonDateTime(july, { locale: 'de-DE', zone: DE })).toContain('MESZ');
  });

  it('writes TikTok chat times shorter the nearer they are', () => {
    const now = Date.UTC(2026, 8, 10, 9, 0);
    const indonesia = { locale: 'id', zone: 'Asia/Jakarta', region: 'id' };
    expect(tiktokChatTime(Date.UTC(2026, 8, 10, 7, 23), now, indonesia)).toBe('14:23');
    expect(tiktokChatTime(Date.UTC(2026, 8, 7, 7, 0), now, indonesia)).toBe('Senin');
    expect(tiktokChatTime(Date.UTC(2026, 7, 25, 7, 0), now, indonesia)).toBe('Agu 25');
    expect(tiktokChatTime(Date.UTC(2025, 7, 31, 7, 0), now, indonesia)).toBe('31/08/2025');
    expect(tiktokChatTime(Date.UTC(2025, 7, 31, 7, 0), now, { ...indonesia, region: 'us' })).toBe('08/31/2025');
  });

  it('writes Shopify dates by nearness and locale', () => {
    const now = Date.UTC(2026, 8, 26, 20, 0);
    const yesterday = Date.UTC(2026, 8, 25, 19, 4);
    const zone = 'America/New_York';
    expect(shopifyRelative(yesterday, now, { locale: 'en', zone })).toBe('Yesterday at 3:04 pm');
    expect(shopifyRelative(yesterday, now, { locale: 'zh-CN', zone })).toBe('昨天 15:04');
    expect(shopifyTableDate(yesterday, { locale: 'de', zone })).toBe('25.09.2026');
  });
});
