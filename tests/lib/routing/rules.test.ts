import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, RoutingRule, RuleAction } from '@/lib/domain/rule.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { parseRules } from '@/lib/routing/import.ts';
import { compileRules, route } from '@/lib/routing/route.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { anyCondition, anyRoutable, aRoutable } from './routable.ts';

const always: Condition = { field: 'portal', op: 'is_one_of', value: ['amazon', 'shopify', 'tiktok'] };
const aRule = (id: string, changes: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  order: 1,
  name: `Rule ${id}`,
  enabled: true,
  when: always,
  actions: [{ do: 'queue', queue: id }],
  ...changes,
});

const anyAction: fc.Arbitrary<RuleAction> = fc.oneof(
  fc.constantFrom('claims', 'orders').map((queue) => ({ do: 'queue', queue }) as const),
  fc.constantFrom('Ann', 'Bea').map((assignee) => ({ do: 'assign', assignee }) as const),
  fc.constantFrom('low', 'critical').map((severity) => ({ do: 'severity', severity }) as const),
  fc.constantFrom('a', 'b').map((tag) => ({ do: 'tag', tags: [tag] }) as const),
  fc.constant({ do: 'stop' } as const),
);
const anyRules: fc.Arbitrary<readonly RoutingRule[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    order: fc.integer({ min: 0, max: 3 }),
    name: fc.constant('A rule'),
    enabled: fc.boolean(),
    when: anyCondition,
    actions: fc.array(anyAction, { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

describe('routing', () => {
  test('gives the same answer whatever way the rules arrive', () => {
    const shuffled = anyRules.chain((rules) =>
      fc.tuple(fc.constant(rules), fc.shuffledSubarray([...rules], { minLength: rules.length })),
    );
    fc.assert(
      fc.property(shuffled, anyRoutable, ([rules, other], routable) => {
        expect(route(routable, compileRules(other))).toEqual(route(routable, rules));
      }),
    );
  });

  test('lets a later rule win, gathers tags and says which rules acted', () => {
    const rules = [
      aRule('late', {
        order: 2,
        actions: [
          { do: 'queue', queue: 'claims' },
          { do: 'tag', tags: ['b'] },
        ],
      }),
      aRule('early', {
        actions: [
          { do: 'queue', queue: 'orders' },
          { do: 'assign', assignee: 'Ann' },
          { do: 'tag', tags: ['a', 'b'] },
        ],
      }),
      aRule('off', { order: 3, enabled: false }),
    ];
    expect(route(aRoutable({}), rules)).toEqual({
      queue: 'claims',
      assignee: 'Ann',
      tags: ['a', 'b'],
      route: [
        { ruleId: 'early', ruleName: 'Rule early' },
        { ruleId: 'late', ruleName: 'Rule late' },
      ],
      broken: [],
    });
  });

  test('ends at stop, with the rest of that rule still done', () => {
    const stops = aRule('first', { actions: [{ do: 'stop' }, { do: 'queue', queue: 'orders' }] });
    expect(route(aRoutable({}), [stops, aRule('second', { order: 2 })])).toMatchObject({
      queue: 'orders',
      route: [{ ruleId: 'first' }],
    });
  });

  test('skips a rule it cannot judge, names it, and lets the ticket arrive', () => {
    const broken = aRule('broken', { when: { field: 'mood', op: 'is', value: 'bad' } });
    expect(route(aRoutable({}), [broken, aRule('fine', { order: 2 })])).toMatchObject({
      queue: 'fine',
      broken: ['broken'],
    });
  });
});

describe('checking a rule', () => {
  test('finds nothing wrong with any rule the tables allow', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(rules.flatMap(checkRule)).toEqual([]);
      }),
    );
  });

  test.each([
    ['an unknown field', { field: 'mood', op: 'is', value: 'bad' }, 'unknown_field@when'],
    ['an unknown operator', { field: 'portal', op: 'like', value: 'amazon' }, 'unknown_operator@when'],
    ['a value of another type', { field: 'orderValue', op: 'gt', value: 'much' }, 'bad_value@when'],
    ['a value no ticket has', { field: 'portal', op: 'is', value: 'bazaar' }, 'unknown_option@when'],
    ['an empty group', { all: [{ any: [] }] }, 'empty_group@when.all[0]'],
    ['two meanings at once', { all: [always], not: always }, 'not_a_condition@when'],
  ])('names %s and where it stands', (_, when, problem) => {
    expect(checkRule({ ...aRule('r'), when })).toEqual([problem]);
  });

  test('refuses a rule that does nothing, does something unknown, or nests deeper than anybody reads', () => {
    expect(checkRule(aRule('r', { actions: [] }))).toEqual(['no_action@actions']);
    expect(checkRule({ ...aRule('r'), actions: [{ do: 'constructor' }] })).toEqual(['bad_action@actions[0]']);
    let deep: Condition = always;
    for (let level = 0; level < 5000; level += 1) deep = { not: deep };
    expect(checkRule(aRule('r', { when: deep }))[0]).toMatch(/^too_deep@/);
  });

  test('the starter rules are sound, fill only queues that exist, and have lasting ids', () => {
    expect(starterRules.flatMap(checkRule)).toEqual([]);
    const queues = starterRules.flatMap(({ actions }) =>
      actions.flatMap((action) => (action.do === 'queue' ? [action.queue] : [])),
    );
    expect(queues.filter((queue) => !DEFAULT_SETTINGS.queues.includes(queue))).toEqual([]);
    expect(new Set(starterRules.map(({ id }) => id)).size).toBe(starterRules.length);
  });
});

describe('import', () => {
  test('gives back exactly the rules that were exported', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(parseRules(JSON.stringify(rules))).toEqual({ rules });
      }),
    );
  });

  test('never throws, whatever the text, and takes all rules or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const parsed = parseRules(text);
        expect('rules' in parsed ? parsed.rules.flatMap(checkRule) : parsed.problems.length > 0).toSatisfy(
          (found) => found === true || (Array.isArray(found) && found.length === 0),
        );
      }),
    );
    const mixed = parseRules(JSON.stringify([aRule('a'), { ...aRule('b'), actions: [] }, aRule('a')]));
    expect(mixed).toEqual({ problems: ['no_action@1.actions', 'duplicate_id@2.id'] });
  });
});
