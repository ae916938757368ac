import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logicFile, parseRuleFile } from '@/components/rules/logic-file.ts';
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: 'portal', op: 'is_not', value: 'amazon' },
  { field: 'kind', op: 'is_one_of', value: ['claim', 'return'] },
  { field: 'words', op: 'not_matches', value: 'refund|return' },
  { field: 'minutesLeft', op: 'between', value: [-60, 90] },
  { field: 'now', op: 'between_hours', value: ['22:00', '06:00', 'Asia/Shanghai'] },
  { field: 'placedAt', op: 'older_than', value: 1440 },
  { field: 'breached', op: 'is', value: false },
  { field: 'tracked', op: 'not_known', value: true },
);
const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

const aRule = (when: Condition): RoutingRule => ({
  id: 'a',
  order: 10,
  name: 'A',
  enabled: true,
  group: 'Night',
  note: 'When it is dark.',
  when,
  actions: [{ do: 'sooner', minutes: 30 }],
});

describe('files of rules with JSONLogic', () => {
  test('come back as they were written, whatever the conditions', () => {
    fc.assert(
      fc.property(condition, (when) => {
        expect(parseRuleFile(logicFile([aRule(when)]))).toEqual({ rules: [aRule(when)] });
      }),
    );
  });

  test('hold the starter rules', () => {
    expect(parseRuleFile(logicFile(starterRules))).toEqual({ rules: starterRules });
  });

  test('rules of our own form are read too', () => {
    expect(parseRuleFile(JSON.stringify(starterRules))).toEqual({ rules: starterRules });
  });

  test('what no rule can say is named by its place', () => {
    const file = JSON.stringify({ format: 'jsonlogic', rules: [{ ...aRule({ all: [] }), when: { map: [1, 2] } }] });
    expect(parseRuleFile(file)).toEqual({ problems: ['not_json_logic@0.when'] });
  });

  test('garbage is refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":"jsonlogic","rules":[${json}]}`),
        ),
        (text) => {
          const read = parseRuleFile(text);
          expect('problems' in read ? read.problems.length : read.rules.length).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
