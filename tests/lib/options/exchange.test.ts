// @vitest-environment happy-dom
/** Settings as a file, on the page: the real background's answers, shown in words. */
import { createElement } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ExchangeSection } from '@/components/settings/exchange/exchange-section.tsx';
import { fieldName } from '@/components/settings/exchange/field-names.ts';
import { valueText } from '@/components/settings/exchange/value-texts.ts';
import { exchangeActions, exchangeQueries } from '@/lib/background/exchange/index.ts';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import { SETTINGS_PARTS } from '@/lib/domain/settings-file.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { createI18n } from '@/lib/i18n/index.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { POLICY_FILES } from '@/lib/triage/policies/shipped.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aWorld } from '../support/world.ts';

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });
const says = (text: string) => soon(() => expect(page.place.textContent).toContain(text));

/** A view on a real store, its messages judged at the real door. */
async function aDesk() {
  const { world, store } = await aWorld();
  const shell = { world, recompute: () => {}, refreshRails: () => {}, renewAgents: () => {} } as unknown as Shell;
  const asked = {
    ...exchangeQueries(shell),
    'settings.get': () => settingsOf(store),
    'policy.list': () => POLICY_FILES,
  } as unknown as Record<string, (data: unknown) => unknown>;
  const done = exchangeActions(shell) as unknown as Record<string, (data: unknown, order: object) => unknown>;
  const exportNow = async () => (await exchangeQueries(shell)['settings.export']({}, undefined)).text;
  let operations = 0;
  const client = {
    state: 'ready',
    ask: async (name: string, data: unknown) => asked[name]?.(valid<Queries>(queries, name, data)),
    command: async (name: string, data: unknown) =>
      done[name]?.(valid<Commands>(commands, name, data), { operation: `op-${++operations}` }),
    onChanged: () => () => {},
    onState: () => () => {},
  } as unknown as Client;
  const show = (language: UiLanguage) => page.root.render(dressed(client, language, createElement(ExchangeSection)));
  return { store, show, text: exportNow };
}

async function choose(text: string): Promise<void> {
  await soon(() => expect(page.place.querySelector('input[type=file]')).not.toBeNull());
  const input = page.place.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  Object.defineProperty(input, 'files', { value: [new File([text], 'team.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const press = (name: string) =>
  soon(() => {
    const button = [...page.place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (!button || button.disabled) throw new Error(`no button ${name}: ${page.place.textContent?.slice(-600)}`);
    button.click();
  });
const rows = () =>
  [...page.place.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));

async function aFile() {
  const { store, text } = await aDesk();
  await changeSettings(store, async ({ targets }) => ({
    targets: { ...targets, firstReply: 2 },
    complianceFirst: false,
    shops: { 'shopify:demo': { name: 'Demo', returnDays: 30 } },
  }));
  return text();
}

afterEach(() => vi.restoreAllMocks());

describe('a file of settings on the page', () => {
  test('is shown field by field in the words of its section, taken, and taken back', async () => {
    const { store, show } = await aDesk();
    show('en');
    await choose(await aFile());
    await says('Service targets');
    await soon(() =>
      expect(rows()).toEqual([
        ['First reply', '4', '2'],
        ['Platform deadlines first', 'on', 'off'],
      ]),
    );
    expect(page.place.textContent).toContain('As they are here');
    await press('Take 2 parts');
    await says('2 parts were taken');
    expect((await settingsOf(store)).targets.firstReply).toBe(2);
    await press('Undo');
    await says('The import was taken back.');
    expect((await settingsOf(store)).targets.firstReply).toBe(4);
  });

  test('is taken in part', async () => {
    const { store, show } = await aDesk();
    show('zh-CN');
    await choose(await aFile());
    await says('服务时限');
    const boxes = () => [...page.place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    await soon(() => expect(boxes()).toHaveLength(2));
    boxes()[0]?.click();
    await press('导入 1 个部分');
    await says('已导入 1 个部分');
    const { targets, shops } = await settingsOf(store);
    expect([targets.firstReply, shops['shopify:demo']?.returnDays]).toEqual([4, 30]);
  });

  test.each([
    ['en', '{"portside":1,"tables":{}}', 'an export of everything stored'],
    ['zh-CN', '[{"when":{},"actions":[]}]', '请在“分派规则”中导入'],
    ['en', '{"portside":"settings","version":9,"parts":{}}', 'saved by a newer Portside'],
    ['zh-CN', '{"portside":"settings","version":1,"parts":{"targets":{"highValue":-1}}}', 'highValue'],
    ['en', 'not json', 'it is not whole JSON'],
  ] as const)('that cannot be taken is said to be so in %s: %s', async (language, text, said) => {
    const { store, show } = await aDesk();
    const before = await settingsOf(store);
    show(language);
    await choose(text);
    await says(said);
    await says(language === 'en' ? 'Nothing was changed.' : '没有改动任何设置。');
    expect(await settingsOf(store)).toEqual(before);
  });

  test('that says what is set already has nothing to import', async () => {
    const { show, text } = await aDesk();
    show('en');
    await choose(await text());
    await says('There is nothing to import.');
  });
});

describe.each(['en', 'zh-CN'] as const)('a field in %s', (ui) => {
  const { t } = createI18n(ui);
  const namer = { t: t as never, ui, locale: ui, shop: (id: string) => id };
  const own = ui === 'en' ? /^[^\u4e00-\u9fff]+$/ : /[\u4e00-\u9fff]/;

  test.each([
    ['targets', ['targets', 'firstReply']],
    ['alerts', ['silentFrom']],
    ['hours', ['common', 'week', '0']],
    ['hours', ['common', 'holidays']],
    ['customers', ['tiers', 'vipSpent']],
    ['guard', ['review_solicitation']],
    ['people', ['languages', 'de']],
    ['people', ['shifts', 'week', '6']],
    ['people', ['shifts', 'zone']],
    ['people', ['away', 'until']],
    ['rules', ['on']],
    ['rules', ['at']],
    ['rules', ['when']],
    ['policies', ['value']],
    ['channels', ['buyerData']],
    ['translation', ['agentLanguage']],
    ['display', ['workingLanguages']],
    ['queues', ['fallbackQueue']],
    ['ladders', ['steps']],
  ] as const)('of %s has a name: %s', (part, path) => {
    expect(fieldName(namer, part, path)).toMatch(own);
    expect(fieldName(namer, part, path)).not.toMatch(/undefined|[a-z]+[A-Z]|\w:\w/);
  });

  test('holds values that are read as words, whatever they are', () => {
    expect(valueText(namer, 'rules', ['when'], { field: 'portal', op: 'is', value: 'amazon' })).toMatch(
      /Amazon|亚马逊/,
    );
    expect(valueText(namer, 'hours', ['common', 'week', '0'], [{ from: 540, to: 1_080 }])).toBe('09:00–18:00');
    expect(valueText(namer, 'alerts', ['silentFrom'], 1_320)).toBe('22:00');
    expect(valueText(namer, 'hours', ['common', 'week', '0'], [])).toMatch(own);
    for (const part of SETTINGS_PARTS)
      for (const value of [undefined, null, '', 0, true, 'x', [], ['a'], {}, { a: 1 }, [{ id: 'b' }], [[1]]])
        expect(valueText(namer, part, ['thing'], value)).not.toBe('');
  });
});
