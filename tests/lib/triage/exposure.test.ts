import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account, Gauge, Metrics } from '@/lib/domain/account.ts';
import { DAY } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { gaugesNow, newAccount, renewed } from '@/lib/triage/exposure/account.ts';
import { gaugesOf, roomOf } from '@/lib/triage/exposure/gauges.ts';
import { limitsOf } from '@/lib/triage/exposure/limits.ts';
import { countOrders, keptDays, ordersInWindow } from '@/lib/triage/exposure/window.ts';
import { bookOf } from '@/lib/triage/policies/book.ts';
import { NOW } from './evidence.ts';

const BOOK = bookOf({});
const ALL = PORTALS.flatMap((portal) => ['na', 'us', 'th'].flatMap((store) => limitsOf({ portal, store }, BOOK)));
const AMAZON = { portal: 'amazon', store: 'na' } as const;
const empty = newAccount(AMAZON);
const percent = (id: string, value: number) => ({ id, value, unit: 'percent' as const });
const seen = (id: string, value: number, daysAgo = 0) => ({ ...percent(id, value), at: NOW - daysAgo * DAY });
const count = (id: string, value: number, daysAgo = 0) => ({
  id,
  value,
  unit: 'count' as const,
  at: NOW - daysAgo * DAY,
});
const defect = (order: string, daysAgo = 1) => ({
  key: order,
  ticket: `amazon:na:claim:${order}-${daysAgo}` as const,
  cause: 'claim' as const,
  at: NOW - daysAgo * DAY,
});
const typed = (value: number, daysAgo: number, orders?: number): Pick<Account, 'entered'> => ({
  entered: { at: NOW - daysAgo * DAY, metrics: [percent('odr', value)], ...(orders ? { orders } : {}) },
});
const days = (orders: number) => ({ orderDays: [{ day: Math.floor(NOW / DAY) - 5, orders }] });

const gauge = (account: Partial<Account>, metric = 'odr', of: Pick<Account, 'portal' | 'store'> = AMAZON): Gauge => {
  const found = gaugesNow({ ...newAccount(of), ...account }, NOW, BOOK).find((one) => one.metric === metric);
  if (!found) throw new Error(`no gauge of ${metric}`);
  return found;
};

describe('room for more defects', () => {
  const worked: readonly [string, limit: number, orders: number, defects: number, room: number][] = [
    ['the lab’s account: 15 of 1,563 are 0.96 %, 16 are 1.02 %', 1, 1563, 10, 5],
    ['at exactly 1 % the limit is reached', 1, 300, 0, 2],
    ['three of 300 are the limit', 1, 300, 3, 0],
    ['one below', 1, 300, 2, 0],
    ['far over there is none, not less than none', 1, 300, 9, 0],
    ['a small shop has none: one of 50 is 2 %', 1, 50, 0, 0],
    ['no orders, no room', 1, 0, 0, 0],
    ['2.3 % of 100 is between two and three', 2.3, 100, 0, 2],
    ['4 % of 175 is seven exactly', 4, 175, 0, 6],
  ];
  test.each(worked)('%s', (_, limit, orders, defects, room) => {
    expect(roomOf(limit, orders, defects)).toBe(room);
  });

  test('with as many more defects the rate stays below the limit, with one more it does not', () => {
    const below = (limit: number, orders: number, defects: number) => defects * 1_000 < limit * 10 * orders;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(200_000), fc.nat(3_000), (tenths, orders, defects) => {
        const limit = tenths / 10;
        const room = roomOf(limit, orders, defects);
        fc.pre(below(limit, orders, defects));
        expect(below(limit, orders, defects + room)).toBe(true);
        expect(below(limit, orders, defects + room + 1)).toBe(false);
      }),
    );
  });

  test('is no larger with one more defect, and no smaller with one more order', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1_000), (orders, defects) => {
        expect(roomOf(1, orders, defects + 1)).toBeLessThanOrEqual(roomOf(1, orders, defects));
        expect(roomOf(1, orders + 1, defects)).toBeGreaterThanOrEqual(roomOf(1, orders, defects));
      }),
    );
  });
});

describe('which source counts', () => {
  const tickets = { ...days(400), defects: [defect('A'), defect('B')] };
  const cases: readonly [string, Partial<Account>, Gauge['from'], number | undefined][] = [
    ['nothing known', {}, 'none', undefined],
    ['a fresh page before everything', { seen: [seen('odr', 0.4, 3)], ...typed(0.6, 0), ...tickets }, 'page', 0.4],
    ['by hand before a page of four days', { seen: [seen('odr', 0.4, 4)], ...typed(0.6, 9), ...tickets }, 'hand', 0.6],
    ['tickets before a page of four days', { seen: [seen('odr', 0.4, 4)], ...tickets }, 'tickets', 0.5],
    ['tickets before what was typed in long ago', { ...typed(0.6, 31), ...tickets }, 'tickets', 0.5],
    ['an old page rather than nothing', { seen: [seen('odr', 0.4, 40)] }, 'page', 0.4],
    ['of two old ones the newer', { seen: [seen('odr', 0.4, 50)], ...typed(0.6, 40) }, 'hand', 0.6],
    ['few orders say nothing of the whole', { ...days(99), defects: [defect('A')] }, 'none', undefined],
    ['from one hundred on they do', { ...days(100), defects: [defect('A')] }, 'tickets', 1],
  ];
  test.each(cases)('%s', (_, account, from, value) => {
    const found = gauge(account);
    expect([found.from, found.value]).toEqual([from, value]);
  });

  test('an order counts once, however many ways it went wrong', () => {
    const defects = [defect('A', 1), defect('A', 2), defect('B', 3)];
    expect(gauge({ ...days(1_000), defects })).toMatchObject({ defects: 2, orders: 1_000, room: 7 });
  });

  test('orders of the rate are those stated last, by page or person', () => {
    const page = { seen: [seen('odr', 0.64, 1), count('odrOrders', 1563, 1), count('odrDefects', 10, 1)] };
    expect(gauge(page)).toMatchObject({ from: 'page', orders: 1563, defects: 10, room: 5 });
    expect(gauge({ ...page, ...typed(0.3, 0, 3_000) })).toMatchObject({ from: 'page', orders: 3_000, room: 19 });
    expect(gauge({ ...page, ...typed(0.3, 2, 3_000) })).toMatchObject({ orders: 1563 });
    expect(gauge({ seen: [seen('odr', 0.64)] })).not.toHaveProperty('room');
  });

  test('a rate without its defects gives them back', () => {
    expect(gauge(typed(0.5, 1, 1_000))).toMatchObject({ from: 'hand', defects: 5, orders: 1_000, room: 4 });
  });
});

describe('levels', () => {
  const tiktok = { portal: 'tiktok', store: 'vn' } as const;
  const us = { portal: 'tiktok', store: 'us' } as const;
  const score = (id: string, value: number) => ({ id, value, unit: 'score' as const, at: NOW });
  const cases: readonly [string, Gauge['level'], Gauge][] = [
    ['0.69 % defects', 'calm', gauge({ seen: [seen('odr', 0.69)] })],
    ['0.7 % defects', 'near', gauge({ seen: [seen('odr', 0.7)] })],
    ['1 % defects is the limit', 'over', gauge({ seen: [seen('odr', 1)] })],
    ['little room, however low the rate', 'near', gauge({ seen: [seen('odr', 0), count('odrOrders', 200)] })],
    ['room for two', 'calm', gauge({ seen: [seen('odr', 0), count('odrOrders', 300)] })],
    ['2.79 % late', 'calm', gauge({ seen: [seen('lateShipmentRate', 2.79)] }, 'lateShipmentRate')],
    ['2.8 % late', 'near', gauge({ seen: [seen('lateShipmentRate', 2.8)] }, 'lateShipmentRate')],
    ['4 % late', 'over', gauge({ seen: [seen('lateShipmentRate', 4)] }, 'lateShipmentRate')],
    ['1.74 % cancelled', 'calm', gauge({ seen: [seen('cancelRate', 1.74)] }, 'cancelRate')],
    ['2.5 % cancelled', 'over', gauge({ seen: [seen('cancelRate', 2.5)] }, 'cancelRate')],
    ['97 % tracked', 'calm', gauge({ seen: [seen('validTracking', 97)] }, 'validTracking')],
    ['96.5 % tracked', 'near', gauge({ seen: [seen('validTracking', 96.5)] }, 'validTracking')],
    ['95 % tracked is enough', 'near', gauge({ seen: [seen('validTracking', 95)] }, 'validTracking')],
    ['94.99 % tracked is not', 'over', gauge({ seen: [seen('validTracking', 94.99)] }, 'validTracking')],
    ['89.9 % on time', 'over', gauge({ seen: [seen('onTimeDelivery', 89.9)] }, 'onTimeDelivery')],
    ['a rating of 400', 'calm', gauge({ seen: [score('accountHealthRating', 400)] }, 'accountHealthRating')],
    ['a rating of 248', 'near', gauge({ seen: [score('accountHealthRating', 248)] }, 'accountHealthRating')],
    ['a rating of 199', 'over', gauge({ seen: [score('accountHealthRating', 199)] }, 'accountHealthRating')],
    ['a rating of 0', 'over', gauge({ seen: [score('accountHealthRating', 0)] }, 'accountHealthRating')],
    ['TikTok, 84 % in 12 h', 'over', gauge({ seen: [seen('responseRate12h', 84)] }, 'responseRate12h', tiktok)],
    ['TikTok, 96 % in 12 h', 'calm', gauge({ seen: [seen('responseRate12h', 96)] }, 'responseRate12h', tiktok)],
    ['TikTok US, 91 % in 24 h', 'near', gauge({ seen: [seen('responseRate24h', 91)] }, 'responseRate24h', us)],
    ['TikTok, score 4.1', 'calm', gauge({ seen: [score('shopScore', 4.1)] }, 'shopScore', tiktok)],
    ['nothing known', 'unknown', gauge({})],
  ];
  test.each(cases)('%s: %s', (_, level, found) => {
    expect(found.level).toBe(level);
  });

  test('get no better when a number gets worse', () => {
    const order = ['calm', 'near', 'over'];
    const any = fc.constantFrom(...ALL);
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(50), (limit, value, more) => {
        const worse = limit.safe === 'below' ? value + more : value - more;
        const at = (number: number) => {
          const metric = { id: limit.metric, unit: limit.unit, value: number, at: NOW };
          return gaugesOf({ ...empty, seen: [metric] }, 0, [limit], NOW)[0]?.level ?? '';
        };
        expect(order.indexOf(at(worse))).toBeGreaterThanOrEqual(order.indexOf(at(value)));
      }),
    );
  });

  test('every region of TikTok has one response rate, its own; a shop of one’s own has no limits', () => {
    const metrics = (store: string) => limitsOf({ portal: 'tiktok', store }, BOOK).map(({ metric }) => metric);
    expect(metrics('us')).toEqual(['responseRate24h', 'shopScore', 'accountHealthRating']);
    expect(metrics('th')).toEqual(['responseRate12h', 'shopScore', 'accountHealthRating']);
    expect(limitsOf({ portal: 'shopify', store: 'demo' }, BOOK)).toEqual([]);
    const own = bookOf({ 'amazon-odr-1': { value: 0.8, at: NOW } });
    expect(limitsOf(AMAZON, own)[0]).toMatchObject({ metric: 'odr', value: 0.8 });
  });
});

describe('the trend', () => {
  const points = (metric: string, early: readonly number[], late: readonly number[]): Pick<Account, 'history'> => ({
    history: [
      ...early.map((value, index) => ({ at: NOW - (27 - index) * DAY, metrics: [percent(metric, value)] })),
      ...late.map((value, index) => ({ at: NOW - (13 - index) * DAY, metrics: [percent(metric, value)] })),
    ],
  });
  const cases: readonly [string, Gauge['trend'], Gauge][] = [
    ['more defects', 'worse', gauge(points('odr', [0.2, 0.3], [0.6, 0.7]))],
    ['fewer defects', 'better', gauge(points('odr', [0.6, 0.7], [0.2, 0.3]))],
    ['about as many', 'steady', gauge(points('odr', [0.5, 0.5], [0.52, 0.53]))],
    ['more parcels tracked', 'better', gauge(points('validTracking', [80, 80], [96, 97]), 'validTracking')],
    ['one day says nothing', 'unknown', gauge(points('odr', [0.2], [0.6, 0.7]))],
    ['another number’s days say nothing', 'unknown', gauge(points('cancelRate', [1, 1], [2, 2]))],
  ];
  test.each(cases)('%s: %s', (_, trend, found) => {
    expect(found.trend).toBe(trend);
  });
});

describe('the row', () => {
  test('keeps one point a day, the day’s latest, at most ninety', () => {
    let account: Account = empty;
    for (let day = 0; day < 120; day++) {
      for (const value of [0.1, day / 1_000]) {
        const at = NOW + day * DAY;
        account = renewed({ ...account, seen: [{ ...percent('odr', value), at }] }, at, BOOK);
      }
    }
    expect(account.history).toHaveLength(90);
    const values = account.history.map(({ metrics }: Metrics) => metrics[0]?.value);
    expect([values[0], values.at(-1)]).toEqual([0.03, 0.119]);
    expect(renewed(account, NOW + 119 * DAY, BOOK)).toEqual(account);
  });

  test('a clock that was set back writes no second past', () => {
    const account = renewed({ ...empty, seen: [seen('odr', 0.4)] }, NOW, BOOK);
    expect(renewed(account, NOW - 3 * DAY, BOOK).history).toEqual(account.history);
  });

  test('drops what left the window', () => {
    const account = renewed({ ...empty, ...days(7), defects: [defect('A', 59), defect('B', 60)] }, NOW, BOOK);
    expect(account.defects.map(({ key }) => key)).toEqual(['A']);
    expect(renewed(account, NOW + 56 * DAY, BOOK)).toMatchObject({ defects: [], orderDays: [] });
  });

  test('counts in the period that a person set, and keeps what a longer one counts', () => {
    const policies = (value: number) => bookOf({ 'amazon-defect-window-60d': { value, at: NOW } });
    const placed = [5, 40, 80].map((daysAgo) => ({ day: Math.floor(NOW / DAY) - daysAgo, orders: 100 }));
    const stored = { ...empty, orderDays: placed, defects: [defect('A', 4), defect('B', 50), defect('C', 75)] };
    const odr = (account: Account, value: number) =>
      gaugesNow(account, NOW, policies(value)).find(({ metric }) => metric === 'odr');
    expect(odr(stored, 60)).toMatchObject({ orders: 200, defects: 2 });
    expect(odr(stored, 30)).toMatchObject({ orders: 100, defects: 1 });
    expect(odr(stored, 90)).toMatchObject({ orders: 300, defects: 3 });
    const shorter = renewed(stored, NOW, policies(30));
    expect(odr(shorter, 60)).toMatchObject({ orders: 200, defects: 2 });
    expect(renewed(stored, NOW, policies(90))).toMatchObject({ orderDays: placed, defects: stored.defects });
    expect(keptDays(policies(100_000))).toBe(365);
  });

  test('orders are counted on the day they were placed, and moved when the day turns out to be another', () => {
    const placed = (daysAgo: number, by: 1 | -1 = 1) => ({ at: NOW - daysAgo * DAY, by });
    const counted = countOrders([], [placed(1), placed(1), placed(3), placed(90)], NOW);
    expect(counted.map(({ orders }) => orders)).toEqual([1, 2]);
    expect(ordersInWindow({ orderDays: counted }, NOW)).toBe(3);
    const moved = countOrders(counted, [placed(3, -1), placed(2)], NOW);
    expect(moved.map(({ orders }) => orders)).toEqual([1, 2]);
    expect(ordersInWindow({ orderDays: moved }, NOW)).toBe(3);
    expect(ordersInWindow({ orderDays: moved }, NOW + 59 * DAY)).toBe(0);
  });
});
