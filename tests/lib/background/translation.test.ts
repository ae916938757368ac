import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { deskOf } from '@/lib/background/translation/desk.ts';
import { translationActions, translationQueries } from '@/lib/background/translation/index.ts';
import { keep, recall } from '@/lib/background/translation/memory.ts';
import { inTime, type Pace } from '@/lib/background/translation/world.ts';
import { commands, queries, valid } from '@/lib/background/validate.ts';
import { meterId, type TranslationSettings } from '@/lib/domain/translation.ts';
import type { TextAsked, TranslationCommands, TranslationQueries } from '@/lib/protocol/translation.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import { aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { startTranslateServer, type TranslateServer } from '../support/translate-server.ts';
import { aWorld } from '../support/world.ts';

let server: TranslateServer;
beforeEach(async () => {
  server = await startTranslateServer();
});
afterEach(() => server.close());

interface Doors {
  readonly online?: boolean;
  readonly granted?: boolean;
}

async function aDesk(settings: Partial<TranslationSettings> = {}, { online = true, granted = true }: Doors = {}) {
  const made = await aWorld();
  const { world, store } = made;
  /** LibreTranslate is the server's own address; what goes to DeepL is answered here. */
  const reach: typeof fetch = async (address, init) => {
    if (!String(address).includes('deepl')) return fetch(address, init);
    const { text } = JSON.parse(String(init?.body)) as { text: string[] };
    return Response.json({ translations: text.map((each) => ({ text: `D ${each}` })) });
  };
  const gate = { fetch: reach, granted: async () => granted, sessions: new Map(), tries: new Map() };
  const shell = { world, gate } as unknown as Shell;
  const pace: Pace = {
    random: () => 0,
    sleep: (ms, signal) => inTime(Math.min(ms, 20), signal),
    online: () => online,
  };
  deskOf(shell, pace);
  const change: Partial<TranslationSettings> = {
    order: ['libretranslate'],
    consented: { libretranslate: NOW },
    agentLanguage: 'en',
    ...settings,
  };
  await changeSettings(store, async ({ translation }) => ({ translation: { ...translation, ...change } }));
  await store.secrets.put({ id: 'libretranslate', values: { address: server.url } });
  const handlers = { ...translationQueries(shell), ...translationActions(shell) } as unknown as Record<
    string,
    (data: unknown) => unknown
  >;
  type All = TranslationQueries & TranslationCommands;
  /** Through the doors, as a view's message comes. */
  const say = async <Name extends keyof All>(name: Name, data: Parameters<All[Name]>[0]) => {
    const judged = name in queries ? valid<Queries>(queries, name, data) : valid<Commands>(commands, name, data);
    return (await handlers[name]?.(judged)) as ReturnType<All[Name]>;
  };
  const until = (asked: TextAsked, state: string) =>
    vi.waitFor(async () => {
      const answer = await say('translation.text', asked);
      expect(answer.state).toBe(state);
      return answer;
    }, 5_000);
  return { ...made, say, until };
}

const GERMAN = 'Guten Tag, wo ist mein Paket? Die Nummer ist 111-2222222-3333333.\n\nVielen Dank!';
const ASKED: TextAsked = { text: GERMAN, to: 'en' };

describe('a text of a buyer', () => {
  test('is asked for once, sentence by sentence, without its order number, and remembered', async () => {
    const { say, until, store } = await aDesk();
    expect(await say('translation.text', ASKED)).toMatchObject({ state: 'idle', from: 'de', noEngine: false });
    expect(await say('translation.start', ASKED)).toMatchObject({ state: 'working' });
    const answer = await until(ASKED, 'done');
    expect(answer).toMatchObject({
      target:
        '[de>en] Guten Tag, wo ist mein Paket? [de>en] Die Nummer ist 111-2222222-3333333.\n\n[de>en] Vielen Dank!',
      by: ['libretranslate'],
      remembered: false,
    });
    expect(server.asked.flat().join()).not.toContain('2222222');
    const before = server.asked.length;
    expect(await say('translation.start', { text: 'Vielen Dank! Vielen  Dank!', to: 'en' })).toMatchObject({
      state: 'done',
      remembered: true,
    });
    await say('translation.start', ASKED);
    expect(server.asked).toHaveLength(before);
    expect(await store.translations.count()).toBe(3);
    const sent = server.asked
      .flat()
      .join('')
      .replace(/<[^>]*>/g, '').length;
    expect((await store.meters.get(meterId('libretranslate', NOW)))?.characters).toBe(sent);
  });

  test.each<[string, TextAsked, object]>([
    [
      'in the agent’s language already',
      { text: 'Where is my parcel, please?', to: 'en' },
      { state: 'same', from: 'en' },
    ],
    ['without words', { text: '111-2222222-3333333 :)', to: 'en' }, { state: 'same' }],
    ['of no language', { text: 'xqz', to: 'en' }, { state: 'unknown' }],
    ['of no language but a likely one', { text: 'xqz', to: 'en', hint: 'de' }, { state: 'idle', from: 'de' }],
  ])('%s', async (_, asked, expected) => {
    const { say } = await aDesk();
    expect(await say('translation.text', asked)).toMatchObject(expected);
  });

  test('two that hold the same sentence pay for it once', async () => {
    const { say, until } = await aDesk();
    const other = { text: 'Hallo. Vielen Dank!', to: 'en' } as const;
    await Promise.all([say('translation.start', ASKED), say('translation.start', other)]);
    await Promise.all([until(ASKED, 'done'), until(other, 'done')]);
    expect(server.asked.flat().filter((text) => text === 'Vielen Dank!')).toHaveLength(1);
  });

  test('what came is there while the rest is still on its way', async () => {
    const { say, until, world } = await aDesk();
    await keep(world.store, [{ from: 'de', to: 'en', source: 'Vielen Dank!', target: 'Thanks!', by: 'person' }], NOW);
    server.slow(300);
    await say('translation.start', ASKED);
    const part = await say('translation.text', ASKED);
    expect(part.state).toBe('working');
    expect(part.target).toContain('Thanks!');
    expect(part.target).toContain('wo ist mein Paket?');
    await until(ASKED, 'done');
  });
});

describe('no answer', () => {
  test('without any engine set up: says so, and nothing is sent', async () => {
    const { say, store } = await aDesk({ consented: {} });
    await store.secrets.clear();
    expect(await say('translation.start', ASKED)).toMatchObject({ state: 'idle', noEngine: true });
    expect(server.asked).toEqual([]);
  });

  test.each<[string, Partial<TranslationSettings>, Doors, string]>([
    ['no consent', { consented: {} }, {}, 'consent'],
    ['budget used up', { budgets: { libretranslate: 5 } }, {}, 'budget'],
    ['offline', {}, { online: false }, 'offline'],
    ['no leave to reach it', {}, { granted: false }, 'no-permission'],
  ])('%s: the reason, and nothing is sent', async (_, settings, doors, why) => {
    const { say, until } = await aDesk(settings, doors);
    await say('translation.start', ASKED);
    expect((await until(ASKED, 'failed')).tried).toEqual([{ engine: 'libretranslate', why }]);
    expect(server.asked).toEqual([]);
  });

  test('a server in trouble is tried again, then the next engine is', async () => {
    const { say, until, store } = await aDesk({
      order: ['libretranslate', 'deepl'],
      consented: { libretranslate: 1, deepl: 1 },
    });
    await store.secrets.put({ id: 'deepl', values: { key: 'k:fx' } });
    server.fail(500, 500, 500, 500);
    await say('translation.start', ASKED);
    expect((await until(ASKED, 'done')).by).toEqual(['deepl']);
    expect(server.asked).toHaveLength(4);
  });

  test('a wrong key is told, and trying again begins anew', async () => {
    const { say, until } = await aDesk();
    server.fail(403);
    await say('translation.start', ASKED);
    expect((await until(ASKED, 'failed')).tried).toEqual([{ engine: 'libretranslate', why: 'auth', said: 'HTTP 403' }]);
    await say('translation.start', ASKED);
    await until(ASKED, 'done');
  });

  test('the budget is one for all texts', async () => {
    const { say, until, store } = await aDesk({ budgets: { libretranslate: 65 } });
    for (let index = 0; index < 6; index++) {
      const asked = { text: `Das ist der Satz Nummer ${'abcdef'[index]} hier.`, to: 'en', from: 'de' } as const;
      await say('translation.start', asked);
      await until(asked, index < 2 ? 'done' : 'failed');
    }
    expect((await store.meters.get(meterId('libretranslate', NOW)))?.characters).toBeLessThanOrEqual(65);
  });

  test('cancelled: it is idle again, and the answer that comes late is not kept', async () => {
    const { say, store } = await aDesk();
    server.slow(300);
    await say('translation.start', ASKED);
    await vi.waitFor(() => expect(server.asked.length).toBeGreaterThan(0));
    expect(await say('translation.cancel', ASKED)).toEqual({ cancelled: true });
    expect((await say('translation.text', ASKED)).state).toBe('idle');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await store.translations.count()).toBe(0);
    expect(await say('translation.cancel', ASKED)).toEqual({ cancelled: false });
  });
});

describe('the browser’s own engine', () => {
  test('is left to the view, sentence by sentence; without it the next is asked', async () => {
    const { say, until } = await aDesk({
      order: ['browser', 'libretranslate'],
      consented: { browser: 0, libretranslate: 1 },
    });
    const order = await say('translation.start', ASKED);
    expect(order).toMatchObject({
      state: 'view',
      left: ['Guten Tag, wo ist mein Paket?', 'Die Nummer ist 111-2222222-3333333.', 'Vielen Dank!'],
    });
    const [first = '', ...others] = order.left;
    await say('translation.keep', { from: 'de', to: 'en', pairs: [{ source: first, target: 'Hello, where is it?' }] });
    expect((await say('translation.text', ASKED)).left).toEqual(others);
    await say('translation.start', { ...ASKED, without: ['browser'] });
    expect((await until(ASKED, 'done')).by).toEqual(['browser', 'libretranslate']);
    expect(server.asked.flat()).not.toContain(first);
  });
});

describe('a person’s words', () => {
  test('win for good, sentence by sentence', async () => {
    const { say, until } = await aDesk();
    await say('translation.start', ASKED);
    const { target = '' } = await until(ASKED, 'done');
    const mine = target.replace('[de>en] Vielen Dank!', 'Many thanks!');
    expect(await say('translation.correct', { source: GERMAN, target: mine, from: 'de', to: 'en' })).toEqual({
      stored: 1,
    });
    expect(await say('translation.text', ASKED)).toMatchObject({ target: mine, by: ['libretranslate', 'person'] });
    await say('translation.keep', { from: 'de', to: 'en', pairs: [{ source: 'Vielen Dank!', target: 'Thx' }] });
    expect((await say('translation.text', { text: 'Vielen Dank!', to: 'en' })).target).toBe('Many thanks!');
  });

  test('in another number of sentences are kept as a whole', async () => {
    const { say } = await aDesk();
    await say('translation.correct', { source: GERMAN, target: 'Where is 111-2222222-3333333?', from: 'de', to: 'en' });
    expect(await say('translation.text', ASKED)).toMatchObject({
      state: 'done',
      target: 'Where is 111-2222222-3333333?',
      by: ['person'],
    });
  });
});

describe('the memory', () => {
  const DE = { from: 'de', to: 'en' } as const;
  const ours = [
    {
      ...DE,
      source: 'Wo ist mein Paket?',
      target: 'Where is my parcel?',
      by: 'person',
      ticketId: 'amazon:na:message:1',
    },
    {
      ...DE,
      source: 'Bestellung 12 ist da.',
      target: 'Order 12 is here.',
      by: 'deepl',
      ticketId: 'amazon:na:message:2',
    },
    { from: 'zh', to: 'en', source: '谢谢', target: 'Thanks', by: 'deepl' },
  ] as const;
  const filled = async () => {
    const made = await aDesk();
    await ingest(made.world, SHOP, aReading([aSeen({ externalId: '1' }), aSeen({ externalId: '2' })]));
    for (const [index, entry] of ours.entries()) await keep(made.store, [entry], NOW + index);
    return made;
  };

  test('finds what is like it, numbers adapted, and not what it holds exactly', async () => {
    const { say } = await filled();
    const near = (text: string) => say('translation.near', { text, ...DE });
    expect(await near('Wo ist mein Paket jetzt?')).toMatchObject([
      { target: 'Where is my parcel?', by: 'person', differs: [] },
    ]);
    expect(await near('Bestellung 77 ist da.')).toMatchObject([{ target: 'Order 77 is here.', score: 0.99 }]);
    expect(await near('Wo ist mein Paket?')).toEqual([]);
    expect(await near('Etwas ganz anderes steht hier')).toEqual([]);
  });

  test('is listed by last use, searched in both languages, page by page', async () => {
    const { say, store } = await filled();
    const sources = async (filter: object) =>
      (await say('memory.list', { limit: 10, ...filter })).rows.map(({ source }) => source);
    expect(await sources({})).toEqual(['谢谢', 'Bestellung 12 ist da.', 'Wo ist mein Paket?']);
    expect(await sources({ search: 'PARCEL' })).toEqual(['Wo ist mein Paket?']);
    expect(await sources({ from: 'zh' })).toEqual(['谢谢']);
    expect(await sources({ person: true })).toEqual(['Wo ist mein Paket?']);
    await keep(
      store,
      Array.from({ length: 25 }, (_, index) => ({ ...DE, source: `Satz ${index}`, target: 'x', by: 'deepl' })),
      NOW + 9,
    );
    const seen: string[] = [];
    for (let after: { usedAt: number; id: string } | undefined, more = true; more; ) {
      const page = await say('memory.list', { limit: 10, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(({ id }) => id));
      more = page.more;
      after = page.rows.at(-1);
      if (after) after = { usedAt: after.usedAt, id: after.id };
    }
    expect(new Set(seen).size).toBe(28);
    expect(seen).toHaveLength(28);
  });

  test('forgets entries, a ticket’s, or everything', async () => {
    const { say, store } = await filled();
    expect(await say('memory.delete', { ticketId: 'amazon:na:message:1' })).toEqual({ deleted: 1 });
    const [row] = (await say('memory.list', { limit: 1 })).rows;
    expect(await say('memory.delete', { ids: [row?.id ?? ''] })).toEqual({ deleted: 1 });
    expect(await say('memory.delete', { all: true })).toEqual({ deleted: 1 });
    await keep(store, [ours[0]], NOW);
    await emptyStore(store);
    expect(await store.translations.count()).toBe(0);
  });

  test.each(['json', 'tmx'] as const)('goes out and comes in as %s, and a person’s words stand', async (format) => {
    const { say } = await filled();
    const file = await say('memory.export', { format });
    const other = await aDesk();
    await ingest(other.world, SHOP, aReading([aSeen({ externalId: '2' })]));
    await keep(other.store, [{ ...ours[1], target: 'My own.', by: 'person' }], NOW);
    expect(await other.say('memory.import', { text: file })).toEqual({ added: 2, known: 1, skipped: 0 });
    const [kept] = await recall(other.store, DE, ['Bestellung 12 ist da.']);
    expect(kept?.target).toBe('My own.');
    await expect(other.say('memory.import', { text: 'hello' })).rejects.toThrow('neither');
  });

  test('two sentences of one fingerprint are not taken for each other', async () => {
    const { store } = await filled();
    const [entry] = await recall(store, DE, ['Wo ist mein Paket?']);
    if (!entry) throw new Error('nothing is remembered');
    await store.translations.put({ ...entry, source: 'Etwas anderes' });
    expect(await recall(store, DE, ['Wo ist mein Paket?'])).toEqual([undefined]);
  });
});

describe('the glossary', () => {
  test('is kept, reaches the engine as it takes it, and is checked', async () => {
    const { say, until } = await aDesk();
    await say('glossary.save', {
      terms: [
        { id: 'b', term: 'Nordlicht' },
        { id: 'a', term: 'Lampe', to: { en: 'lamp' } },
      ],
    });
    expect((await say('glossary.list', {})).map(({ term }) => term)).toEqual(['Lampe', 'Nordlicht']);
    const asked = { text: 'Die Lampe Nordlicht ist defekt.', to: 'en' } as const;
    await say('translation.start', asked);
    const { target = '' } = await until(asked, 'done');
    expect(target).toBe('[de>en] Die lamp Nordlicht ist defekt.');
    expect(server.asked.flat().join()).not.toMatch(/Lampe|Nordlicht/);
    const both = { source: asked.text, from: 'de', to: 'en' } as const;
    expect(await say('translation.check', { ...both, target })).toEqual([]);
    expect(await say('translation.check', { ...both, target: 'The light is broken.' })).toEqual([
      { kind: 'glossary', lost: expect.arrayContaining(['lamp', 'Nordlicht']), added: [] },
    ]);
    await say('glossary.delete', { ids: ['a', 'b'] });
    expect(await say('glossary.list', {})).toEqual([]);
  });
});
