import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_GROUPS, freeKinds, GROUPS, startAction } from '@/components/rules/action-kinds.ts';
import { actionText } from '@/components/rules/action-text.ts';
import { ruleSentence, triggerText } from '@/components/rules/sentence.ts';
import { spanText, UNITS, unitOf } from '@/components/rules/spans.ts';
import { type ActionKind, isMomentary, RULE_EVENTS, type RuleAction } from '@/lib/domain/rule.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';

const english = createI18n('en').t as Text;
const listed = [{ id: 'x-1', name: 'One' }];
const choices = { me: 'mei', queues: ['inbox'], templates: listed, ladders: listed, webhooks: listed };
const kinds: readonly ActionKind[] = GROUPS.flatMap((group) => [...ACTION_GROUPS[group]]);
const names = { template: () => 'Late', ladder: () => 'Night', channel: () => 'Desk' };

/** Kinds of which only a person can say what. */
const EMPTY: readonly ActionKind[] = ['tag', 'untag', 'checklist', 'note'];

const ruleOf = (action: RuleAction) => ({
  id: 'a',
  order: 1,
  name: 'A',
  enabled: true,
  when: { field: 'kind', op: 'is', value: 'claim' },
  actions: [action],
});

describe('actions of rules', () => {
  test('the menu offers every kind there is, each under one heading', () => {
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(20);
  });

  test('what is done once stands under its own heading', () => {
    for (const group of GROUPS)
      for (const kind of ACTION_GROUPS[group]) expect(isMomentary(startAction(kind, choices))).toBe(group === 'once');
  });

  test.each(kinds)('a new “%s” can be saved, or is asked to be completed', (kind) => {
    const problems = checkRule(ruleOf(startAction(kind, choices)));
    expect(problems).toEqual(EMPTY.includes(kind) ? ['bad_action@actions[0]'] : []);
  });

  test('a kind that is taken is not offered again, but for calls of several webhooks', () => {
    fc.assert(
      fc.property(fc.subarray([...kinds]), (taken) => {
        const actions = taken.map((kind) => startAction(kind, choices));
        const free = freeKinds(actions).flatMap((group) => group.kinds);
        expect(free.filter((kind) => taken.includes(kind) && kind !== 'webhook')).toEqual([]);
        expect([...free, ...taken]).toEqual(expect.arrayContaining([...kinds]));
      }),
    );
  });

  test.each(UI_LANGUAGES)('every kind and every event is said in words, in %s', (ui) => {
    const t = createI18n(ui).t as Text;
    for (const kind of kinds) {
      expect(actionText(t, startAction(kind, choices), names)).not.toMatch(/\w+[.:]\w+|\{\{/);
      expect(t(`rules:action.kind.${kind}`)).not.toContain('action.kind');
    }
    for (const event of RULE_EVENTS) expect(triggerText(t, { on: [event] })).not.toMatch(/\w+[.:]\w+|\{\{/);
  });

  test('a rule that goes off at events says when', () => {
    const rule = { ...ruleOf({ do: 'sooner', minutes: 90 }), on: ['buyer_replied', 'time_of_day'] as const };
    expect(ruleSentence(english, 'en', { ...rule, at: { minute: 545, zone: 'Asia/Shanghai' } })).toBe(
      'When the buyer replies or it is 09:05 (Asia/Shanghai), if kind is “Claim”: act 1 h 30 min sooner',
    );
  });

  test('things are called by their names, and by their ids where they are gone', () => {
    expect(actionText(english, { do: 'template', templateId: 't-9' }, names)).toBe('suggest “Late”');
    expect(actionText(english, { do: 'template', templateId: 't-9' })).toBe('suggest “t-9”');
    expect(actionText(english, { do: 'alert', channels: ['c-1'] }, names)).toBe('alert “Desk”');
  });
});

describe('lengths of time', () => {
  test('the unit says the minutes as a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
        expect(Number.isInteger(minutes / UNITS[unitOf(minutes)])).toBe(true);
      }),
    );
  });

  test('in words nothing is lost', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (minutes) => {
        const said = spanText(english, minutes);
        const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}(?![a-z])`).exec(said)?.[1] ?? 0);
        expect(part('d') * 1440 + part('h') * 60 + part('min')).toBe(minutes);
      }),
    );
  });
});
