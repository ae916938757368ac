import { expect, test } from 'vitest';
import { MARKETS } from '@/lib/portals/kit/markets.ts';
import { civilDay, civilDayOf, plusWorkdays } from '@/lib/replies/civil-day.ts';
import { currencyOf } from '@/lib/replies/market-currency.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { AN_ORDER, aContext } from './context.ts';
import { aTemplate } from './template.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const hourIn = (zone: string, at: number) =>
  new Date(at).toLocaleString('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });

test.each([...MARKETS])('%s has its days where its portal has them', (market, { timeZone }) => {
  for (let hour = 0; hour < 24; hour += 1) {
    const at = NOON + hour * 3_600_000;
    const there = new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
    expect(civilDay(at, market), `${hourIn(timeZone, at)} h`).toBe(there);
  }
});

test('every market whose currency is known, and every neighbour, has a zone of its own', () => {
  const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const markets = codes.flatMap((a) => codes.map((b) => a + b)).filter((code) => currencyOf(code) !== undefined);
  for (const market of [...markets, 'HK', 'TW', 'RO', 'DK', 'NO', 'CH', 'CZ', 'HU']) {
    const days = [0, 1].map((season) =>
      Array.from({ length: 24 }, (_, hour) => {
        const at = Date.UTC(2026, season * 6, 10, hour);
        return civilDay(at, market) !== new Date(at).toISOString().slice(0, 10);
      }).some(Boolean),
    );
    // Only Britain's, Ireland's and Portugal's winters have the days of UTC.
    expect([market, days]).toEqual([market, [!['GB', 'IE', 'PT'].includes(market), true]]);
  }
});

test('Egypt rests on Friday and Saturday', () => {
  expect(plusWorkdays('2026-11-26', 1, 'EG')).toBe('2026-11-29');
});

test('the end of a day in the portal’s zone is that day in the market too', () => {
  const end = Date.parse('2026-12-05T23:59:59.999Z');
  expect([civilDay(end, 'DE'), civilDayOf(end, 'DE')]).toEqual(['2026-12-06', '2026-12-05']);
  expect(civilDayOf(Date.parse('2026-12-05T23:30:00Z'), 'DE')).toBe('2026-12-06');
  const late = aContext({}, { ...AN_ORDER, deliverBy: end });
  const context = { ...late, settings: { ...late.settings, shops: { all: { returnDays: 10 } } } };
  const { text } = renderTemplate(aTemplate({ de: '{{ order.deliver_by }}, {{ return.by }}' }), context, 'de', {});
  expect(text).toBe('5. Dezember 2026, 15. Dezember 2026');
});
