// @vitest-environment happy-dom
import { createElement, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { RulesSection } from '@/components/rules/rules-section.tsx';
import { RuleTrace } from '@/components/ticket/rule-trace.tsx';
import type { Client } from '@/lib/client/client.ts';
import type { ReplayState } from '@/lib/domain/replay.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { RuleFinding } from '@/lib/domain/rule-finding.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { RuleTrace as Traced } from '@/lib/domain/trace.ts';
import { UI_LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });

const page = rendering();
/** A machine that is shared draws late. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

const aRule = (id: string, more: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  order: 10,
  name: `Rule ${id}`,
  enabled: true,
  when: { all: [{ field: 'portal', op: 'is', value: 'amazon' }] },
  actions: [{ do: 'queue', queue: 'claims' }],
  ...more,
});

const RULES = [
  aRule('a', { group: 'Night' }),
  aRule('b', { group: 'Night', enabled: false }),
  aRule('c', { actions: [{ do: 'stop' }] }),
];
const FINDINGS: readonly RuleFinding[] = [{ kind: 'unreachable', ruleId: 'c', by: 'a' }];
const TICKET = 'amazon:na:message:c-1' as const;

/** The rules that an order carries. */
const rulesIn = (order: readonly [string, unknown] | undefined): readonly RoutingRule[] =>
  (order?.[1] as { rules: readonly RoutingRule[] } | undefined)?.rules ?? [];

function aClient(replay: readonly ReplayState[] = []) {
  let rules: readonly RoutingRule[] = RULES;
  const steps = [...replay];
  const heard = new Set<(topics: readonly string[]) => void>();
  const orders: (readonly [string, unknown])[] = [];
  const say = (topic: string) => {
    for (const listener of heard) listener([topic]);
  };
  const answers: Readonly<Record<string, () => unknown>> = {
    'settings.get': () => DEFAULT_SETTINGS,
    'rule.list': () => rules,
    'rule.hits': () => [
      { ruleId: 'a', day: '2026-11-20', hits: 3 },
      { ruleId: 'a', day: '2026-11-21', hits: 4 },
    ],
    'rule.troubles': () => [{ ruleId: 'b', kind: 'slow', at: 0, detail: '80 ms' }],
    'rule.findings': () => FINDINGS,
    'rule.preview': () => ({ looked: 0, matched: 0, samples: [] }),
    'replay.state': () => (steps.length > 1 ? steps.shift() : steps[0]),
    'rule.trace': () => TRACE,
  };
  const client = {
    state: 'ready',
    onChanged: (listener: (topics: readonly string[]) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    onState: () => () => {},
    ask: async (name: string) => answers[name]?.() ?? [],
    command: async (name: string, order: { rules?: readonly RoutingRule[] }) => {
      orders.push([name, order]);
      // The store numbers rules by their place.
      if (name === 'rule.replace' && order.rules) rules = order.rules.map((rule, place) => ({ ...rule, order: place }));
      if (name === 'replay.start') return { run: 'run-1' };
      setTimeout(() => say('rules'));
      return { stored: true };
    },
  } as unknown as Client;
  /** A teammate's change, or one in another tab. */
  const elsewhere = (next: (now: readonly RoutingRule[]) => readonly RoutingRule[]) => {
    rules = next(rules);
    say('rules');
  };
  return { client, orders, say, elsewhere };
}

const TRACE: readonly Traced[] = [
  {
    ruleId: 'a',
    ruleName: 'Rule a',
    outcome: 'applied',
    when: { all: [{ field: 'portal', op: 'is', value: 'amazon', seen: 'amazon', held: true }], held: true },
    actions: [{ do: 'queue', queue: 'claims' }],
  },
  {
    ruleId: 'c',
    ruleName: 'Rule c',
    outcome: 'no_match',
    when: {
      not: { field: 'minutesLeft', op: 'lt', value: 60, seen: -90, held: true },
      held: false,
    },
    actions: [{ do: 'stop' }],
  },
  { ruleId: 'b', ruleName: 'Rule b', outcome: 'off', actions: [] },
];

const show = (client: Client, language: UiLanguage, part: ReactNode) =>
  page.root.render(dressed(client, language, part));
const said = () => document.body.textContent ?? '';
const button = (name: string) =>
  [...document.body.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name,
  );

describe.each(UI_LANGUAGES)('the rules, in %s', (language) => {
  const t = createI18n(language).t as Text;

  test('stand under their headings, with hits, troubles and what is worth a second look', async () => {
    const { client, orders } = aClient();
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain(t('rules:finding.unreachable', { by: 'Rule a' })));
    expect(page.place.querySelectorAll('section[data-group]')).toHaveLength(2);
    expect(said()).toContain(t('rules:group.count', { on: 1, count: 2 }));
    expect(said()).toContain(t('rules:hits', { count: 7 }));
    expect(said()).toContain(t('rules:trouble.slow'));
    button(t('rules:trouble.mend'))?.click();
    await until(() => expect(orders).toEqual([['rule.mend', { ruleId: 'b' }]]));
  });

  test('a group folds, and its switch turns all of it off in one change that can be taken back', async () => {
    const { client, orders } = aClient();
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain('Rule a'));
    page.place
      .querySelector<HTMLInputElement>(`input[aria-label="${t('rules:group.enable', { name: 'Night' })}"]`)
      ?.click();
    await until(() => expect(orders).toHaveLength(1));
    const stored = () => rulesIn(orders.at(-1)).map(({ enabled }) => enabled);
    expect(stored()).toEqual([false, false, true]);
    await until(() => expect(said()).toContain(t('rules:group.switchedOff', { name: 'Night' })));
    await until(() => expect(button(t('common:action.undo'))).toBeDefined());
    button(t('common:action.undo'))?.click();
    await until(() => expect(orders).toHaveLength(2));
    expect(stored()).toEqual([true, false, true]);
    page.place.querySelector<HTMLButtonElement>('section[data-group="Night"] button[aria-expanded]')?.click();
    await until(() => expect(page.place.querySelector('[data-rule="a"]')).toBeNull());
    expect(page.place.querySelector('[data-rule="c"]')).not.toBeNull();
  });

  test('a rule added elsewhere after a change here is shown, stays with the next change, and ends the undo', async () => {
    const { client, orders, elsewhere } = aClient();
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain('Rule c'));
    button(t('rules:deleteNamed', { name: 'Rule a' }))?.click();
    await until(() => expect(button(t('common:action.undo'))).toBeDefined());
    elsewhere((rules) => [...rules, aRule('d', { order: 2 })]);
    await until(() => expect(said()).toContain('Rule d'));
    expect(button(t('common:action.undo'))).toBeUndefined();
    button(t('rules:deleteNamed', { name: 'Rule c' }))?.click();
    await until(() => expect(orders).toHaveLength(2));
    expect(rulesIn(orders[1]).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  test('a change elsewhere that comes before the answer is asked again does not freeze the list', async () => {
    const { client, elsewhere } = aClient();
    const command = client.command.bind(client);
    Object.assign(client, {
      command: async (...order: Parameters<typeof command>) => {
        const answer = await command(...order);
        elsewhere((rules) => [...rules, aRule('d', { order: 2 })]);
        return answer;
      },
    });
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain('Rule c'));
    button(t('rules:deleteNamed', { name: 'Rule a' }))?.click();
    await until(() => expect(said()).toContain('Rule d'));
  });

  test('a moved rule keeps its row’s control in focus and its group whole', async () => {
    const { client, orders } = aClient();
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain('Rule c'));
    const up = button(t('rules:up', { name: 'Rule c' }));
    up?.focus();
    up?.click();
    await until(() => expect(orders).toHaveLength(1));
    expect(rulesIn(orders[0]).map(({ id, group }) => [id, group])).toEqual([
      ['a', 'Night'],
      ['c', 'Night'],
      ['b', 'Night'],
    ]);
    await until(() => expect(document.activeElement?.closest('[data-rule]')?.getAttribute('data-rule')).toBe('c'));
  });

  test('a rule is tried before it is saved: progress, then what would go elsewhere, and nothing is stored', async () => {
    const counts = {
      looked: 12,
      moved: 1,
      parts: { queue: 1, assignee: 0, severity: 0, tags: 0 },
      hits: [{ ruleId: 'a', from: 2, to: 3 }],
      flows: [{ from: 'inbox', to: 'claims', tickets: 1 }],
      failed: 0,
    };
    const { client, orders, say } = aClient([
      { state: 'running', done: 4, total: 12, counts: { ...counts, looked: 4 } },
      {
        state: 'done',
        counts,
        moves: [
          {
            ticketId: TICKET,
            portal: 'amazon',
            kind: 'message',
            buyer: 'Ada\u202eevil',
            difference: { queue: { from: 'inbox', to: 'claims' } },
            by: { from: [], to: ['a'] },
          },
        ],
      },
    ]);
    show(client, language, createElement(RulesSection));
    await until(() => expect(said()).toContain('Rule a'));
    button(t('rules:editNamed', { name: 'Rule a' }))?.click();
    await until(() => expect(button(t('rules:replay.start'))).toBeDefined());
    button(t('rules:replay.start'))?.click();
    await until(() => expect(said()).toContain(t('rules:replay.running', { done: 4, total: 12, moved: 1 })));
    say('replay');
    await until(() => expect(said()).toContain(t('rules:replay.moved', { moved: 1, looked: 12 })));
    const flow = t('rules:replay.flow', { from: t('words:queue.inbox'), to: t('words:queue.claims'), count: 1 });
    expect(said()).toContain(flow);
    const link = document.body.querySelector<HTMLAnchorElement>('a[href^="/sidebar.html?ticket="]');
    expect(link?.getAttribute('href')).toBe(`/sidebar.html?ticket=${encodeURIComponent(TICKET)}`);
    expect(link?.textContent).toBe('Ada[U+202E]evil');
    expect(orders.map(([name]) => name)).toEqual(['replay.start']);
    expect(rulesIn(orders[0])).toHaveLength(3);
  });

  test('a ticket’s trace says of each condition what it saw and whether it held', async () => {
    const { client } = aClient();
    show(client, language, createElement(RuleTrace, { id: TICKET }));
    await until(() => expect(page.place.querySelector('details')).not.toBeNull());
    const details = page.place.querySelector('details');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await until(() => expect(said()).toContain('Rule a'));
    const seen = language === 'en' ? '−1 h 30 min' : '−1 小时 30 分钟';
    expect(said()).toContain(t('rules:trace.seen', { seen }));
    expect(said()).toContain(t('rules:trace.offCount', { count: 1 }));
    const marks = [...page.place.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label'));
    expect(marks).toEqual(['held', 'held', 'failed', 'held'].map((held) => t(`rules:trace.${held as 'held'}`)));
  });
});
