import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Calendar } from '@/lib/domain/calendar.ts';
import { compile } from '@/lib/domain/hours/compile.ts';
import { addWorking, HORIZON, openAt, type Pause, workingBetween } from '@/lib/domain/hours/working-time.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { HOURS_CASES } from '../../triage/deadline-cases.ts';
import { calendarOf, spanOf } from '../../triage/hours/written.ts';
import { slowly } from './oracle.ts';

describe('a clock over business hours', () => {
  test.each(HOURS_CASES.map((given) => [given.name, given] as const))(
    '%s',
    (_, { zone, week, off, start, run, still, due }) => {
      const calendar = week ? calendarOf(zone, week, off) : undefined;
      const pauses = (still ?? []).map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
      const end = addWorking(calendar, Date.parse(start), spanOf(run), pauses);
      expect(new Date(end).toISOString()).toBe(new Date(due).toISOString());
      expect(workingBetween(calendar, Date.parse(start), end, pauses)).toBe(spanOf(run));
    },
  );

  test('has names that tell the cases apart', () => {
    expect(new Set(HOURS_CASES.map(({ name }) => name)).size).toBe(HOURS_CASES.length);
  });
});

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'America/Mexico_City',
  'Africa/Casablanca',
  'America/Santiago',
  'Pacific/Apia',
];

const anyDay: fc.Arbitrary<readonly Block[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => {
    const edges = quarters.sort((a, b) => a - b).map((quarter) => quarter * 15);
    return Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      from: edges[2 * index] ?? 0,
      to: edges[2 * index + 1] ?? 0,
    }));
  });
const date = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const FIRST = Date.UTC(2023, 0, 1);
const anyMoment = fc.integer({ min: FIRST, max: Date.UTC(2029, 0, 1) });
const anyHoliday = fc
  .record({ day: fc.integer({ min: FIRST / DAY, max: FIRST / DAY + 2_000 }), length: fc.integer({ min: 0, max: 9 }) })
  .map(({ day, length }) => ({ from: date(day), to: date(day + length), name: 'x' }));
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(anyHoliday, { maxLength: 8 }),
  })
  .filter(({ week }) => week.flat().length > 0);
const anySpan = fc.integer({ min: 0, max: 60 * HOUR });
const pausesNear = (start: number): fc.Arbitrary<readonly Pause[]> =>
  fc.array(
    fc
      .record({ after: fc.integer({ min: -DAY, max: 20 * DAY }), length: fc.integer({ min: 0, max: 3 * DAY }) })
      .map(({ after, length }) => ({ from: start + after, to: start + after + length })),
    { maxLength: 4 },
  );
const anyClock = anyMoment.chain((start) =>
  fc.record({
    calendar: fc.option(anyCalendar, { nil: undefined }),
    start: fc.constant(start),
    pauses: pausesNear(start),
  }),
);
/** Too few hours for the span within five years: the cap is tested apart. */
const reaches = (end: number, start: number) => end < start + HORIZON - 400 * DAY;

describe('for any calendar, start and pauses', () => {
  test('more time or a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyClock, anySpan, anySpan, fc.nat(3 * DAY), ({ calendar, start, pauses }, ms, more, later) => {
        const end = addWorking(calendar, start, ms, pauses);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(addWorking(calendar, start, ms + more, pauses)).toBeGreaterThanOrEqual(end);
        expect(addWorking(calendar, start + later, ms, pauses)).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 300 },
    );
  });

  test('one span after another comes to the same as both at once', () => {
    fc.assert(
      fc.property(anyClock, anySpan, anySpan, ({ calendar, start, pauses }, one, other) => {
        const whole = addWorking(calendar, start, one + other, pauses);
        fc.pre(reaches(whole, start));
        expect(addWorking(calendar, addWorking(calendar, start, one, pauses), other, pauses)).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('what was added is what has run, and time apart adds up', () => {
    fc.assert(
      fc.property(
        anyClock,
        anySpan,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ calendar, start, pauses }, ms, share) => {
          const end = addWorking(calendar, start, ms, pauses);
          fc.pre(reaches(end, start));
          expect(workingBetween(calendar, start, end, pauses)).toBe(ms);
          const middle = Math.round(start + (end - start) * share);
          const parts = workingBetween(calendar, start, middle, pauses) + workingBetween(calendar, middle, end, pauses);
          expect(parts).toBe(ms);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('pauses never make a deadline earlier, nor hours one earlier than the calendar’s', () => {
    fc.assert(
      fc.property(anyClock, anySpan, ({ calendar, start, pauses }, ms) => {
        const without = addWorking(calendar, start, ms);
        expect(addWorking(calendar, start, ms, pauses)).toBeGreaterThanOrEqual(without);
        expect(addWorking(calendar, start, ms, pauses.slice(1))).toBeLessThanOrEqual(
          addWorking(calendar, start, ms, pauses),
        );
        expect(without).toBeGreaterThanOrEqual(start + ms);
      }),
      { numRuns: 300 },
    );
  });

  test('it agrees with minutes counted one by one', () => {
    const wholeMinute = anyMoment.map((at) => at - (at % MINUTE));
    const clock = wholeMinute.chain((start) => fc.record({ start: fc.constant(start), pauses: pausesNear(start) }));
    fc.assert(
      fc.property(anyCalendar, clock, fc.integer({ min: 1, max: 600 }), (calendar, { start, pauses }, count) => {
        const whole = pauses.map(({ from, to }) => ({ from: from - (from % MINUTE), to: to - (to % MINUTE) }));
        const end = slowly(calendar, start, count * MINUTE, whole, 12);
        fc.pre(end !== undefined);
        expect(addWorking(calendar, start, count * MINUTE, whole)).toBe(end);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a calendar that is hardly one', () => {
  test('with a minute a week is given up after five years, quickly and always at the same moment', () => {
    const calendar = calendarOf('Europe/Berlin', 'Mon 09:00-09:01');
    const start = Date.parse('2026-11-24T12:00Z');
    expect(addWorking(calendar, start, 720 * HOUR)).toBe(start + HORIZON);
    expect(workingBetween(calendar, start, Number.MAX_SAFE_INTEGER)).toBe(260 * MINUTE);
  });

  test('with an empty week, an unknown zone or hours out of order is none: clocks run day and night', () => {
    const start = Date.parse('2026-11-21T12:00Z');
    const good = calendarOf('Europe/Berlin', 'Mon-Fri 09:00-18:00');
    for (const broken of [
      { ...good, week: good.week.map(() => []) },
      { ...good, zone: 'Europe/Atlantis' },
      { ...good, week: good.week.with(0, [{ from: 600, to: 540 }]) },
      { ...good, holidays: [{ from: '2026-02-30', to: '2026-02-30', name: '' }] },
    ]) {
      expect(compile(broken)).toBeUndefined();
      expect(addWorking(broken, start, HOUR)).toBe(start + HOUR);
    }
  });

  test('read anew from storage is compiled once', () => {
    const calendar = calendarOf('Asia/Tokyo', 'Mon-Fri 09:00-18:00');
    expect(compile(structuredClone(calendar))).toBe(compile(calendar));
  });
});

describe('whether a shop is open', () => {
  const calendar = calendarOf('Europe/Berlin', 'Mon-Fri 09:00-12:00 13:00-18:00; Sat 20:00-24:00; Sun 00:00-02:00', [
    '2026-12-25',
  ]);
  test.each([
    ['2026-11-24T10:00+01:00', true, '2026-11-24T12:00+01:00'],
    ['2026-11-24T12:00+01:00', false, '2026-11-24T13:00+01:00'],
    ['2026-11-24T13:00+01:00', true, '2026-11-24T18:00+01:00'],
    ['2026-11-28T21:00+01:00', true, '2026-11-29T02:00+01:00'],
    ['2026-12-24T19:00+01:00', false, '2026-12-26T20:00+01:00'],
  ])('at %s: %s, until %s', (at, open, changes) => {
    expect(openAt(calendar, Date.parse(at))).toEqual({ open, changesAt: Date.parse(changes) });
  });
  test('that never closes says no time', () => {
    expect(openAt(undefined, 0)).toEqual({ open: true });
  });
});
