/** Made-up agents for the tests of people: shifts on whole quarters, so that a test can walk them quarter by quarter. */
import fc from 'fast-check';
import type { AccountId } from '@/lib/domain/account.ts';
import type { Agent, Shifts } from '@/lib/domain/agent.ts';
import type { Block } from '@/lib/domain/calendar.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export const QUARTER = 15 * MINUTE;
/** A Monday in spring, with changes of the clocks within a few weeks either way in most zones that have them. */
export const START: Instant = Date.UTC(2026, 2, 23);

/** Every whole quarter of a day; an odd edge is left out. */
export const anyDay: fc.Arbitrary<readonly Block[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => {
    const edges = quarters.sort((a, b) => a - b).map((quarter) => quarter * 15);
    return Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      from: edges[2 * index] ?? 0,
      to: edges[2 * index + 1] ?? 0,
    }));
  });

/** Days that go on over midnight come by more often than chance has it. */
const anyShiftDay = fc.oneof(
  anyDay,
  fc.constant([
    { from: 0, to: 6 * 60 },
    { from: 22 * 60, to: 1_440 },
  ]),
  fc.constant([{ from: 9 * 60, to: 18 * 60 }]),
);

export const anyShifts = (zone: fc.Arbitrary<string>, first: Instant = START, days = 40): fc.Arbitrary<Shifts> =>
  fc.record({
    zone,
    week: fc.array(anyShiftDay, { minLength: 7, maxLength: 7 }),
    exceptions: fc.uniqueArray(
      fc.record({
        day: fc.integer({ min: 0, max: days - 1 }).map((day) => new Date(first + day * DAY).toISOString().slice(0, 10)),
        blocks: anyDay,
      }),
      { maxLength: 4, selector: ({ day }) => day },
    ),
  });

export const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'];

const anyAway = fc
  .record({
    since: fc.integer({ min: -200, max: 2_000 }),
    quarters: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
    handover: fc.constantFrom('reassign' as const, 'note' as const, 'keep' as const),
  })
  .map(({ since, quarters, handover }) => ({
    since: START + since * QUARTER,
    handover,
    ...(quarters === undefined ? {} : { until: START + (since + quarters) * QUARTER }),
  }));

export const STORES: readonly AccountId[] = ['amazon:us', 'shopify:main', 'tiktok:uk'];
export const SPOKEN: readonly Language[] = ['en', 'de', 'ja'];
export const SKILLS = ['claims', 'returns'] as const;

/** Some always at work, some away, some with room for nothing. */
const anyAgent: fc.Arbitrary<Omit<Agent, 'id'>> = fc
  .record({
    role: fc.constantFrom('agent' as const, 'specialist' as const, 'lead' as const),
    languages: fc.dictionary(
      fc.constantFrom(...SPOKEN),
      fc.constantFrom('basic' as const, 'fluent' as const, 'native' as const),
    ),
    skills: fc.subarray([...SKILLS]),
    stores: fc.subarray([...STORES]),
    capacity: fc.integer({ min: 0, max: 40 }),
    shifts: fc.option(anyShifts(fc.constantFrom(...ZONES)), { nil: undefined }),
    away: fc.option(anyAway, { nil: undefined, freq: 3 }),
  })
  .map(({ shifts, away, ...agent }) => ({ ...agent, ...(shifts ? { shifts } : {}), ...(away ? { away } : {}) }));

export const anyAgents: fc.Arbitrary<readonly Agent[]> = fc
  .array(anyAgent, { maxLength: 7 })
  .map((agents) => agents.map((agent, index) => ({ ...agent, id: `agent-${index}` })));

/** Somebody who fits everything and is always there, changed as a test needs it. */
export const anAgent = (changes: Partial<Agent> & Pick<Agent, 'id'>): Agent => ({
  role: 'agent',
  languages: { en: 'fluent' },
  skills: [],
  stores: [],
  capacity: 60,
  ...changes,
});

/** Every weekday the same hours, in minutes of the local day. */
export const workdays = (zone: string, ...blocks: readonly Block[]): Shifts => ({
  zone,
  week: [blocks, blocks, blocks, blocks, blocks, [], []],
  exceptions: [],
});
