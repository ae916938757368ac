// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { moved } from '@/components/settings/translation/order.ts';
import { TranslationSection } from '@/components/settings/translation/translation-section.tsx';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Client } from '@/lib/client/client.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { DEFAULT_TRANSLATION, ENGINES, type TranslationSettings } from '@/lib/domain/translation.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Commands, EngineTried, EngineView } from '@/lib/protocol.ts';
import { engineOf } from '@/lib/translation/engines/index.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';

const viewOf = (id: EngineView['id'], more: Partial<EngineView> = {}): EngineView => {
  const { fields, inView = false, also = [] } = engineOf(id);
  const known = { values: {}, secrets: {}, ready: inView, granted: inView, used: 0 };
  return { id, fields, inView, also, ...known, ...more };
};

interface Set {
  readonly translation?: Partial<TranslationSettings>;
  readonly engines?: Readonly<Partial<Record<EngineView['id'], Partial<EngineView>>>>;
  readonly tried?: EngineTried;
  /** Whether the person lets the browser reach what is asked for. */
  readonly lets?: boolean;
}

function aPage({ translation = {}, engines = {}, tried = {}, lets = true }: Set = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, translation: { ...DEFAULT_TRANSLATION, ...translation } };
  const list = ENGINES.map((id) => viewOf(id, engines[id]));
  const told: [string, unknown][] = [];
  const asked: (readonly string[])[] = [];
  let broken = false;
  let refusals = 0;
  const listeners = new Set<Parameters<Client['onChanged']>[0]>();
  const client = {
    state: 'ready',
    ask: async (name: string) => {
      if (name === 'engine.list' && broken && ++refusals > 0) throw new Error('no answer');
      return { 'settings.get': settings, 'engine.list': list }[name];
    },
    command: async (name: string, data: never) => {
      valid<Commands>(commands, name, data);
      told.push([name, data]);
      if (name === 'engine.test') return tried;
      if (name !== 'settings.change') return { stored: true };
      settings = { ...settings, ...(data as { change: Partial<Settings> }).change };
      for (const listener of listeners) listener(['settings']);
      return settings;
    },
    onChanged: (listener: Parameters<Client['onChanged']>[0]) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  const requestOrigins = async (patterns: readonly string[]) => {
    // As browsers do: nothing may have been waited for before the question.
    expect(told.filter(([name]) => name === 'engine.save').length).toBe(0);
    asked.push(patterns);
    return lets;
  };
  const show = (language: UiLanguage = 'en') =>
    page.root.render(dressed(client, language, createElement(TranslationSection, { requestOrigins })));
  /** From now on nobody says which engines there are. */
  const breaks = () => {
    broken = true;
    for (const listener of listeners) listener(['engines']);
  };
  return { show, told, asked, breaks, refusals: () => refusals, translation: () => settings.translation };
}

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
/** What is shown, without the marks that set names apart. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const says = (text: string) => soon(() => expect(plain(page.place.textContent)).toContain(text));
const button = (name: string, at = 0) =>
  [...page.place.querySelectorAll('button')].filter(
    (each) => plain(each.getAttribute('aria-label')) === name || plain(each.textContent) === name,
  )[at];
const press = (name: string) =>
  soon(() => {
    const found = button(name);
    if (!found || found.disabled) throw new Error(`no button ${name}: ${plain(page.place.textContent).slice(-700)}`);
    found.click();
  });
const input = (label: string) => {
  const found = [...page.place.querySelectorAll('label')].find((each) => plain(each.textContent) === label);
  return page.place.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
};
const write = (label: string, text: string) =>
  soon(() => {
    const field = input(label);
    if (!field) throw new Error(`no field ${label}`);
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('the order of engines', () => {
  test('is changed with buttons, one place at a time', async () => {
    const { show, translation } = aPage();
    show();
    await press('Move DeepL up');
    await soon(() => expect(translation().order.slice(0, 4)).toEqual(['browser', 'google-v2', 'deepl', 'google-v3']));
    expect(button('Move This browser up')?.disabled).toBe(true);
    expect(button('Move Language model (OpenAI-compatible) down')?.disabled).toBe(true);
  });

  test('can be another one for a pair of languages, engines taken out', async () => {
    const { show, translation } = aPage();
    show();
    await press('Add');
    await soon(() => expect(translation().pairs).toEqual({ 'zh>en': ENGINES }));
    await press('Take This browser out of this order');
    await soon(() => expect(translation().pairs['zh>en']?.[0]).toBe('google-v2'));
    await press('Remove the order for Chinese to English');
    await soon(() => expect(translation().pairs).toEqual({}));
  });

  test('moves no engine beyond its ends', () => {
    expect(moved(['deepl', 'azure'], 'deepl', -1)).toEqual(['deepl', 'azure']);
    expect(moved(['deepl', 'azure'], 'azure', 1)).toEqual(['deepl', 'azure']);
    expect(moved(['deepl', 'azure'], 'baidu', 1)).toEqual(['deepl', 'azure']);
  });
});

describe('setting an engine up', () => {
  test('asks the browser for its host within the click, then stores what was entered', async () => {
    const { show, told, asked } = aPage();
    show();
    await press('Set up LibreTranslate');
    await write('Address', 'http://127.0.0.1:5000/');
    await write('API key (optional)', 'hunter2');
    await press('Save');
    await says('Saved. Now test it.');
    expect(asked).toEqual([['http://127.0.0.1/*']]);
    const values = { address: 'http://127.0.0.1:5000/', key: 'hunter2' };
    expect(told).toEqual([['engine.save', { id: 'libretranslate', values }]]);
    // The key is not shown any more.
    expect(page.place.innerHTML).not.toContain('hunter2');
  });

  test('a key that was typed stays while its card is folded', async () => {
    const { show } = aPage();
    show();
    await press('Set up DeepL');
    await write('API key', 'hunter2:fx');
    await press('Close');
    await press('Set up DeepL');
    await soon(() => expect(input('API key')?.value).toBe('hunter2:fx'));
  });

  test('what is shown stays when asking for it again fails', async () => {
    const { show, breaks, refusals } = aPage();
    show();
    await press('Set up DeepL');
    await write('API key', 'hunter2:fx');
    breaks();
    await soon(() => expect(refusals()).toBeGreaterThan(0));
    await new Promise((done) => setTimeout(done, 100));
    expect(input('API key')?.value).toBe('hunter2:fx');
  });

  test('says so when the browser was not let through', async () => {
    const { show, told } = aPage({ lets: false });
    show();
    await press('Set up DeepL');
    await write('API key', 'hunter2:fx');
    await press('Save');
    await says('you did not let the browser reach api.deepl.com, api-free.deepl.com');
    expect(told.length).toBe(1);
  });

  test('an address in the clear is not taken', async () => {
    const { show, told } = aPage();
    show();
    await press('Set up LibreTranslate');
    await write('Address', 'http://translate.example.com');
    await says('Not an address that can be used.');
    expect(button('Save')?.disabled).toBe(true);
    expect(told).toEqual([]);
  });

  test('a secret that is set is shown by its end only', async () => {
    const { show } = aPage({ engines: { deepl: { secrets: { key: '0815' }, ready: true, granted: true } } });
    show();
    await press('Set up DeepL');
    await soon(() => expect(plain(input('API key')?.placeholder)).toBe('Set, ends in 0815. Write here to replace it.'));
    expect(input('API key')?.value).toBe('');
    expect(input('API key')?.type).toBe('password');
  });

  test('all of it can be forgotten', async () => {
    const { show, told } = aPage({ engines: { deepl: { secrets: { key: '0815' }, ready: true, granted: true } } });
    show();
    await press('Set up DeepL');
    await press('Forget all of this');
    await says('Forgotten.');
    expect(told).toEqual([['engine.forget', { id: 'deepl' }]]);
  });
});

describe('consent', () => {
  const deepl = { secrets: { key: '' }, ready: true, granted: true };
  const agree = (at = 0) =>
    [...page.place.querySelectorAll<HTMLInputElement>('li input[type=checkbox]')].filter((each) => !each.disabled)[at];

  test('is off until a person gives it, says what will leave and where to, and can be taken back', async () => {
    const { show, translation } = aPage({ engines: { deepl } });
    show();
    await says('Not in use');
    await press('Set up DeepL');
    await says('Sent to api.deepl.com, api-free.deepl.com: the words of messages');
    expect(translation().consented.deepl).toBeUndefined();
    agree()?.click();
    await soon(() => expect(translation().consented.deepl).toBeGreaterThan(0));
    await says('You agreed on');
    agree()?.click();
    await soon(() => expect(translation().consented).toEqual({ browser: 0 }));
  });

  test('cannot be given to what is not set up', async () => {
    const { show } = aPage();
    show();
    await press('Set up DeepL');
    await says('Set it up and test it first.');
    expect(agree()).toBeUndefined();
  });
});

describe('a test', () => {
  const azure = { secrets: { key: '' }, ready: true, granted: true };
  test.each<[string, EngineTried, string]>([
    ['shows the answer', { text: '谢谢，订单 302-1234567-7654321。' }, 'It answered: 谢谢，订单 302-1234567-7654321。'],
    [
      'says what to do about a key',
      { trouble: 'auth', said: 'HTTP 401' },
      'It refuses the key. Check that it is copied',
    ],
    ['names the code', { trouble: 'auth', said: 'HTTP 401 401000' }, '(HTTP 401 401000)'],
    ['says how long to wait', { trouble: 'rate', said: 'HTTP 429', retryAfter: 30_000 }, 'Try again in 30 s.'],
    ['explains a lost token', { trouble: 'bad-answer', said: 'token' }, 'It lost or changed the placeholder'],
    ['explains a slow one', { trouble: 'network', said: 'timeout' }, 'longer than 9 seconds'],
  ])('%s', async (_what, tried, text) => {
    const { show, told } = aPage({ engines: { azure }, tried });
    show();
    await press('Set up Azure AI Translator');
    await press('Test Azure AI Translator');
    await says(text);
    expect(told).toEqual([['engine.test', { id: 'azure', to: 'zh' }]]);
  });

  test('asks for the host again where it was refused', async () => {
    const { show, told, asked } = aPage({ engines: { azure: { ...azure, granted: false } }, tried: { text: 'ok' } });
    show();
    await says('The browser may not reach it');
    await press('Set up Azure AI Translator');
    await press('Allow api.cognitive.microsofttranslator.com');
    await says('It answered: ok');
    expect(asked).toEqual([['https://api.cognitive.microsofttranslator.com/*']]);
    expect(told).toEqual([['engine.test', { id: 'azure', to: 'zh' }]]);
  });

  test('of a browser without a translator says so', async () => {
    const { show } = aPage();
    show();
    await says('Not in this browser');
    await press('Set up This browser');
    await says('This browser has no translator for English to Chinese.');
  });
});

test('the month’s characters stand beside what may be sent', async () => {
  const deepl = { secrets: { key: '' }, ready: true, granted: true, used: 12_345 };
  const { show } = aPage({ engines: { deepl }, translation: { budgets: { deepl: 12_000 } } });
  show();
  await press('Set up DeepL');
  await says('12,345 of 12,000 characters sent this month');
  await says('Used up for this month.');
});

test('all of it is there in Chinese', async () => {
  const { show } = aPage();
  show('zh-CN');
  await press('设置 百度翻译');
  await says('需要百度翻译开放平台的 APP ID 和密钥');
  await says('请先设置并测试。');
});
