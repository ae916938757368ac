// @vitest-environment happy-dom
import { createElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { writeDraft } from '@/components/composer/drafts.ts';
import { Incoming } from '@/components/translation/incoming.tsx';
import { Outgoing } from '@/components/translation/outgoing.tsx';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { deskOf } from '@/lib/background/translation/desk.ts';
import { translationActions, translationQueries } from '@/lib/background/translation/index.ts';
import { inTime } from '@/lib/background/translation/world.ts';
import type { Client } from '@/lib/client/client.ts';
import type { TranslationSettings } from '@/lib/domain/translation.ts';
import type { Topic } from '@/lib/protocol.ts';
import { rendering } from '../rendering.ts';
import { dressed } from '../support/dressed.tsx';
import { aMessage, NOW } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

/** A field that grows with its text listens for fonts, which this document has none of. */
Object.assign(document, { fonts: new EventTarget() });

const page = rendering();
const soon = (check: () => void) => vi.waitFor(check, { timeout: 8_000 });
const says = (text: string) => soon(() => expect(page.place.textContent).toContain(text));
const named = (name: string) =>
  [...page.place.querySelectorAll<HTMLElement>('button, a')].find((element) => element.textContent === name);

/** The real background behind a client, with an engine that answers at once. */
async function aClient(settings: Partial<TranslationSettings> = {}) {
  const { world: still, store } = await aWorld();
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const world = {
    ...still,
    changed: (topics: readonly Topic[]) => {
      for (const listener of listeners) listener(topics);
    },
  };
  const asked: string[] = [];
  const reach: typeof fetch = async (_, init) => {
    const { q, target } = JSON.parse(String(init?.body)) as { q: string[]; target: string };
    asked.push(...q);
    return Response.json({ translatedText: q.map((text) => `<${target}> ${text}`.replace(/[<>]/g, '|')) });
  };
  const gate = { fetch: reach, granted: async () => true, sessions: new Map(), tries: new Map() };
  const shell = { world, gate } as unknown as Shell;
  deskOf(shell, { random: () => 0, sleep: (ms, signal) => inTime(Math.min(ms, 5), signal), online: () => true });
  await changeSettings(store, async ({ translation }) => ({
    translation: {
      ...translation,
      order: ['libretranslate'],
      consented: { libretranslate: NOW },
      agentLanguage: 'en',
      ...settings,
    },
  }));
  await store.secrets.put({ id: 'libretranslate', values: { address: 'https://example.com' } });
  const handlers = {
    ...translationQueries(shell),
    ...translationActions(shell),
    'settings.get': () => settingsOf(store),
  } as unknown as Record<string, (data: unknown) => unknown>;
  const handle = async (name: string, data: unknown) => handlers[name]?.(data);
  const client = {
    state: 'ready',
    ask: handle,
    command: handle,
    onChanged: (listener: (topics: readonly Topic[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
  } as unknown as Client;
  return { client, asked, store };
}

const GERMAN = aMessage({ text: 'Guten Tag, wo ist mein Paket?' });

describe('under a buyer’s message', () => {
  const show = (client: Client, message = GERMAN) =>
    page.root.render(dressed(client, 'en', createElement(Incoming, { message })));

  test('on demand: the translation, who made it, and it can be hidden', async () => {
    const { client } = await aClient();
    show(client);
    await soon(() => expect(named('Translate')).toBeDefined());
    named('Translate')?.click();
    await says('|en| Guten Tag, wo ist mein Paket?');
    await says('translated by LibreTranslate');
    named('Hide translation')?.click();
    await soon(() => expect(page.place.textContent).not.toContain('|en|'));
  });

  test('automatically, where the settings say so', async () => {
    const { client } = await aClient({ auto: true });
    show(client);
    await says('|en| Guten Tag, wo ist mein Paket?');
  });

  test('without consent: what to do about it, and nothing is sent', async () => {
    const { client, asked } = await aClient({ consented: {} });
    show(client);
    await soon(() => expect(named('Translate')).toBeDefined());
    named('Translate')?.click();
    await says('you have not agreed yet');
    expect(named('Options')?.getAttribute('href')).toContain('#translation');
    expect(asked).toEqual([]);
  });

  test('without any engine: says that templates cover the language', async () => {
    const { client, store } = await aClient({ consented: {} });
    await store.secrets.clear();
    show(client);
    await soon(() => expect(named('Translate')).toBeDefined());
    named('Translate')?.click();
    await says('Templates cover');
  });

  test('with the browser’s own engine only, in a browser that has none: says so', async () => {
    const { client, store } = await aClient({ order: ['browser', 'deepl'], consented: { browser: 0 } });
    await store.secrets.clear();
    show(client);
    await soon(() => expect(named('Translate')).toBeDefined());
    named('Translate')?.click();
    await says('Templates cover');
  });

  test('nothing stands under one in the agent’s language, or of ours', async () => {
    const { client } = await aClient();
    show(client, aMessage({ text: 'Where is my parcel, please? I am waiting.' }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.place.querySelectorAll('button')).toHaveLength(0);
    show(client, { ...GERMAN, direction: 'outbound' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(page.place.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('beside a reply', () => {
  const ID = 'amazon:na:message:c-1' as const;
  test('a switch for writing in one’s own language; none where the buyer writes it', async () => {
    const { client } = await aClient();
    const show = (buyers: 'de' | 'en') =>
      page.root.render(dressed(client, 'en', createElement(Outgoing, { id: ID, draft: { text: '' }, buyers })));
    show('de');
    await says('Write in English');
    show('en');
    await soon(() => expect(page.place.textContent).not.toContain('Write in English'));
  });

  test('a number that the translation lacks is named', async () => {
    const { client } = await aClient();
    const draft = { text: 'Wir erstatten.', source: { text: 'We refund 12.50 €.', language: 'en' as const } };
    writeDraft(ID, draft);
    page.root.render(dressed(client, 'en', createElement(Outgoing, { id: ID, draft, buyers: 'de' })));
    await says('Amount missing: 12.50 €');
    await says('You changed the translation by hand.');
    named('Translate back')?.click();
    await says('|en| Wir erstatten.');
  });
});
