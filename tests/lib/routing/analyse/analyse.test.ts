import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, RoutingRule, RuleAction } from '@/lib/domain/rule.ts';
import { LANGUAGES, PORTALS, RISK_FLAGS, SEVERITIES, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import { analyse } from '@/lib/routing/analyse/index.ts';
import { compile } from '@/lib/routing/compile.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { aRoutable } from '../routable.ts';

const is = (field: string, value: string | number | boolean): Condition => ({ field, op: 'is', value });
const rule = (id: string, order: number, when: Condition, ...actions: readonly RuleAction[]): RoutingRule => ({
  id,
  order,
  name: id,
  enabled: true,
  when,
  actions: actions.length > 0 ? actions : [{ do: 'tag', tags: [id] }],
});
const stop: RuleAction = { do: 'stop' };
const to = (queue: string): RuleAction => ({ do: 'queue', queue });

const taken = (first: Condition, second: Condition) =>
  analyse([rule('first', 1, first, stop), rule('second', 2, second)]).some(({ kind }) => kind === 'unreachable');

describe('a rule that is never reached', () => {
  test.each<[string, Condition, Condition]>([
    ['the same condition', is('portal', 'amazon'), is('portal', 'amazon')],
    ['a narrower one', is('portal', 'amazon'), { all: [is('portal', 'amazon'), is('kind', 'claim')] }],
    ['one of a list', { field: 'portal', op: 'is_one_of', value: ['amazon', 'tiktok'] }, is('portal', 'tiktok')],
    [
      'all the others',
      { not: is('portal', 'amazon') },
      { field: 'portal', op: 'is_none_of', value: ['amazon', 'etsy'] },
    ],
    [
      'a smaller range',
      { field: 'orderValue', op: 'gte', value: 10 },
      { field: 'orderValue', op: 'between', value: [10, 90] },
    ],
    [
      'more flags',
      { field: 'flags', op: 'includes_any', value: ['safety', 'claim_threat'] },
      { field: 'flags', op: 'includes_all', value: ['safety', 'urgent_deadline'] },
    ],
    [
      'longer words',
      { field: 'words', op: 'contains', value: 'refund' },
      { field: 'words', op: 'contains', value: 'full refund' },
    ],
    [
      'everything',
      { any: [is('needsReply', true), { field: 'needsReply', op: 'not_known', value: true }, is('needsReply', false)] },
      is('kind', 'review'),
    ],
    [
      'nested',
      { not: { any: [is('kind', 'claim'), is('kind', 'review')] } },
      { all: [is('kind', 'message'), is('tier', 'vip')] },
    ],
  ])('%s', (_, first, second) => {
    expect(taken(first, second)).toBe(true);
  });

  test.each<[string, Condition, Condition]>([
    ['a wider one', { all: [is('portal', 'amazon'), is('kind', 'claim')] }, is('portal', 'amazon')],
    ['one that merely overlaps', is('portal', 'amazon'), is('kind', 'claim')],
    [
      'not known is not less',
      { field: 'orderValue', op: 'lt', value: 50 },
      { not: { field: 'orderValue', op: 'gte', value: 50 } },
    ],
    [
      'other words',
      { field: 'words', op: 'contains', value: 'full refund' },
      { field: 'words', op: 'contains', value: 'refund' },
    ],
    [
      'a pattern it cannot read',
      { field: 'words', op: 'matches', value: 'refund.*' },
      { field: 'words', op: 'contains', value: 'refund' },
    ],
  ])('is not %s', (_, first, second) => {
    expect(taken(first, second)).toBe(false);
  });

  test('is none where the rule above is off, does not stop, or goes off at events; or goes off at events itself', () => {
    const wide = rule('wide', 1, is('portal', 'amazon'), stop);
    const narrow = rule('narrow', 2, is('portal', 'amazon'));
    for (const rules of [
      [{ ...wide, enabled: false }, narrow],
      [{ ...wide, actions: [to('x')] }, narrow],
      [{ ...wide, on: ['created' as const] }, narrow],
      [wide, { ...narrow, on: ['created' as const] }],
      [{ ...wide, order: 3 }, narrow],
    ])
      expect(analyse(rules)).toEqual([]);
  });
});

test('a condition that nothing can meet is said', () => {
  const never: Condition = {
    all: [is('kind', 'claim'), { not: { field: 'kind', op: 'is_one_of', value: ['claim', 'return'] } }],
  };
  expect(analyse([rule('a', 1, never)])).toEqual([{ kind: 'impossible', ruleId: 'a' }]);
});

describe('conflicts', () => {
  test('are said of two queues for the same ticket, with which wins', () => {
    const rules = [rule('a', 1, is('portal', 'amazon'), to('x')), rule('b', 2, is('kind', 'claim'), to('y'))];
    expect(analyse(rules)).toEqual([{ kind: 'conflict', ruleId: 'b', other: 'a', about: 'queue', wins: 'b' }]);
  });

  test('are none where the two say the same, cannot both match, or the first stops', () => {
    const a = rule('a', 1, is('portal', 'amazon'), to('x'));
    const b = rule('b', 2, is('kind', 'claim'), to('y'));
    expect(analyse([a, { ...b, actions: [to('x')] }])).toEqual([]);
    expect(analyse([a, { ...b, when: is('portal', 'tiktok') }])).toEqual([]);
    expect(analyse([{ ...a, actions: [to('x'), stop] }, b])).toEqual([]);
  });
});

test('names that nothing goes by are said once each, and nothing of lists that are not known', () => {
  const all = rule(
    'a',
    1,
    is('portal', 'amazon'),
    to('gone'),
    to('gone'),
    { do: 'assign', assignee: 'Nobody' },
    {
      do: 'alert',
      channels: ['ops', 'lost'],
    },
  );
  expect(analyse([all], { queues: ['inbox'], agents: ['Ann'], channels: ['ops'] })).toEqual([
    { kind: 'unknown', ruleId: 'a', what: 'queue', name: 'gone' },
    { kind: 'unknown', ruleId: 'a', what: 'agent', name: 'Nobody' },
    { kind: 'unknown', ruleId: 'a', what: 'channel', name: 'lost' },
  ]);
  expect(analyse([all])).toEqual([]);
});

test('the rules an installation starts with are all reached', () => {
  expect(analyse(starterRules).filter(({ kind }) => kind === 'unreachable' || kind === 'impossible')).toEqual([]);
});

describe('against tickets, one by one', () => {
  const TAGS = ['a', 'b', 'c'];
  const WORDS = ['refund', 'full', 'full refund', 'Where'];
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    ...(
      [
        ['portal', PORTALS],
        ['kind', TICKET_KINDS],
        ['severity', SEVERITIES],
        ['language', LANGUAGES],
      ] as const
    ).map(([field, options]) =>
      fc.oneof(
        fc
          .constantFrom(...options)
          .chain((value) => fc.constantFrom('is', 'is_not').map((op) => ({ field, op, value }))),
        fc
          .subarray([...options], { minLength: 1, maxLength: 3 })
          .chain((value) => fc.constantFrom('is_one_of', 'is_none_of').map((op) => ({ field, op, value }))),
      ),
    ),
    ...(
      [
        ['flags', RISK_FLAGS.slice(0, 4)],
        ['tags', TAGS],
      ] as const
    ).map(([field, options]) =>
      fc
        .subarray<string>([...options], { minLength: 1 })
        .chain((value) =>
          fc.constantFrom('includes_any', 'includes_none', 'includes_all').map((op) => ({ field, op, value })),
        ),
    ),
    fc
      .constantFrom('gt', 'gte', 'lt', 'lte', 'is', 'is_not')
      .chain((op) => fc.integer({ min: 0, max: 4 }).map((value) => ({ field: 'amount', op, value }))),
    fc
      .constantFrom('contains', 'not_contains', 'is', 'starts_with', 'ends_with', 'not_starts_with')
      .chain((op) =>
        fc.constantFrom('refund', 'full', 'full refund', 'where').map((value) => ({ field: 'buyer', op, value })),
      ),
    fc.constantFrom('known', 'not_known').map((op) => ({ field: 'buyer', op, value: true as const })),
  );
  const condition = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      { arbitrary: leaf, weight: 3 },
      { arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })), weight: 1 },
      { arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })), weight: 1 },
      { arbitrary: tie('node').map((not) => ({ not })), weight: 1 },
    ),
  })).node;
  const routable = fc
    .record({
      portal: fc.constantFrom(...PORTALS),
      kind: fc.constantFrom(...TICKET_KINDS),
      severity: fc.constantFrom(...SEVERITIES),
      language: fc.constantFrom(...LANGUAGES),
      flags: fc.subarray(RISK_FLAGS.slice(0, 5)),
      tags: fc.subarray([...TAGS, 'd']),
      amount: fc.option(fc.integer({ min: -1, max: 10 }), { nil: undefined }),
      buyer: fc.option(fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }), { nil: undefined }),
    })
    .map(({ portal, kind, severity, language, flags, tags, amount, buyer }) =>
      aRoutable({
        observed: {
          portal,
          kind,
          ...(amount === undefined ? {} : { amount: { minor: amount * 50, currency: 'EUR' } }),
          ...(buyer === undefined ? {} : { buyer: buyer.join(' ') }),
        },
        assessed: { severity, language, flags: flags.map((flag) => ({ flag, reason: { code: 'x' } })) },
        decided: { tags },
      }),
    );
  // The second is often the first with more to it, so that there is something to be found.
  const pair = condition.chain((first) =>
    fc
      .oneof(
        condition,
        leaf.map((more) => ({ all: [first, more] })),
        leaf.map((more) => ({ all: [more, first] })),
      )
      .map((second) => ({ first, second })),
  );

  test('never reached: no ticket goes past the first and meets the second; impossible: none meets it', () => {
    const tickets = fc.sample(routable, { numRuns: 200, seed: 7 });
    let unreached = 0;
    let reached = 0;
    fc.assert(
      fc.property(pair, ({ first, second }) => {
        const found = analyse([rule('first', 1, first, stop), rule('second', 2, second)]);
        const [one, other] = [compile(first), compile(second)];
        for (const finding of found) {
          if (finding.kind === 'impossible') expect(tickets.some(finding.ruleId === 'first' ? one : other)).toBe(false);
          if (finding.kind === 'unreachable') {
            unreached += 1;
            expect(tickets.some((ticket) => other(ticket) && !one(ticket))).toBe(false);
          }
        }
        if (found.length === 0) reached += 1;
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(unreached).toBeGreaterThan(40);
    expect(reached).toBeGreaterThan(40);
  });

  test('a conflict is said only of rules that some ticket meets both of', () => {
    const tickets = fc.sample(routable, { numRuns: 10_000, seed: 3 });
    fc.assert(
      fc.property(leaf, leaf, (first, second) => {
        const found = analyse([rule('first', 1, first, to('x')), rule('second', 2, second, to('y'))]);
        if (!found.some(({ kind }) => kind === 'conflict')) return;
        const [one, other] = [compile(first), compile(second)];
        expect(tickets.some((ticket) => one(ticket) && other(ticket))).toBe(true);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

test('two hundred rules are looked through while a person blinks', () => {
  const conditions = fc.sample(
    fc
      .constantFrom(...PORTALS)
      .chain((portal) =>
        fc.constantFrom(...TICKET_KINDS).map((kind) => ({ all: [is('portal', portal), is('kind', kind)] })),
      ),
    200,
  );
  const rules = conditions.map((when, index) => rule(`r${index}`, index, when, to(`q${index}`)));
  const began = process.cpuUsage();
  analyse(rules);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000);
});
