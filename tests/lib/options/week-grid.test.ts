import { describe, expect, test } from 'vitest';
import { exampleLadder, ladderIsRight, newLadder } from '@/components/people/ladders.ts';
import { gridOf, mondayOf, uncovered, weekOf } from '@/components/people/week-grid.ts';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import { HOUR } from '@/lib/domain/time.ts';
import type { Commands } from '@/lib/protocol.ts';

const anAgent = (id: string, part: Partial<Agent> = {}): Agent => ({
  id,
  role: 'agent',
  languages: { de: 'fluent' },
  skills: [],
  stores: [],
  capacity: 60,
  ...part,
});
const shifts = (zone: string, from: number, to: number) => ({
  zone,
  week: Array.from({ length: 7 }, () => [{ from: from * 60, to: to * 60 }]),
  exceptions: [],
});
const ASKED = { language: 'de', store: 'amazon:na' } as const;

describe('a week of coverage', () => {
  test('begins on Monday by the clock of its zone, whatever day it is there', () => {
    // Sunday evening in New York is Monday in Shanghai.
    const at = Date.UTC(2026, 10, 22, 23);
    expect(mondayOf(weekOf('America/New_York', at))).toBe('2026-11-16');
    expect(mondayOf(weekOf('Asia/Shanghai', at))).toBe('2026-11-23');
    expect(mondayOf(weekOf('Asia/Shanghai', at, -1))).toBe('2026-11-16');
  });

  test('shows a shift of another zone where it falls on the clock one looks at', () => {
    const week = weekOf('UTC', Date.UTC(2026, 10, 25));
    const grid = gridOf([anAgent('Mei', { shifts: shifts('Asia/Shanghai', 9, 18) })], week, ASKED);
    // 9 to 18 in Shanghai is 1 to 10 UTC.
    for (const day of grid.days)
      expect(day.map((count) => count ?? -1)).toEqual(
        Array.from({ length: 24 }, (_, hour) => (hour >= 1 && hour < 10 ? 1 : 0)),
      );
    expect(grid.uncovered).toBe(7 * 15 * HOUR);
    expect(grid.gaps).toHaveLength(8);
  });

  test('counts those who speak the language and work in the store, and nobody else', () => {
    const agents = [
      anAgent('Ada'),
      anAgent('Bo', { stores: ['amazon:na'] }),
      anAgent('Cem', { stores: ['tiktok:us'] }),
      anAgent('Dia', { languages: { en: 'native' } }),
      anAgent('Eva', { away: { since: 0, handover: 'keep' } }),
    ];
    const week = weekOf('Europe/Berlin', Date.UTC(2026, 10, 25));
    const grid = gridOf(agents, week, ASKED);
    expect(new Set(grid.days.flat())).toEqual(new Set([2]));
    expect(grid).toMatchObject({ gaps: [], uncovered: 0, able: 3 });
    expect(uncovered(agents, week, ['de', 'en', 'fr'], 'amazon:na')).toEqual(
      new Map([
        ['de', 0],
        ['en', 0],
        ['fr', 7 * 24 * HOUR],
      ]),
    );
  });

  test('an hour that the clocks skip is no cell, one that comes twice is one, and both weeks are whole', () => {
    const always = [anAgent('Ada')];
    const spring = gridOf(always, weekOf('Europe/Berlin', Date.UTC(2027, 2, 25)), ASKED);
    expect(spring.days[6]?.[2]).toBeUndefined();
    expect(spring.days.flat().filter((count) => count === 1)).toHaveLength(167);
    const autumn = gridOf(always, weekOf('Europe/Berlin', Date.UTC(2026, 9, 22)), ASKED);
    expect(autumn.days.flat().filter((count) => count === 1)).toHaveLength(168);
  });
});

describe('ladders', () => {
  test('the example can be stored as it is', () => {
    const example = exampleLadder('Before a deadline');
    expect(ladderIsRight(example)).toBe(true);
    const change = { routing: { fallbackQueue: 'inbox', shiftEnd: 'keep', ladders: [example] } };
    expect(valid<Commands>(commands, 'settings.change', { change })).toEqual({ change });
  });

  test.each([
    ['without a name', { ...newLadder(' ') }],
    ['without a step', { ...newLadder('Late'), steps: [] }],
    ['whose step has no number', { ...newLadder('Late'), steps: [{ ...newLadder('x').steps[0], at: Number.NaN }] }],
  ])('one %s is not', (_what, wrong) => {
    expect(ladderIsRight(wrong as never)).toBe(false);
  });
});
