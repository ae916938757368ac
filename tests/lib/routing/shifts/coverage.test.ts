import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { coverage } from '@/lib/routing/shifts/coverage.ts';
import { atWork } from '@/lib/routing/shifts/presence.ts';
import { anAgent, anyAgents, QUARTER, SPOKEN, START, STORES, workdays } from '../arbitraries.ts';

const WEEK = { from: START, to: START + 7 * DAY };

describe('coverage of a week', () => {
  const shanghai = anAgent({
    id: 'mei',
    languages: { en: 'fluent', ja: 'basic' },
    stores: ['amazon:us'],
    shifts: workdays('Asia/Shanghai', { from: 540, to: 1_080 }),
  });
  const berlin = anAgent({ id: 'jan', shifts: workdays('Europe/Berlin', { from: 540, to: 1_080 }) });

  test('counts who is there in each hour and names the spans in which nobody is', () => {
    const [row] = coverage([shanghai, berlin], { ...WEEK, languages: ['en'], stores: ['amazon:us'] });
    expect(row?.agents).toEqual(['mei', 'jan']);
    expect(row?.cells).toHaveLength(168);
    // Shanghai 1 to 10 UTC, Berlin 8 to 17.
    expect(row?.cells.slice(0, 24)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(row?.gaps.slice(0, 2)).toEqual([
      { from: START, to: START + HOUR },
      { from: START + 17 * HOUR, to: START + 25 * HOUR },
    ]);
    expect(row?.gaps.at(-1)).toEqual({ from: START + 4 * DAY + 17 * HOUR, to: WEEK.to });
  });

  test('has a row for every language in every store, by who works there', () => {
    const rows = coverage([shanghai, berlin], { ...WEEK, languages: ['en', 'ja'], stores: ['amazon:us', 'tiktok:uk'] });
    expect(rows.map(({ language, store, agents }) => [language, store, ...agents])).toEqual([
      ['en', 'amazon:us', 'mei', 'jan'],
      ['en', 'tiktok:uk', 'jan'],
      ['ja', 'amazon:us', 'mei'],
      ['ja', 'tiktok:uk'],
    ]);
    expect(rows[3]?.gaps).toEqual([WEEK]);
  });

  test('of nobody is one gap, and of somebody always there none', () => {
    const asked = { ...WEEK, languages: ['en' as const], stores: STORES };
    expect(coverage([], asked)[0]?.gaps).toEqual([WEEK]);
    const [row] = coverage([anAgent({ id: 'always' })], asked);
    expect(row?.gaps).toEqual([]);
    expect(new Set(row?.cells)).toEqual(new Set([1]));
  });

  test('for any agents is what a count by quarters says', () => {
    const asked = { from: START, to: START + 2 * DAY, cell: 2 * QUARTER, languages: SPOKEN, stores: STORES };
    fc.assert(
      fc.property(anyAgents, (agents) => {
        for (const { language, store, cells, gaps, agents: able } of coverage(agents, asked)) {
          const there = agents.filter(
            ({ languages, stores }) => languages[language] && (stores.length === 0 || stores.includes(store)),
          );
          expect(able).toEqual(there.map(({ id }) => id));
          const counts: number[] = [];
          for (let at = asked.from; at < asked.to; at += QUARTER)
            counts.push(there.filter((agent) => atWork(agent, at)).length);
          expect(cells).toEqual(cells.map((_, index) => Math.min(...counts.slice(2 * index, 2 * index + 2))));
          const inGap = counts.map((_, index) =>
            gaps.some(({ from, to }) => from <= asked.from + index * QUARTER && asked.from + index * QUARTER < to),
          );
          expect(inGap).toEqual(counts.map((count) => count === 0));
          expect(gaps.every(({ from }, index) => from > (gaps[index - 1]?.to ?? 0))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
