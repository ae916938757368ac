import { describe, expect, test } from 'vitest';
import type { RuleSource } from '@/lib/domain/reason.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { policies as chinese } from '@/lib/i18n/zh-cn/policies.ts';
import { TimedOut } from '@/lib/link/port.ts';
import { starterTemplates } from '@/lib/replies/starter/index.ts';
import { StoreTooNew } from '@/lib/store/store.ts';
import * as amazon from '@/lib/triage/policies/amazon.ts';
import * as shopify from '@/lib/triage/policies/shopify.ts';
import * as tiktok from '@/lib/triage/policies/tiktok.ts';

const isRule = (value: unknown): value is RuleSource =>
  typeof value === 'object' && value !== null && 'text' in value && 'id' in value;
const rules = [amazon, shopify, tiktok].flatMap((portal) => Object.values<unknown>(portal).flat().filter(isRule));

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
    expect(Object.keys(chinese).sort()).toEqual(rules.map(({ id }) => id).sort());
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
  test('starter templates have a name', () => {
    for (const { id } of starterTemplates) {
      const key = `templates:starterName.${id}`;
      expect(t(key as 'templates:name')).not.toBe(key.split(':')[1]);
    }
  });
});
