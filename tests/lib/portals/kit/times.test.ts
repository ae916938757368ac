import { describe, expect, it } from 'vitest';
import { readTime } from '@/lib/portals/kit/times.ts';

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
