import { movedTimes } from '@/lib/repair/record/shift.ts';

const shift = {
  days: -28,
  minutes: 12,
  now: Date.parse('2026-11-24T12:00:00Z'),
  locale: 'zh-CN',
  timeZone: 'Asia/Bangkok',
  market: 'TH',
};
console.log(movedTimes('请在 26/11/2026 04:00 前提交证据', shift), movedTimes('请在 24/11/2026 13:00 前回复', shift));
for (const t of [
  'Nov 7, 2026 at 4:00 pm',
  '24. November 2026 um 14:23 Uhr',
  '24 พ.ย. 2569 14:23',
  '2026年11月24日 14:23',
  '24 de noviembre de 2026',
  'Mon, Nov 2 2026',
  '11/24',
  '24 thg 11, 2026',
  '2 lutego 2026',
  'Sept 2, 2026',
  '3 nov 2026',
  '24 พฤศจิกายน 2569',
])
  console.log(
    t,
    '=>',
    movedTimes(t, { ...shift, locale: /lut/.test(t) ? 'pl' : 'en' }).map((m) => m.text),
  );
