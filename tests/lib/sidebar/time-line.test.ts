import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, minuteOf } from '@/components/settings/minute-of-day.ts';
import { sourceParts } from '@/components/ticket/source-links.ts';
import { timeLineOf } from '@/components/ticket/time-line-shape.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';

const due = (startedAt: number, deadline: number, lead: number, hard = true) =>
  ({ id: `${startedAt}`, kind: 'reply', startedAt, deadline, lead, hard }) as unknown as Obligation;

describe('the time line', () => {
  test('shows a day’s window from start over act-by to deadline, and now', () => {
    const shape = timeLineOf([due(NOW, NOW + 24 * HOUR, 12 * HOUR)], NOW + 6 * HOUR);
    expect(shape).toMatchObject({ from: NOW, until: NOW + 24 * HOUR, now: 25 });
    expect(shape?.lanes).toHaveLength(1);
    expect(shape?.lanes[0]?.bars[0]).toMatchObject({ start: 0, act: 50, end: 100, passed: 25 });
  });
  test('puts platform clocks and own clocks into lanes of their own on one scale', () => {
    const shape = timeLineOf(
      [due(NOW, NOW + 4 * HOUR, 0, false), due(NOW, NOW + 8 * HOUR, 0), due(NOW, NOW + 2 * HOUR, 0)],
      NOW,
    );
    expect(shape?.lanes.map(({ clock, bars }) => [clock, bars.map(({ end }) => end)])).toEqual([
      ['platform', [100, 25]],
      ['own', [50]],
    ]);
  });
  test('a deadline long passed keeps its room', () => {
    const shape = timeLineOf([due(NOW, NOW + 4 * HOUR, HOUR)], NOW + 30 * DAY);
    expect(shape?.now).toBe(100);
    expect(shape?.lanes[0]?.bars[0]).toMatchObject({ end: 80, passed: 100 });
  });
  test('is nothing where nothing is owed', () => {
    expect(timeLineOf([], NOW)).toBeUndefined();
  });
  test('every moment stands on the line, in its order, whatever the times are', () => {
    const moment = fc.integer({ min: NOW - 60 * DAY, max: NOW + 60 * DAY });
    const one = fc
      .tuple(moment, fc.integer({ min: 0, max: 40 * DAY }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
      .map(([start, window, share, hard]) => due(start, start + window, Math.round(window * share), hard));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), moment, (obligations, now) => {
        const shape = timeLineOf(obligations, now);
        const bars = shape?.lanes.flatMap((lane) => lane.bars) ?? [];
        expect(bars).toHaveLength(obligations.length);
        for (const { start, act, end } of bars) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(act).toBeGreaterThanOrEqual(start);
          expect(end).toBeGreaterThanOrEqual(act);
          expect(end).toBeLessThanOrEqual(100);
        }
        expect(shape?.now).toBeGreaterThanOrEqual(0);
        expect(shape?.now).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('the source of a rule', () => {
  const help = 'https://sellercentral.amazon.com/help/hub/reference/';
  test.each<[string, readonly (string | undefined)[]]>([
    ['Seller Central help G27951; G200708210', [undefined, `${help}G27951`, undefined, `${help}G200708210`]],
    [
      'Seller Central help 202152030; GEGVWH65EDJLWHQD',
      [undefined, `${help}202152030`, undefined, `${help}GEGVWH65EDJLWHQD`],
    ],
    ['Seller Central 帮助 G1781，沿用到其他站点', [undefined, `${help}G1781`, undefined]],
    ['see https://example.com/rules/a?b=1, section 3.', [undefined, 'https://example.com/rules/a?b=1', undefined]],
    ['https://example.com/a，第 3 节', ['https://example.com/a', undefined]],
    ['http://example.com and javascript:alert(1)', [undefined]],
    ['VN agreement 6.1, id 61833250342', [undefined]],
    ['Seller Central account health, GENERAL knowledge', [undefined]],
    ['agreement G27951', [undefined]],
    ['', []],
  ])('%s', (source, expected) => {
    const parts = sourceParts(source);
    expect(parts.map(({ href }) => href)).toEqual(expected);
    expect(parts.map(({ text }) => text).join('')).toBe(source);
  });
});

describe('a time field', () => {
  test('reads back what it shows', () => {
    for (let minute = 0; minute < 1_440; minute++) expect(minuteOf(clockOf(minute))).toBe(minute);
  });
  test.each(['', '7:00', '24:00', '12:60', 'noon'])('%j is no time', (text) => {
    expect(minuteOf(text)).toBeUndefined();
  });
});
