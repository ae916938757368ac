/** All that can be set, made up, as the doors let it in. */
import fc from 'fast-check';
import type { Everything } from '@/lib/background/exchange/parts.ts';
import { type Agent, HANDOVERS, LEVELS, type Shifts } from '@/lib/domain/agent.ts';
import { ALERT_KINDS, CHANNEL_KINDS, type Channel } from '@/lib/domain/alert.ts';
import { OBLIGATION_KINDS } from '@/lib/domain/obligation.ts';
import type { Ladder, RoutingRule } from '@/lib/domain/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { LANGUAGES, PORTALS, ROLES, SEVERITIES, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { shiftsProblem } from '@/lib/routing/shifts/roster.ts';

/** The doors take none of these as a key of anything. */
const NO_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((text) => text !== '' && text === text.trim() && !NO_KEYS.has(text));
/** Stands in ids of errands as well. */
const plainId = fc.stringMatching(/^[\w-]{1,8}$/);
const words = fc.uniqueArray(word, { maxLength: 3 });
const minute = fc.integer({ min: 0, max: 1_439 });
const block = fc.tuple(minute, fc.integer({ min: 1, max: 1_440 })).map(([from, length]) => ({
  from,
  to: Math.min(1_440, from + length),
}));
const day = fc.constantFrom('2026-12-25', '2027-02-17');
const shifts: fc.Arbitrary<Shifts> = fc
  .record({
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles'),
    week: fc.array(fc.array(block, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(fc.record({ day, blocks: fc.array(block, { maxLength: 1 }) }), { maxLength: 2 }),
  })
  .filter((one) => shiftsProblem(one) === undefined);

const agent: fc.Arbitrary<Agent> = fc.record(
  {
    id: word,
    role: fc.constantFrom(...ROLES),
    languages: fc.dictionary(fc.constantFrom(...LANGUAGES), fc.constantFrom(...LEVELS), { maxKeys: 3 }),
    skills: words,
    stores: words,
    capacity: fc.integer({ min: 1, max: 200 }),
    shifts,
    away: fc.record({ since: fc.nat(), handover: fc.constantFrom(...HANDOVERS), note: word }),
  },
  { requiredKeys: ['id', 'role', 'languages', 'skills', 'stores', 'capacity'] },
);

const ladder: fc.Arbitrary<Ladder> = fc.record({
  id: word,
  name: word,
  obligations: fc.subarray([...OBLIGATION_KINDS]),
  severities: fc.subarray([...SEVERITIES]),
  steps: fc.array(
    fc.record({
      at: fc.integer({ min: 1, max: 200 }),
      do: fc.constantFrom('alert' as const, 'reassign' as const, 'severity_up' as const),
      roles: fc.subarray(['specialist' as const, 'lead' as const, 'admin' as const]),
      channels: words,
    }),
    { maxLength: 3 },
  ),
});

export const anyChannel: fc.Arbitrary<Channel> = fc.record({
  id: plainId,
  kind: fc.constantFrom(...CHANNEL_KINDS),
  name: fc.string({ maxLength: 20 }),
  on: fc.boolean(),
  takes: fc.subarray([...ALERT_KINDS]),
  language: fc.constantFrom(...UI_LANGUAGES),
  buyerData: fc.boolean(),
  digest: fc.nat(120),
});

const rule: fc.Arbitrary<Omit<RoutingRule, 'order'>> = fc.record({
  id: word,
  name: word,
  enabled: fc.boolean(),
  when: fc.constantFrom(
    { field: 'portal', op: 'is', value: 'amazon' },
    {
      all: [
        { field: 'kind', op: 'is_one_of', value: ['message'] },
        { not: { field: 'words', op: 'contains', value: 'x' } },
      ],
    },
  ),
  actions: fc.constantFrom(
    [{ do: 'queue' as const, queue: 'claims' }],
    [{ do: 'tag' as const, tags: ['a', 'b'] }, { do: 'stop' as const }],
  ),
});

const unique = <One extends { readonly id: string }>(one: fc.Arbitrary<One>) =>
  fc.uniqueArray(one, { maxLength: 5, selector: ({ id }) => id });

const settings: fc.Arbitrary<Settings> = fc
  .record({
    queues: words,
    shiftEnd: fc.constantFrom(...HANDOVERS),
    ladders: unique(ladder),
    channels: unique(anyChannel),
    firstReply: fc.constantFrom(1, 2.5, 24),
    highValue: fc.nat(1_000),
    overrides: fc.dictionary(word, fc.record({ value: fc.integer({ min: 1, max: 99 }), at: fc.nat(), note: word }), {
      maxKeys: 3,
    }),
    shops: fc.dictionary(word, fc.record({ name: word, returnDays: fc.nat(90) }), { maxKeys: 3 }),
    insertModes: fc.dictionary(fc.constantFrom(...PORTALS), fc.constantFrom('insert' as const, 'copy' as const), {
      maxKeys: 3,
    }),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
    warnAt: fc.constantFrom(50 as const, 75 as const, 90 as const),
  })
  .map(({ queues, shiftEnd, ladders, firstReply, warnAt, ...rest }) => ({
    ...DEFAULT_SETTINGS,
    ...rest,
    queues: ['inbox', ...queues.filter((name) => name !== 'inbox')],
    routing: { fallbackQueue: 'inbox', shiftEnd, ladders },
    targets: { ...DEFAULT_SETTINGS.targets, firstReply },
    alerts: { ...DEFAULT_SETTINGS.alerts, warnAt },
  }));

export const anySet: fc.Arbitrary<Everything> = fc.record({
  settings,
  rules: unique(rule).map((rules) => rules.map((one, order) => ({ ...one, order }))),
  agents: unique(agent),
});
