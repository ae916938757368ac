import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '@/lib/domain/calendar.ts';
import { calendarOf, windowMoment } from '@/lib/domain/hours/window.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';

const at = (text: string) => Date.parse(text);
const due = (from: number, to: number, changes: Partial<Obligation> = {}) => ({
  kind: 'reply' as const,
  startedAt: from,
  deadline: to,
  ...changes,
});
const nine = [{ from: 540, to: 1_080 }];
const OFFICE: Calendar = { zone: 'Europe/Berlin', week: [nine, nine, nine, nine, nine, [], []], holidays: [] };

describe('a share of a window', () => {
  test('of a platform’s clock is a share of its hours, and goes on at the same pace after the deadline', () => {
    const reply = due(0, DAY);
    expect([0, 50, 75, 90, 100, 150].map((percent) => windowMoment(reply, percent) / HOUR)).toEqual([
      0, 12, 18, 21.6, 24, 36,
    ]);
  });

  test('of an own clock is a share of its open hours: half of Friday evening and Monday morning is no Sunday', () => {
    const reply = due(at('2026-03-27T16:00:00Z'), at('2026-03-30T10:00:00Z'));
    // An hour of Friday and three of Monday, an hour earlier in UTC since the clocks were put forward.
    expect(new Date(windowMoment(reply, 50, OFFICE)).toISOString()).toBe('2026-03-30T08:00:00.000Z');
    expect(windowMoment(reply, 100, OFFICE)).toBe(reply.deadline);
    expect(new Date(windowMoment(reply, 200, OFFICE)).toISOString()).toBe('2026-03-30T14:00:00.000Z');
  });

  test('of a reminder is its moment, of a clock that stands still never', () => {
    expect(windowMoment(due(0, DAY, { kind: 'follow_up' }), 50)).toBe(DAY);
    expect(windowMoment(due(0, FAR_FUTURE), 50)).toBe(FAR_FUTURE);
  });

  test('of a window that was over when it began is its deadline', () => {
    expect(windowMoment(due(DAY, HOUR), 50)).toBe(HOUR);
  });

  test('never comes before a smaller share of the same window, and ends at the deadline', () => {
    const anyMoment = fc.integer({ min: at('2026-03-01T00:00:00Z'), max: at('2026-05-01T00:00:00Z') });
    const anyPercent = fc.integer({ min: 0, max: 300 });
    const anyCalendar = fc.constantFrom(undefined, OFFICE);
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 1, max: 9 * DAY }),
        anyPercent,
        anyPercent,
        anyCalendar,
        (from, long, a, b, calendar) => {
          const window = due(from, from + long);
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(windowMoment(window, less, calendar)).toBeLessThanOrEqual(windowMoment(window, more, calendar));
          if (more <= 100) expect(windowMoment(window, more, calendar)).toBeLessThanOrEqual(window.deadline);
          else expect(windowMoment(window, more, calendar)).toBeGreaterThanOrEqual(window.deadline);
        },
      ),
    );
  });
});

test('the calendar of a clock is its store’s or the common one, as the obligation says', () => {
  const common: Calendar = { ...OFFICE, zone: 'Asia/Shanghai' };
  const hours = { common, stores: { 'shopify:main': OFFICE } };
  expect(calendarOf({ calendar: { of: 'store', zone: '' } }, hours, 'shopify:main')).toBe(OFFICE);
  expect(calendarOf({ calendar: { of: 'common', zone: '' } }, hours, 'shopify:main')).toBe(common);
  expect(calendarOf({}, hours, 'shopify:main')).toBeUndefined();
});
