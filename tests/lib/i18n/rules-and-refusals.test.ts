import { describe, expect, test } from 'vitest';
import type { RuleSource } from '@/lib/domain/reason.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { policies as chinese } from '@/lib/i18n/zh-cn/policies.ts';
import { starters } from '@/lib/i18n/zh-cn/starters.ts';
import { TimedOut } from '@/lib/link/port.ts';
import { StoreTooNew } from '@/lib/store/trouble.ts';
import { POLICY_FILES } from '@/lib/triage/policies/shipped.ts';
import { starterTemplates } from '../support/starters.ts';

const rules: readonly RuleSource[] = POLICY_FILES.flatMap(({ policies }) => policies);

describe('the rule behind a deadline', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s is said in Chinese, with its English kept',
    (_, rule) => {
      const said = ruleText('zh-CN', rule);
      expect(said.text).toMatch(/[\u4e00-\u9fff]/);
      expect(said.original).toBe(rule.text);
      expect(ruleText('en', rule)).toEqual({ text: rule.text, source: rule.source });
    },
  );
  test('names the same numbers in Chinese as in English', () => {
    const numbers = (text: string) => [...new Set(text.match(/\d+(?:[.:]\d+)?/g))].sort();
    for (const rule of rules) expect(numbers(ruleText('zh-CN', rule).text)).toEqual(numbers(rule.text));
  });
  test('has no Chinese sentence left over from a rule that is gone', () => {
    // A reminder rests on no platform's rule, but says that it is one's own.
    const ids = [...rules.map(({ id }) => id), 'own-follow-up'];
    expect(Object.keys(chinese).sort()).toEqual(ids.sort());
  });
});

describe.each(UI_LANGUAGES)('a refusal in %s', (language) => {
  const t: Text = createI18n(language).t;
  const own = language === 'zh-CN' ? /^[^a-z]*(?:Portside[^a-z]*)*$/ : /^[\x20-\x7e]+$/;

  test.each(Object.values(REFUSALS))('“%s” is said in the language of the view', (sentence) => {
    expect(saidBy(t, new Error(sentence))).toMatch(own);
  });
  test('a store of a newer version and a worker that did not answer are said too', () => {
    expect(saidBy(t, new StoreTooNew(9, 1))).toMatch(own);
    expect(saidBy(t, new TimedOut('no answer to queue.list'))).not.toContain('queue.list');
  });
  test('what nobody has foreseen is shown as it came, without a full stop', () => {
    expect(saidBy(t, new Error('the disk is full.'))).toBe('the disk is full');
  });
});

describe('the starter templates', () => {
  const { names, folders, labels } = starters;
  const replies = starterTemplates.filter(({ kind }) => kind !== 'partial');

  test('are named in Chinese, with their folders and what they ask for, and nothing else is', () => {
    const of = (words: Readonly<Record<string, string>>) => Object.keys(words).sort();
    expect(of(names)).toEqual(replies.map(({ id }) => id).sort());
    expect(of(folders)).toEqual([...new Set(replies.map(({ folder }) => folder))].sort());
    expect(of(labels)).toEqual(
      [...new Set(replies.flatMap(({ fields = [] }) => fields.map(({ label }) => label)))].sort(),
    );
    for (const words of [names, folders, labels])
      for (const word of Object.values(words)) expect(word).toMatch(/[\u4e00-\u9fff]/);
    expect(Object.values(names).join('')).not.toMatch(/[a-z]/);
  });
});
