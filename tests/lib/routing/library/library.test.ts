/** The library of ready rules: each can be stored, says when to use it, takes what it is for and leaves the rest. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { libraryWords, starterUse } from '@/lib/i18n/rule-library.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { compile } from '@/lib/routing/compile.ts';
import { LIBRARY, libraryRules, ruleFrom } from '@/lib/routing/library/index.ts';
import { LIBRARY_GROUPS } from '@/lib/routing/library/library.ts';
import { route } from '@/lib/routing/route.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { anyRoutable } from '../routable.ts';
import { aTicket, EXAMPLES } from './examples.ts';

const textIn = (language: (typeof UI_LANGUAGES)[number]): Text => createI18n(language).t;
const madeIn = (language: (typeof UI_LANGUAGES)[number]) =>
  LIBRARY.flatMap(({ group, rules }) =>
    rules.map((rule) => ruleFrom(rule, libraryWords(textIn(language), rule.id, group))),
  );

describe('the library', () => {
  test('has at least thirty rules, ids of their own, and every group once', () => {
    expect(libraryRules.length).toBeGreaterThanOrEqual(30);
    const ids = [...libraryRules, ...starterRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(LIBRARY.map(({ group }) => group)).toEqual([...LIBRARY_GROUPS]);
    expect(libraryRules.filter(({ id }) => !/^library-[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('has texts for its rules and for nothing else', () => {
    const { rule, phrase, starter, group } = english.ruleLibrary;
    expect(Object.keys(rule).sort()).toEqual(libraryRules.map(({ id }) => id).sort());
    expect(Object.keys(starter).sort()).toEqual(starterRules.map(({ id }) => id).sort());
    expect(Object.keys(group)).toEqual([...LIBRARY_GROUPS]);
    const used = libraryRules.flatMap(({ actions }) =>
      actions.flatMap((action) =>
        action.do === 'note' ? [action.text] : action.do === 'checklist' ? action.items : [],
      ),
    );
    expect(Object.keys(phrase).sort()).toEqual([...new Set(used)].sort());
  });

  test('names no queue that a new installation lacks', () => {
    const queues = libraryRules.flatMap(({ actions }) =>
      actions.flatMap((one) => (one.do === 'queue' ? [one.queue] : [])),
    );
    expect(queues.filter((queue) => !DEFAULT_SETTINGS.queues.includes(queue))).toEqual([]);
  });

  test('says for which portal a rule is exactly where it looks at one', () => {
    const wrong = libraryRules.filter(({ portals, when }) => {
      const text = JSON.stringify(when);
      return portals.length > 0 !== text.includes('"portal"') || portals.some((one) => !text.includes(`"${one}"`));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(UI_LANGUAGES)('a ready rule in %s', (language) => {
  test('can be stored, and says what it is and when to use it in that language', () => {
    const own = language === 'zh-CN' ? /[\u4e00-\u9fff]/ : /^[^\u4e00-\u9fff]+$/;
    for (const rule of madeIn(language)) {
      expect([rule.id, checkRule(rule)]).toEqual([rule.id, []]);
      for (const said of [rule.name, rule.note, rule.group].filter((text) => text !== 'TikTok Shop'))
        expect(said).toMatch(own);
      for (const action of rule.actions) {
        if (action.do === 'note') expect(action.text).toMatch(own);
        if (action.do === 'checklist') for (const item of action.items) expect(item).toMatch(own);
      }
    }
    const names = madeIn(language).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
  test('tells of the starter rules too when to use them', () => {
    for (const { id } of starterRules) expect(starterUse(textIn(language), id)).not.toBe('');
  });
});

test('no ready rule that is meant to raise a ticket sets a severity that could lower it', () => {
  const set = libraryRules.flatMap(({ id, actions }) =>
    actions.flatMap((one) => (one.do === 'severity' && one.severity !== 'critical' ? [[id, one.severity]] : [])),
  );
  expect(set.filter(([, severity]) => severity !== 'low')).toEqual([]);
});

describe('every ready rule has its examples', () => {
  test('and no example is of a rule that is gone', () => {
    expect(
      Object.keys(EXAMPLES)
        .map((id) => `library-${id}`)
        .sort(),
    ).toEqual(libraryRules.map(({ id }) => id).sort());
  });

  test.each(libraryRules.map((rule) => [rule.id, rule] as const))('%s takes one and leaves the other', (id, rule) => {
    const [takes, leaves] = EXAMPLES[id.replace('library-', '')] ?? [];
    if (!takes || !leaves) throw new Error(`no examples of ${id}`);
    const holds = compile(rule.when);
    expect([holds(aTicket(takes)), holds(aTicket(leaves))]).toEqual([true, false]);
  });
});

test('all of them together leave every ticket somewhere, and none is broken', () => {
  const rules = madeIn('en').map((rule, order) => ({ ...rule, order }));
  fc.assert(
    fc.property(anyRoutable, (routable) => {
      const routed = route(routable, rules);
      expect(routed.broken).toEqual([]);
      // A standing rule that an event sets off alone would never act.
      for (const { ruleId } of routed.route) expect(rules.find(({ id }) => id === ruleId)?.on).toBeUndefined();
    }),
  );
});
