import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { parseRules } from '@/lib/routing/import.ts';
import { compileRules, route } from '@/lib/routing/route.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { anyRouting, anyRules, aRoutable, NOW } from './routable.ts';

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

describe('routing', () => {
  test('gives the same answer whatever way the rules arrive', () => {
    const shuffled = anyRouting.chain(({ rules, routable }) =>
      fc.record({
        rules: fc.constant(rules),
        other: fc.shuffledSubarray([...rules], { minLength: rules.length }),
        routable: fc.constant(routable),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ rules, other, routable }) => {
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

describe('what rules ask', () => {
  const acting = (...actions: RoutingRule['actions']) => route(aRoutable({}), [aRule('r', { actions })]);

  test('a severity goes up and down from what triage says, or from what a rule above set', () => {
    expect(acting({ do: 'severity_up' })).toMatchObject({ severity: 'high', severitySteps: 1 });
    expect(acting({ do: 'severity_up' }, { do: 'severity_up' }, { do: 'severity_up' })).toMatchObject({
      severity: 'critical',
    });
    const set = acting({ do: 'severity', severity: 'high' }, { do: 'severity_down' });
    expect(set).toMatchObject({ severity: 'normal' });
    expect(set).not.toHaveProperty('severitySteps');
  });

  test('tags come and go in order', () => {
    expect(acting({ do: 'tag', tags: ['a', 'b'] }, { do: 'untag', tags: ['a'] }).tags).toEqual(['b']);
  });

  test('shifts add up to a day at most, checklists without repeating, and a later target wins', () => {
    const { asks } = acting(
      { do: 'sooner', minutes: 1_000 },
      { do: 'sooner', minutes: 1_000 },
      { do: 'checklist', items: ['Ask for a photo', 'Look at the track'] },
      { do: 'checklist', items: ['Look at the track'] },
      { do: 'target', minutes: 30 },
      { do: 'target', minutes: 60 },
      { do: 'require_approval' },
      { do: 'two_eyes' },
      { do: 'template', templateId: 't' },
      { do: 'escalate', ladder: 'l' },
    );
    expect(asks).toEqual({
      shift: -1_440,
      checklist: ['Ask for a photo', 'Look at the track'],
      target: 60,
      approval: true,
      twoEyes: true,
      templateId: 't',
      ladder: 'l',
    });
  });

  test('assignment is asked for unless a later rule names somebody, and what it chose is kept', () => {
    expect(acting({ do: 'assign', assignee: 'Ann' }, { do: 'assign_fit', skills: ['claims'] })).toMatchObject({
      asks: { fit: ['claims'] },
    });
    const named = acting({ do: 'assign_fit' }, { do: 'assign', assignee: 'Ann' });
    expect(named).toMatchObject({ assignee: 'Ann' });
    expect(named).not.toHaveProperty('asks');
    const assigned = { agent: 'Bea', at: NOW, reasons: [] };
    const fit = [aRule('fit', { actions: [{ do: 'assign_fit' }] })];
    const chosen = (dispatched: { fired: []; assigned: { agent?: string; at: number; reasons: [] } }) =>
      route(aRoutable({ beside: { dispatched } }), fit);
    expect(chosen({ fired: [], assigned: { ...assigned, reasons: [] } })).toMatchObject({ assignee: 'Bea' });
    expect(chosen({ fired: [], assigned: { at: NOW, reasons: [] } })).toMatchObject({ unfit: true });
  });

  test('whoever has it keeps it, whatever rules below say', () => {
    const rules = [
      aRule('keep', { actions: [{ do: 'keep_assignee' }] }),
      aRule('give', { order: 2, actions: [{ do: 'assign', assignee: 'Cai' }] }),
    ];
    const dispatched = { fired: [], assigned: { agent: 'Bea', at: NOW, reasons: [] } };
    expect(route(aRoutable({ beside: { dispatched } }), rules)).toMatchObject({ assignee: 'Bea' });
    expect(route(aRoutable({}), rules)).toMatchObject({ assignee: 'Cai' });
  });

  test('a rule that goes off at events applies once it did, at its place, until the ticket is settled', () => {
    const rules = [
      aRule('on', { on: ['buyer_replied'] }),
      aRule('standing', { order: 2, actions: [{ do: 'queue', queue: 'last' }] }),
    ];
    const dispatched = { fired: [{ ruleId: 'on', event: 'buyer_replied' as const, at: NOW }] };
    const taken = (routable: Parameters<typeof route>[0]) => route(routable, rules).route.map(({ ruleId }) => ruleId);
    expect(taken(aRoutable({}))).toEqual(['standing']);
    expect(taken(aRoutable({ beside: { dispatched } }))).toEqual(['on', 'standing']);
    expect(taken(aRoutable({ assessed: { status: 'resolved' }, beside: { dispatched } }))).toEqual(['standing']);
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
    ['a range the wrong way round', { field: 'orderValue', op: 'between', value: [5, 1] }, 'bad_value@when'],
    ['a zone that is none', { field: 'now', op: 'on_weekdays', value: ['mon', 'Mars/Base'] }, 'bad_value@when'],
    ['a change that nothing sets off', { field: 'status', op: 'changed', value: true }, 'change_without_event@when'],
  ])('names %s and where it stands', (_, when, problem) => {
    expect(checkRule({ ...aRule('r'), when })).toEqual([problem]);
  });

  test('refuses a rule that does nothing, does something unknown, or nests deeper than anybody reads', () => {
    expect(checkRule(aRule('r', { actions: [] }))).toEqual(['no_action@actions']);
    expect(checkRule({ ...aRule('r'), actions: [{ do: 'constructor' }] })).toEqual(['bad_action@actions[0]']);
    let deep: Condition = always;
    for (let level = 1; level < 500; level += 1) deep = { not: deep };
    expect(checkRule(aRule('r', { when: deep }))).toEqual([]);
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    expect(checkRule(aRule('r', { when: deep }))).toEqual(['too_deep@when']);
    const many: Condition = { any: Array.from({ length: 100_000 }, () => always) };
    expect(checkRule(aRule('r', { when: many }))).toEqual(['too_many_conditions@when']);
  });

  test.each([
    ['an event that is none', { on: ['moon_rose'] }, 'bad_event@on'],
    ['no event at all', { on: [] }, 'bad_event@on'],
    ['a time of day that is not said', { on: ['time_of_day'] }, 'bad_time@at'],
    ['a time that no clock shows', { on: ['time_of_day'], at: { minute: 1_440, zone: 'UTC' } }, 'bad_time@at'],
    ['an empty heading', { group: ' ' }, 'bad_group@group'],
    ['a note that is no text', { note: 5 }, 'bad_note@note'],
    ['a snooze without an end', { actions: [{ do: 'snooze' }] }, 'bad_action@actions[0]'],
    ['a status that only a snooze gives', { actions: [{ do: 'status', status: 'snoozed' }] }, 'bad_action@actions[0]'],
    ['a shift beyond a day', { actions: [{ do: 'sooner', minutes: 2_000 }] }, 'bad_action@actions[0]'],
  ])('names %s', (_, changes, problem) => {
    expect(checkRule({ ...aRule('r'), ...changes })).toEqual([problem]);
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
