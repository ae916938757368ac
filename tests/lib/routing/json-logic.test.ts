import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '@/lib/domain/rule.ts';
import { compile } from '@/lib/routing/compile.ts';
import { fromJsonLogic, toJsonLogic } from '@/lib/routing/json-logic.ts';
import { anyCondition, aRoutable } from './routable.ts';

describe('JSONLogic', () => {
  test('a condition comes back as it went, through text', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const logic: unknown = JSON.parse(JSON.stringify(toJsonLogic(condition)));
        expect(fromJsonLogic(logic)).toEqual({ condition: JSON.parse(JSON.stringify(condition)) });
      }),
      { numRuns: 300 },
    );
  });

  test('is written in its own words where it has them', () => {
    const condition: Condition = {
      all: [
        { field: 'portal', op: 'is', value: 'amazon' },
        { field: 'orderValue', op: 'between', value: [10, 20] },
        {
          any: [
            { field: 'words', op: 'not_contains', value: 'x' },
            { not: { field: 'tier', op: 'is_one_of', value: ['vip'] } },
          ],
        },
      ],
    };
    expect(toJsonLogic(condition)).toEqual({
      and: [
        { '==': [{ var: 'portal' }, 'amazon'] },
        { '<=': [10, { var: 'orderValue' }, 20] },
        { or: [{ '!': { in: ['x', { var: 'words' }] } }, { '!': [{ in: [{ var: 'tier' }, ['vip']] }] }] },
      ],
    });
  });

  test('takes what a query builder writes', () => {
    const read = fromJsonLogic({
      and: [{ startsWith: [{ var: 'subject' }, 'Re'] }, { '!=': [{ var: ['portal'] }, 'tiktok'] }],
    });
    expect('condition' in read && compile(read.condition)(aRoutable({ observed: { subject: 're: x' } }))).toBe(true);
  });

  test('never throws, whatever it is given, and names the place of what no rule says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (logic) => {
        const read = fromJsonLogic(logic);
        expect('condition' in read || read.problems.length > 0).toBe(true);
      }),
    );
    expect(fromJsonLogic({ and: [{ '==': [{ var: 'portal' }, 'amazon'] }, { map: [1, 2] }] })).toEqual({
      problems: ['not_json_logic@when.and[1]'],
    });
    let deep: unknown = { '==': [{ var: 'portal' }, 'amazon'] };
    for (let level = 0; level < 5_000; level += 1) deep = { '!': [deep] };
    expect(fromJsonLogic(deep)).toHaveProperty('problems');
  });
});
