import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf, moved, movedGroup, movedRule, withRule } from '@/components/rules/rule-groups.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';

const aRule = (id: string, group?: string): RoutingRule => ({
  id,
  order: 0,
  name: id,
  enabled: true,
  when: { field: 'kind', op: 'is', value: 'claim' },
  actions: [{ do: 'stop' }],
  ...(group === undefined ? {} : { group }),
});

/** Lists in which no heading stands twice, as the editor leaves them. */
const tidyList = fc
  .array(fc.tuple(fc.constantFrom(undefined, 'a', 'b', 'c'), fc.integer({ min: 1, max: 3 })), { maxLength: 4 })
  .map((runs) => runs.filter(([name], at) => runs.findIndex(([other]) => other === name) === at))
  .map((runs) =>
    runs.flatMap(([name, count]) => Array.from({ length: count }, (_, at) => aRule(`${name}${at}`, name))),
  );

const ids = (rules: readonly RoutingRule[]) => rules.map(({ id }) => id);
const headings = (rules: readonly RoutingRule[]) => groupsOf(rules).map(({ name }) => name);

describe('rules under their headings', () => {
  test('groups hold every rule once, in order, each with its place', () => {
    fc.assert(
      fc.property(tidyList, (rules) => {
        const groups = groupsOf(rules);
        expect(groups.flatMap((group) => group.rules)).toEqual(rules);
        for (const { start, rules: own } of groups) expect(rules[start]).toBe(own[0]);
      }),
    );
  });

  test('a moved rule stands where it was put, loses nothing, and tears no group apart', () => {
    fc.assert(
      fc.property(tidyList, fc.nat(11), fc.nat(11), (rules, from, to) => {
        const next = movedRule(rules, from, to);
        expect(ids(next)).toEqual(ids(moved(rules, from, to)));
        const names = headings(next);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('a rule dropped among others comes under their heading', () => {
    const rules = [aRule('1'), aRule('2', 'a'), aRule('3', 'a')];
    expect(movedRule(rules, 0, 1).map(({ group }) => group)).toEqual(['a', 'a', 'a']);
  });

  test('a rule without a heading that goes to the end comes under the heading there', () => {
    const rules = [aRule('1'), aRule('2'), aRule('3', 'a')];
    expect(movedRule(rules, 0, 2).map(({ group }) => group)).toEqual([undefined, 'a', 'a']);
  });

  test('the only rule of a group keeps its heading at a border', () => {
    const rules = [aRule('1', 'a'), aRule('2', 'b'), aRule('3', 'c')];
    expect(movedRule(rules, 0, 1).map(({ group }) => group)).toEqual(['b', 'a', 'c']);
  });

  test('a group moves as a whole', () => {
    const rules = [aRule('1', 'a'), aRule('2', 'a'), aRule('3', 'b')];
    expect(ids(movedGroup(rules, 0, 1))).toEqual(['3', '1', '2']);
    expect(movedGroup(rules, 0, 5)).toBe(rules);
  });

  test('a saved rule stays in its place, or goes to the end of its new group', () => {
    const rules = [aRule('1', 'a'), aRule('2', 'b'), aRule('3')];
    expect(ids(withRule(rules, { ...aRule('1', 'a'), name: 'x' }))).toEqual(['1', '2', '3']);
    expect(ids(withRule(rules, aRule('1', 'b')))).toEqual(['2', '1', '3']);
    expect(ids(withRule(rules, aRule('4', 'a')))).toEqual(['1', '4', '2', '3']);
    expect(ids(withRule(rules, aRule('4', 'new')))).toEqual(['1', '2', '3', '4']);
  });
});
