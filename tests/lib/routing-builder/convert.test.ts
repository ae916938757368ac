import fc from 'fast-check';
import { prepareRuleGroup } from 'react-querybuilder';
import { describe, expect, test } from 'vitest';
import { toCondition, toQuery } from '@/components/rules/convert.ts';
import type { Condition } from '@/lib/domain/rule.ts';

const leaf: fc.Arbitrary<Condition> = fc.record({
  field: fc.constantFrom('portal', 'intent', 'orderValue', 'words'),
  op: fc.constantFrom('is', 'in', 'above'),
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
});

const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

/** Judges a condition when each leaf's truth is given by its own text: stands in for any ticket. */
function holds(when: Condition, truth: (leaf: string) => boolean): boolean {
  if ('all' in when) return when.all.every((part) => holds(part, truth));
  if ('any' in when) return when.any.some((part) => holds(part, truth));
  if ('not' in when) return !holds(when.not, truth);
  return truth(JSON.stringify(when));
}

describe('a routing condition in the rule editor', () => {
  test('means the same after a trip through the editor, whatever the ticket', () => {
    fc.assert(
      fc.property(condition, fc.func(fc.boolean()), (when, truth) => {
        const back = toCondition(prepareRuleGroup(toQuery(when)));
        expect(holds(back, truth)).toBe(holds(when, truth));
      }),
    );
  });

  test('does not change again once it has been through the editor', () => {
    fc.assert(
      fc.property(condition, (when) => {
        const once = toCondition(toQuery(when));
        expect(toCondition(toQuery(once))).toEqual(once);
      }),
    );
  });

  test('keeps lists, numbers and nesting exactly as they were stored', () => {
    const when: Condition = {
      all: [
        { field: 'portal', op: 'in', value: ['amazon', 'tiktok'] },
        { not: { any: [{ field: 'orderValue', op: 'above', value: 200 }] } },
      ],
    };
    expect(toCondition(toQuery(when))).toEqual(when);
  });

  test('a lone comparison becomes a group of one', () => {
    expect(toQuery({ field: 'kind', op: 'is', value: 'claim' })).toEqual({
      combinator: 'and',
      rules: [{ field: 'kind', operator: 'is', value: 'claim' }],
    });
  });

  test('a value the editor left undefined is the empty text, so that checking the rule reports it', () => {
    const query = { combinator: 'or', rules: [{ field: 'kind', operator: 'is', value: undefined }] };
    expect(toCondition(query)).toEqual({ any: [{ field: 'kind', op: 'is', value: '' }] });
  });
});
