import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, readTime, startOfDay } from '@/lib/portals/kit/times.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const iso = (text: string, locale: string, timeZone: string, more: object = {}) => {
  const found = readTime(text, { now, locale, timeZone, ...more });
  return found && `${new Date(found.at).toISOString().replace('.000Z', 'Z')}${found.dayOnly ? ' day' : ''}`;
};

const LA = 'America/Los_Angeles';
const BERLIN = 'Europe/Berlin';
const TOKYO = 'Asia/Tokyo';

describe('absolute times in every portal language', () => {
  it.each([
    ['Wed, Dec 4, 2019, 8:27 AM PST', 'en-US', LA, '2019-12-04T16:27:00Z'],
    ['Sun, 2 Nov 2025, 15:20 MET', 'en-GB', BERLIN, '2025-11-02T14:20:00Z'],
    ['2021年5月19日(水) 23:45 JST', 'ja-JP', TOKYO, '2021-05-19T14:45:00Z'],
    ['2025年11月2日 星期日 15:20', 'zh-CN', 'Asia/Shanghai', '2025-11-02T07:20:00Z'],
    ['2025年11月2日 下午3:20', 'zh-CN', 'Asia/Shanghai', '2025-11-02T07:20:00Z'],
    ['2025年11月2日 午後3時20分', 'ja', TOKYO, '2025-11-02T06:20:00Z'],
    ['So., 2. Nov. 2025, 15:20 MEZ', 'de-DE', BERLIN, '2025-11-02T14:20:00Z'],
    ['2. März 2025 um 15:20 Uhr', 'de-DE', BERLIN, '2025-03-02T14:20:00Z'],
    ['am 2. Nov. 2025 um 12:30 Uhr', 'de-DE', BERLIN, '2025-11-02T11:30:00Z'],
    ['am 02.11.2025 12:30', 'de-DE', BERLIN, '2025-11-02T11:30:00Z'],
    ['2 nov. 2025 à 15 h 20', 'fr-FR', 'Europe/Paris', '2025-11-02T14:20:00Z'],
    ['1er août 2025 15:20', 'fr-FR', 'Europe/Paris', '2025-08-01T13:20:00Z'],
    ['mar. 4 mars 2025 15:20', 'fr-FR', 'Europe/Paris', '2025-03-04T14:20:00Z'],
    ['dom, 2 de nov de 2025, 15:20', 'es-ES', 'Europe/Madrid', '2025-11-02T14:20:00Z'],
    ['2 de noviembre de 2025 3:20 p. m.', 'es-MX', 'America/Mexico_City', '2025-11-02T21:20:00Z'],
    ['dom 2 nov 2025, 15:20 CET', 'it-IT', 'Europe/Rome', '2025-11-02T14:20:00Z'],
    ['2 de nov. de 2025, 15:20', 'pt-BR', 'America/Sao_Paulo', '2025-11-02T18:20:00Z'],
    ['zo 2 nov. 2025 om 15:20', 'nl-NL', 'Europe/Amsterdam', '2025-11-02T14:20:00Z'],
    ['niedz., 2 lis 2025, 15:20', 'pl-PL', 'Europe/Warsaw', '2025-11-02T14:20:00Z'],
    ['2 października 2025 o 15:20', 'pl-PL', 'Europe/Warsaw', '2025-10-02T13:20:00Z'],
    ['sön 2 nov. 2025 kl. 15:20', 'sv-SE', 'Europe/Stockholm', '2025-11-02T14:20:00Z'],
    ['2 Kas 2025 Paz 15:20', 'tr-TR', 'Europe/Istanbul', '2025-11-02T12:20:00Z'],
    ['2 Nov 2025 15.20', 'id-ID', 'Asia/Jakarta', '2025-11-02T08:20:00Z'],
    ['25 Agustus 2026 pukul 15.20 WIB', 'id-ID', 'Asia/Jakarta', '2026-08-25T08:20:00Z'],
    ['2 พ.ย. 2568 15:20 น.', 'th-TH', 'Asia/Bangkok', '2025-11-02T08:20:00Z'],
    ['2 พฤศจิกายน 2568 เวลา 15:20 น.', 'th-TH', 'Asia/Bangkok', '2025-11-02T08:20:00Z'],
    ['15:20 2 thg 11, 2025', 'vi-VN', 'Asia/Ho_Chi_Minh', '2025-11-02T08:20:00Z'],
    ['ngày 2 tháng 11 năm 2025', 'vi-VN', 'Asia/Ho_Chi_Minh', '2025-11-01T17:00:00Z day'],
    ['2025년 11월 2일 (일) 오후 3:20', 'ko-KR', 'Asia/Seoul', '2025-11-02T06:20:00Z'],
    ['Sep 25, 2026', 'en-US', LA, '2026-09-25T07:00:00Z day'],
    ['25.09.2026', 'de-DE', BERLIN, '2026-09-24T22:00:00Z day'],
    ['25. Sept. 2026', 'de-DE', BERLIN, '2026-09-24T22:00:00Z day'],
    ['２０２５年１１月２日 １５：２０', 'ja', TOKYO, '2025-11-02T06:20:00Z'],
    ['2026-09-23T10:00:00Z', 'en', LA, '2026-09-23T10:00:00Z'],
    ['2026-09-23T10:00:00.250+02:00', 'en', LA, '2026-09-23T08:00:00Z'],
    ['2026/09/23 10:00', 'zh-CN', 'Asia/Shanghai', '2026-09-23T02:00:00Z'],
    ['Nov 2, 2025 3:20 PM GMT+8', 'en', LA, '2025-11-02T07:20:00Z'],
    ['Nov 2, 2025 15:20 (UTC+08:00)', 'en', LA, '2025-11-02T07:20:00Z'],
    ['Sunday, November 2nd, 2025 at 12:05 am EST', 'en', LA, '2025-11-02T05:05:00Z'],
    ['2-Nov-2025 15:20', 'en-GB', 'Europe/London', '2025-11-02T15:20:00Z'],
    ['Thu, Dec 5, 2019', 'en-US', LA, '2019-12-05T08:00:00Z day'],
    ['Thu, 5 Dec 2019', 'en-GB', 'Europe/London', '2019-12-05T00:00:00Z day'],
  ])('%s (%s)', (text, locale, zone, expected) => {
    expect(iso(text, locale, zone)).toBe(expected);
  });
});

describe('relative times and dates without a year', () => {
  it.each([
    ['14:23', 'en-US', 'Asia/Bangkok', '2026-11-24T07:23:00Z'],
    ['23:10', 'en-US', 'Asia/Bangkok', '2026-11-23T16:10:00Z'],
    ['下午2:23', 'zh-CN', 'Asia/Shanghai', '2026-11-24T06:23:00Z'],
    ['午前9:05', 'ja', TOKYO, '2026-11-24T00:05:00Z'],
    ['Yesterday at 3:04 pm', 'en', 'UTC', '2026-11-23T15:04:00Z'],
    ['gestern um 15:04 Uhr', 'de', BERLIN, '2026-11-23T14:04:00Z'],
    ['hier à 15:04', 'fr', 'Europe/Paris', '2026-11-23T14:04:00Z'],
    ['aujourd’hui à 9 h 05', 'fr', 'Europe/Paris', '2026-11-24T08:05:00Z'],
    ['lundi à 15:04', 'fr', 'Europe/Paris', '2026-11-23T14:04:00Z'],
    ['dziś o 9:05', 'pl', 'Europe/Warsaw', '2026-11-24T08:05:00Z'],
    ['5 mins ago', 'en', 'UTC', '2026-11-24T11:55:00Z'],
    ['2 hrs ago', 'en', 'UTC', '2026-11-24T10:00:00Z'],
    ['昨天 15:04', 'zh-CN', 'Asia/Shanghai', '2026-11-23T07:04:00Z'],
    ['昨日 15:04', 'ja', TOKYO, '2026-11-23T06:04:00Z'],
    ['Kemarin 15.04', 'id', 'Asia/Jakarta', '2026-11-23T08:04:00Z'],
    ['เมื่อวาน 15:04', 'th', 'Asia/Bangkok', '2026-11-23T08:04:00Z'],
    ['Today at 9:05 am', 'en', 'UTC', '2026-11-24T09:05:00Z'],
    // 24 November 2026 is a Tuesday.
    ['Monday', 'en', 'UTC', '2026-11-23T00:00:00Z day'],
    ['星期三', 'zh-CN', 'Asia/Shanghai', '2026-11-17T16:00:00Z day'],
    ['Selasa', 'id', 'Asia/Jakarta', '2026-11-23T17:00:00Z day'],
    ['วันเสาร์', 'th', 'Asia/Bangkok', '2026-11-20T17:00:00Z day'],
    ['Di., 18:30', 'de', BERLIN, '2026-11-17T17:30:00Z'],
    ['5 minutes ago', 'en', 'UTC', '2026-11-24T11:55:00Z'],
    ['vor 2 Stunden', 'de', 'UTC', '2026-11-24T10:00:00Z'],
    ['2 h', 'en', 'UTC', '2026-11-24T10:00:00Z'],
    ['5分钟前', 'zh-CN', 'UTC', '2026-11-24T11:55:00Z'],
    ['3天前', 'zh-CN', 'UTC', '2026-11-21T00:00:00Z day'],
    ['刚刚', 'zh-CN', 'UTC', '2026-11-24T12:00:00Z'],
    ['Agu 25', 'id', 'Asia/Jakarta', '2026-08-24T17:00:00Z day'],
    ['Dec 25', 'en-US', 'UTC', '2025-12-25T00:00:00Z day'],
    ['Nov 24, 9:00 AM', 'en-US', 'UTC', '2026-11-24T09:00:00Z'],
    ['Feb 29', 'en-US', 'UTC', '2024-02-29T00:00:00Z day'],
    ['8月25日', 'zh-CN', 'Asia/Shanghai', '2026-08-24T16:00:00Z day'],
  ])('%s (%s)', (text, locale, zone, expected) => {
    expect(iso(text, locale, zone)).toBe(expected);
  });

  it('takes the next such date for a deadline', () => {
    expect(iso('Dec 25', 'en-US', 'UTC', { future: true })).toBe('2026-12-25T00:00:00Z day');
    expect(iso('Jan 3, 10:00', 'en-US', 'UTC', { future: true })).toBe('2027-01-03T10:00:00Z');
    expect(iso('Nov 24', 'en-US', 'UTC', { future: true })).toBe('2026-11-24T00:00:00Z day');
  });
});

describe('what is not a time, or not one time, is not guessed', () => {
  it.each([
    ['03/04/2026', 'zh-CN'],
    ['03/04/2026', 'en'],
    ['30 February 2026', 'en-US'],
    ['Feb 30', 'en-US'],
    ['31.11.2026', 'de-DE'],
    ['Nov 1, 2026 - Nov 7, 2026', 'en-US'],
    ['2026年11月1日 - 2026年11月7日', 'zh-CN'],
    ['Nov 2, 2026 25:10', 'en-US'],
    ['15:20 AM', 'en-US'],
    ['Nov 2, 2026, 15:20 QZT', 'en-US'],
    ['12.34', 'en-US'],
    ['113-1234567-7654321', 'en-US'],
    ['4.5 out of 5', 'en-US'],
    ['Response needed 12', 'en-US'],
    ['2 hours', 'en-US'],
    ['', 'en-US'],
    ['It arrived on the second day, and I want to return it before the end of my holiday in March 2026, please.', 'en'],
  ])('%s', (text, locale) => {
    expect(iso(text, locale, 'UTC')).toBeUndefined();
  });

  it('orders ambiguous numbers by the market or the page, and refuses when they disagree', () => {
    expect(iso('03/04/2026', 'zh-CN', 'UTC', { market: 'US' })).toBe('2026-03-04T00:00:00Z day');
    expect(iso('03/04/2026', 'zh-CN', 'UTC', { market: 'GB' })).toBe('2026-04-03T00:00:00Z day');
    expect(iso('03/04/2026', 'en-US', 'UTC', { market: 'DE' })).toBeUndefined();
    expect(iso('03/04/2026', 'en-US', 'UTC', { dayFirst: true })).toBe('2026-04-03T00:00:00Z day');
    expect(iso('31/08/2026', 'zh-CN', 'UTC')).toBe('2026-08-31T00:00:00Z day');
    expect(iso('08/31/2026', 'zh-CN', 'UTC')).toBe('2026-08-31T00:00:00Z day');
  });
});

describe('daylight saving', () => {
  it('reads wall clocks on both sides of the change', () => {
    expect(iso('Mar 8, 2026 1:59 AM', 'en-US', LA)).toBe('2026-03-08T09:59:00Z');
    expect(iso('Mar 8, 2026 3:00 AM', 'en-US', LA)).toBe('2026-03-08T10:00:00Z');
    expect(iso('25. Oktober 2026 03:00', 'de', BERLIN)).toBe('2026-10-25T02:00:00Z');
  });

  it('takes the first of an hour that happens twice, unless the zone says which', () => {
    expect(iso('Nov 1, 2026 1:30 AM', 'en-US', LA)).toBe('2026-11-01T08:30:00Z');
    expect(iso('Nov 1, 2026 1:30 AM PST', 'en-US', LA)).toBe('2026-11-01T09:30:00Z');
    expect(iso('Nov 1, 2026 1:30 AM PDT', 'en-US', LA)).toBe('2026-11-01T08:30:00Z');
  });

  it('ends a day of 23 or 25 hours where the next begins', () => {
    const noon = Date.parse('2026-10-25T12:00:00Z');
    expect(endOfDay(noon, BERLIN) + 1).toBe(Date.parse('2026-10-25T23:00:00Z'));
    expect(endOfDay(noon, BERLIN) + 1 - startOfDay(noon, BERLIN)).toBe(25 * 3_600_000);
  });

  it('reads China Standard Time only where the page is in Asia', () => {
    expect(iso('Nov 2, 2025 15:20 CST', 'en', 'Asia/Shanghai')).toBe('2025-11-02T07:20:00Z');
    expect(iso('Nov 2, 2025 15:20 CST', 'en', LA)).toBe('2025-11-02T21:20:00Z');
  });
});

describe('what Intl writes is read back to the minute', () => {
  const locales =
    'en-US en-GB de-DE fr-FR es-ES it-IT nl-NL pl-PL sv-SE pt-BR ja-JP zh-CN ko-KR th-TH vi-VN tr-TR id-ID';
  const zones = [LA, BERLIN, TOKYO, 'Asia/Kolkata', 'Australia/Sydney', 'UTC'];
  const styles: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'medium', timeStyle: 'short' },
    { dateStyle: 'long', timeStyle: 'short' },
    { dateStyle: 'full', timeStyle: 'short' },
    {
      weekday: 'short',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: true,
    },
  ];
  it.each(locales.split(' '))('%s', (locale) => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2019-01-02'), max: Date.parse('2026-11-20') }),
        fc.constantFrom(...zones),
        fc.constantFrom(...styles),
        (moment, timeZone, style) => {
          const at = Math.floor(moment / 60_000) * 60_000;
          const text = new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(at);
          const back = readTime(text, { now, locale, timeZone });
          // The second of an hour that happens twice reads as its first.
          const twice = back && new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(back.at) === text;
          expect(twice, `${text} in ${timeZone}`).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
