import { describe, expect, test } from 'vitest';
import { calendarProblem, isDay, mergeHolidays, weekMinutes } from '@/lib/domain/calendar.ts';
import { calendarOf } from '../triage/hours/written.ts';

const good = calendarOf('Europe/Berlin', 'Mon-Fri 09:00-12:00 13:00-18:00', ['2026-12-24/2026-12-26']);

describe('what is wrong with a calendar', () => {
  test.each([
    [undefined, good],
    [undefined, { ...good, zone: 'UTC' }],
    ['zone', { ...good, zone: 'Mars/Olympus' }],
    ['week', { ...good, week: good.week.slice(1) }],
    ['empty', { ...good, week: good.week.map(() => []) }],
    ['block', { ...good, week: good.week.with(6, [{ from: 540, to: 540 }]) }],
    ['block', { ...good, week: good.week.with(6, [{ from: Number.NaN, to: 540 }]) }],
    ['block', { ...good, week: good.week.with(6, [{ from: 0, to: 1441 }]) }],
    [
      'overlap',
      {
        ...good,
        week: good.week.with(0, [
          { from: 540, to: 720 },
          { from: 700, to: 800 },
        ]),
      },
    ],
    [
      'overlap',
      {
        ...good,
        week: good.week.with(0, [
          { from: 780, to: 800 },
          { from: 540, to: 720 },
        ]),
      },
    ],
    ['holiday', { ...good, holidays: [{ from: '2026-12-26', to: '2026-12-24', name: '' }] }],
    ['holiday', { ...good, holidays: [{ from: '2027-02-29', to: '2027-02-29', name: '' }] }],
  ] as const)('%s', (problem, calendar) => {
    expect(calendarProblem(calendar)).toBe(problem);
  });
});

test('a day is one that exists', () => {
  expect(['2028-02-29', '2027-02-28', '0999-12-31'].every(isDay)).toBe(true);
  expect(['2027-02-29', '2026-13-01', '2026-1-1', '', '20260101', '2026-04-31'].some(isDay)).toBe(false);
});

test('a week is the sum of its blocks', () => {
  expect(weekMinutes(good)).toBe(5 * 8 * 60);
});

test('days off are put together in order, the same days once and under their newest name', () => {
  const day = (from: string, name: string, to = from) => ({ from, to, name });
  const known = [day('2026-12-25', 'Christmas'), day('2026-01-01', 'New Year')];
  const added = [day('2026-12-25', 'Xmas'), day('2026-12-25', 'Holidays', '2026-12-26')];
  expect(mergeHolidays(known, added)).toEqual([
    day('2026-01-01', 'New Year'),
    day('2026-12-25', 'Xmas'),
    day('2026-12-25', 'Holidays', '2026-12-26'),
  ]);
});
