import { describe, expect, test } from 'vitest';
import { startValue, takes } from '@/components/rules/editor-fields.ts';
import { optionLabel } from '@/components/rules/labels.ts';
import { importProblemText, problemText } from '@/components/rules/problems.ts';
import { conditionText, ruleSentence } from '@/components/rules/sentence.ts';
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { checkRule, PROBLEM_CODES } from '@/lib/routing/check-rule.ts';
import { FIELDS } from '@/lib/routing/fields.ts';
import { parseRules } from '@/lib/routing/import.ts';
import { OPERATORS } from '@/lib/routing/operators.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';

const english = createI18n('en').t as Text;
const chinese = createI18n('zh-CN').t as Text;

const when: Condition = {
  all: [
    { field: 'portal', op: 'is', value: 'amazon' },
    {
      any: [{ field: 'orderValue', op: 'gte', value: 200 }, { not: { field: 'needsReply', op: 'is', value: true } }],
    },
  ],
};

describe('a routing rule in words', () => {
  test('says a nested condition with its brackets, in English', () => {
    expect(conditionText(english, 'en', when)).toBe(
      'portal is “Amazon” and (order value is at least 200 or not (a reply is owed))',
    );
  });

  test('says the same condition in Chinese', () => {
    expect(conditionText(chinese, 'zh-CN', when)).toBe('平台是“亚马逊”，且（订单金额不小于200，或不满足（需要回复））');
  });

  test('a field from a newer version is shown as it is stored', () => {
    expect(conditionText(english, 'en', { field: 'moonPhase', op: 'waxes', value: 'x' })).toBe('moonPhase waxes “x”');
  });

  test.each(starterRules)('says the starter rule “$name” without a leftover key in both languages', (rule) => {
    for (const said of [ruleSentence(english, 'en', rule), ruleSentence(chinese, 'zh-CN', rule)]) {
      expect(said).not.toMatch(/\w+[.:]\w+|\{\{/);
    }
  });
});

describe('what is wrong with a rule, in words', () => {
  const rule: RoutingRule = { id: 'a', order: 1, name: 'A', enabled: true, when, actions: [{ do: 'stop' }] };

  test('names the condition by its place in reading order', () => {
    const broken = { ...rule, when: { all: [when, { field: 'store', op: 'is', value: '' }] } };
    expect(checkRule(broken).map((one) => problemText(english, one, broken.when))).toEqual([
      'Condition 4: write or choose a value.',
    ]);
  });

  test('names the action by its place', () => {
    const broken = { ...rule, actions: [{ do: 'stop' }, { do: 'queue', queue: '' }] } as const;
    expect(checkRule(broken).map((one) => problemText(english, one, when))).toEqual([
      'Action 2: complete or remove this action.',
    ]);
  });

  test('an imported file’s problems name the rule, from 1', () => {
    const parsed = parseRules(JSON.stringify([rule, { ...rule, id: 'b', name: '' }]));
    expect('problems' in parsed && parsed.problems.map((one) => importProblemText(english, one))).toEqual([
      'Rule 2: write a name. (name)',
    ]);
  });

  test.each(PROBLEM_CODES)('“%s” has a sentence of its own in both languages', (code) => {
    expect(problemText(english, `${code}@`)).not.toContain(code);
    expect(problemText(chinese, `${code}@`)).not.toContain(code);
  });
});

describe('the rule editor’s menus', () => {
  const pairs = FIELDS.flatMap((field) => OPERATORS[field.type].map(({ id }) => ({ field, op: id })));

  test('every field and every comparison has words in both languages', () => {
    const keys = new Set(
      pairs.flatMap(({ field, op }) => [`rules:field.${field.id}`, `rules:about.${field.about}`, `rules:op.${op}`]),
    );
    for (const ui of UI_LANGUAGES) {
      const words = createI18n(ui);
      expect([...keys].filter((key) => !words.exists(key, { fallbackLng: ui }))).toEqual([]);
    }
  });

  test('every choice of a menu has words of its own', () => {
    for (const field of FIELDS) {
      for (const option of field.options ?? []) {
        expect(optionLabel(english, 'en', field.id, option)).not.toBe(option);
      }
    }
  });

  test('a language no list knows is shown as it is stored', () => {
    expect(optionLabel(english, 'en', 'language', 'x')).toBe('x');
  });

  test('a new comparison with a menu starts on a value that can be saved', () => {
    for (const { field, op } of pairs) {
      if (!field.options || takes(field.id, op) !== 'text') continue;
      const leaf = { field: field.id, op, value: startValue({ field: field.id, operator: op }) };
      expect(checkRule({ id: 'a', order: 1, name: 'A', enabled: true, when: leaf, actions: [{ do: 'stop' }] })).toEqual(
        [],
      );
    }
  });
});
