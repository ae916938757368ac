import { describe, expect, test } from 'vitest';
import { actions, type Order } from '@/lib/background/actions.ts';
import { custodial } from '@/lib/background/custodial.ts';
import type { EngineGate } from '@/lib/background/engines/gate.ts';
import { openEngine } from '@/lib/background/engines/open.ts';
import type { Keeper } from '@/lib/background/keeper.ts';
import type { LockKeeper } from '@/lib/background/lock/index.ts';
import { queries } from '@/lib/background/queries.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { DEFAULT_TRANSLATION, ENGINES } from '@/lib/domain/translation.ts';
import { aWorld } from '../support/world.ts';
import { type Reply, serve } from '../translation/engines/server.ts';

const VIEW: Order = { kind: 'view', framed: false, operation: 'op-1' };
const KEY = 'hunter2-and-more-0815';
const TRANSLATED: Reply = { body: { translatedText: ['Danke, Bestellung <span translate="no">⟦1⟧</span>.'] } };

async function aShell(granted: (patterns: readonly string[]) => boolean = () => true) {
  const { world, store, topics, pass } = await aWorld();
  const asked: (readonly string[])[] = [];
  const gate: EngineGate = {
    fetch,
    granted: async (patterns) => {
      asked.push(patterns);
      return granted(patterns);
    },
    sessions: new Map(),
    tries: new Map(),
  };
  const shell = { world, gate, refreshRails: () => {}, recompute: () => {} } as unknown as Shell;
  const ask = async (id: string) => (await queries(shell)['engine.list']({}, VIEW)).find((engine) => engine.id === id);
  return { shell, store, topics, pass, asked, ask, act: actions(shell) };
}

describe('what was entered', () => {
  test('is kept, and of a secret only its end is ever shown', async () => {
    const { act, ask, topics } = await aShell();
    expect(await ask('deepl')).toMatchObject({ values: {}, secrets: {}, ready: false, used: 0 });
    await act['engine.save']({ id: 'deepl', values: { key: ` ${KEY} `, glossary: 'g-1' } }, VIEW);
    expect(topics).toContain('engines');
    const shown = await ask('deepl');
    expect(shown).toMatchObject({ values: { glossary: 'g-1' }, secrets: { key: '0815' }, ready: true });
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });

  test('a short secret shows nothing of itself, a service account only its key’s number', async () => {
    const { act, ask } = await aShell();
    await act['engine.save']({ id: 'azure', values: { key: 'short' } }, VIEW);
    expect((await ask('azure'))?.secrets).toEqual({ key: '' });
    const account = JSON.stringify({ private_key_id: '0123456789abcdef', private_key: KEY });
    await act['engine.save']({ id: 'google-v3', values: { account } }, VIEW);
    expect((await ask('google-v3'))?.secrets).toEqual({ account: 'cdef' });
  });

  test('a field left out stays, an empty one goes', async () => {
    const { act, store } = await aShell();
    await act['engine.save']({ id: 'deepl', values: { key: KEY, glossary: 'g-1' } }, VIEW);
    await act['engine.save']({ id: 'deepl', values: { glossary: '' } }, VIEW);
    expect((await store.secrets.get('deepl'))?.values).toEqual({ key: KEY });
  });

  test.each<[string, Record<string, string>]>([
    ['a field it has not', { password: KEY }],
    ['an address that words would be readable on the way to', { address: 'http://translate.example.com' }],
    ['an address that is none', { address: 'translate' }],
    ['a field of every object', { constructor: KEY }],
  ])('%s is refused, without a word of what it was', async (_what, values) => {
    const { act, store } = await aShell();
    const refused = act['engine.save']({ id: 'libretranslate', values }, VIEW);
    await expect(refused).rejects.toThrow(/^engine\.save: \w+ is not as expected\.$/);
    expect(await store.secrets.count()).toBe(0);
  });

  test('is not taken from the frame in a portal’s page', async () => {
    const { act } = await aShell();
    const framed = { ...VIEW, framed: true };
    await expect(act['engine.save']({ id: 'deepl', values: { key: KEY } }, framed)).rejects.toThrow('options');
    await expect(act['engine.forget']({ id: 'deepl' }, framed)).rejects.toThrow('options');
    await expect(act['engine.test']({ id: 'deepl', to: 'de' }, framed)).rejects.toThrow('options');
  });

  test('is forgotten together with the consent and what an engine gave for it', async () => {
    const { act, ask, shell, store } = await aShell();
    await act['engine.save']({ id: 'deepl', values: { key: KEY } }, VIEW);
    const both = { ...DEFAULT_TRANSLATION, consented: { deepl: 5, azure: 6 } };
    await act['settings.change']({ change: { translation: both } });
    shell.gate.sessions.set('x', { token: KEY, until: Number.POSITIVE_INFINITY });
    await act['engine.forget']({ id: 'deepl' }, VIEW);
    expect(await ask('deepl')).toMatchObject({ secrets: {}, ready: false });
    expect(await store.secrets.count()).toBe(0);
    expect(shell.gate.sessions.size).toBe(0);
    const row = await store.settings.get('settings');
    expect(row?.value).toMatchObject({ translation: { consented: { azure: 6 } } });
    expect(JSON.stringify(row)).not.toContain('"deepl":5');
  });

  test('another address is another receiver, which nobody has agreed to yet', async () => {
    const { act, shell } = await aShell();
    const save = (values: Record<string, string>) => act['engine.save']({ id: 'libretranslate', values }, VIEW);
    await save({ address: 'http://127.0.0.1:5000' });
    const agreed = { ...DEFAULT_TRANSLATION, consented: { libretranslate: 5, azure: 6 } };
    await act['settings.change']({ change: { translation: agreed } });
    await save({ address: 'http://127.0.0.1:5000/v2', key: KEY });
    expect(await openEngine(shell, 'libretranslate')).not.toHaveProperty('why');
    await save({ address: 'https://translate.example.com' });
    expect(await openEngine(shell, 'libretranslate')).toEqual({ why: 'consent' });
  });

  test('is in no export', async () => {
    const { act, store } = await aShell();
    await act['engine.save']({ id: 'deepl', values: { key: KEY } }, VIEW);
    const keeper = { remains: async () => store } as unknown as Keeper;
    const exported = await custodial(keeper, {} as LockKeeper, () => 0)['data.export']({}, VIEW);
    expect(exported).not.toContain('hunter2');
    expect(Object.keys(JSON.parse(exported).tables)).not.toContain('secrets');
    expect(Object.keys(JSON.parse(exported).tables)).toContain('translations');
  });
});

describe('an engine is asked', () => {
  const consented = { ...DEFAULT_TRANSLATION, consented: { libretranslate: 1 } };
  const set = { id: 'libretranslate', values: { address: 'http://127.0.0.1:1/lt' } } as const;

  test('only with everything entered, the browser’s leave and a person’s consent', async () => {
    let leave = false;
    const { act, shell, asked } = await aShell(() => leave);
    expect(await openEngine(shell, 'libretranslate')).toEqual({ why: 'consent' });
    await act['settings.change']({ change: { translation: consented } });
    expect(await openEngine(shell, 'libretranslate')).toEqual({ why: 'key' });
    await act['engine.save'](set, VIEW);
    expect(await openEngine(shell, 'libretranslate')).toEqual({ why: 'consent' });
    await act['settings.change']({ change: { translation: consented } });
    expect(await openEngine(shell, 'libretranslate')).toEqual({ why: 'no-permission' });
    expect(asked.at(-1)).toEqual(['http://127.0.0.1/*']);
    leave = true;
    const opened = await openEngine(shell, 'libretranslate');
    if ('why' in opened) throw new Error(opened.why);
    expect(opened.world(AbortSignal.timeout(1)).values).toEqual(set.values);
  });

  test('nobody has consented to any remote engine when Portside is new', async () => {
    const { shell } = await aShell();
    for (const id of ENGINES.filter((each) => each !== 'browser'))
      expect(await openEngine(shell, id)).toEqual({ why: 'consent' });
  });
});

describe('a try', () => {
  const aServed = async (reply: Reply = TRANSLATED) => {
    const served = await serve(() => reply);
    const shell = await aShell();
    await shell.act['engine.save']({ id: 'libretranslate', values: { address: served.address, key: KEY } }, VIEW);
    return { ...shell, ...served };
  };
  const order = { id: 'libretranslate', to: 'de' } as const;

  test('sends a sentence of ours without the order’s number, and puts the number back', async () => {
    const { act, heard, ask } = await aServed();
    expect(await act['engine.test'](order, VIEW)).toEqual({ text: 'Danke, Bestellung 302-1234567-7654321.' });
    expect(heard.length).toBe(1);
    expect(heard[0]?.body).not.toContain('7654321');
    expect(await ask('libretranslate')).toMatchObject({ used: 21 });
  });

  test('is sent once, however often the order is repeated', async () => {
    const { act, heard } = await aServed();
    await Promise.all([act['engine.test'](order, VIEW), act['engine.test'](order, VIEW)]);
    await act['engine.test'](order, VIEW);
    expect(heard.length).toBe(1);
    await act['engine.test'](order, { ...VIEW, operation: 'op-2' });
    expect(heard.length).toBe(2);
  });

  test.each<[string, Reply, object]>([
    ['a wrong key', { status: 403, body: { error: `Invalid API key ${KEY}` } }, { trouble: 'auth', said: 'HTTP 403' }],
    [
      'too fast',
      { status: 429, headers: { 'retry-after': '30' }, body: '' },
      { trouble: 'rate', said: 'HTTP 429', retryAfter: 30_000 },
    ],
    ['a lost token', { body: { translatedText: ['Danke, Bestellung.'] } }, { trouble: 'bad-answer', said: 'token' }],
  ])('says what is wrong: %s', async (_what, reply, tried) => {
    const { act } = await aServed(reply);
    expect(await act['engine.test'](order, VIEW)).toEqual(tried);
  });

  test('reaches nothing the browser does not allow, and nothing that is not set up', async () => {
    const served = await serve(() => TRANSLATED);
    const { act } = await aShell(() => false);
    expect(await act['engine.test'](order, VIEW)).toEqual({ trouble: 'key' });
    await act['engine.save']({ id: 'libretranslate', values: { address: served.address } }, VIEW);
    expect(await act['engine.test'](order, { ...VIEW, operation: 'op-2' })).toEqual({ trouble: 'no-permission' });
    expect(served.heard).toEqual([]);
  });

  test('counts in this month, and in the next one anew', async () => {
    const { act, ask, pass } = await aServed();
    await act['engine.test'](order, VIEW);
    pass(40 * 86_400_000);
    expect(await ask('libretranslate')).toMatchObject({ used: 0 });
  });
});
