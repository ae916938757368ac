/** Bringing settings in and taking them back, in a real store. */
import { describe, expect, test, vi } from 'vitest';
import { exchangeActions, exchangeQueries } from '@/lib/background/exchange/index.ts';
import { changeSettings, settingsOf } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import type { Channel } from '@/lib/domain/alert.ts';
import type { SettingsPart } from '@/lib/domain/settings-file.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';
import { aWorld } from '../../support/world.ts';

const ANNA: Agent = { id: 'Anna', role: 'agent', languages: { de: 'native' }, skills: [], stores: [], capacity: 40 };
const CHANNEL: Channel = {
  id: 'c1',
  kind: 'slack',
  name: 'Leads',
  on: true,
  takes: ['overdue'],
  language: 'en',
  buyerData: false,
  digest: 0,
};

async function aDesk() {
  const { world, store, topics } = await aWorld();
  const recompute = vi.fn();
  const shell = { world, recompute, refreshRails: () => {}, renewAgents: vi.fn() } as unknown as Shell;
  const { 'settings.export': exported, 'settings.import.preview': preview } = exchangeQueries(shell);
  const { 'settings.import': bring, 'settings.import.undo': undo } = exchangeActions(shell);
  const look = async (text: string) => {
    const read = await preview({ text }, undefined);
    if ('problem' in read) throw new Error(read.problem.code);
    return read.preview.parts;
  };
  const take = async (text: string, names: readonly SettingsPart[], operation = 'op-1') => {
    const parts = (await look(text))
      .filter(({ part }) => names.includes(part))
      .map(({ part, base }) => ({ part, base }));
    return bring({ text, parts }, { operation });
  };
  return {
    world,
    store,
    topics,
    recompute,
    look,
    take,
    bring: bring as unknown as (order: object, caller: { operation: string }) => Promise<{ id: string }>,
    text: async () => (await exported({}, undefined)).text,
    undo: (id: string) => undo({ id }, { operation: `undo-${id}` }),
  };
}

/** Another desk's file: rules, somebody, another target and a channel. */
async function aFile(): Promise<string> {
  const { store, text } = await aDesk();
  await store.rules.bulkPut([...starterRules]);
  await store.agents.put(ANNA);
  await store.secrets.put({ id: 'channel:c1', values: { address: 'https://hooks.slack.com/T/SECRET' } });
  await changeSettings(store, async ({ targets }) => ({
    targets: { ...targets, firstReply: 2 },
    channels: [CHANNEL],
    compensation: { partialPercent: 90, replacement: true, fullRefundUpTo: 500 },
  }));
  return text();
}

describe('a file of settings', () => {
  test('holds no secret', async () => {
    expect(await aFile()).not.toContain('SECRET');
  });

  test('shows what it would change and writes nothing by that', async () => {
    const { look, store } = await aDesk();
    const parts = await look(await aFile());
    const changed = parts.filter(({ things }) => things.length > 0).map(({ part }) => part);
    expect(changed).toEqual(['rules', 'people', 'channels', 'targets', 'customers']);
    expect(parts.find(({ part }) => part === 'targets')?.things).toEqual([
      { key: '', change: 'changed', fields: [{ path: ['targets', 'firstReply'], from: 4, to: 2 }] },
    ]);
    expect(parts.find(({ part }) => part === 'people')?.things).toEqual([{ key: 'Anna', change: 'added', fields: [] }]);
    expect(await store.agents.count()).toBe(0);
  });

  test('brings in the chosen parts alone, and has every ticket judged again', async () => {
    const { take, store, recompute, topics } = await aDesk();
    await take(await aFile(), ['rules', 'targets']);
    expect(await store.rules.count()).toBe(starterRules.length);
    expect(await store.agents.count()).toBe(0);
    const { targets, compensation } = await settingsOf(store);
    expect([targets.firstReply, compensation.partialPercent]).toEqual([2, 20]);
    expect(recompute).toHaveBeenCalledOnce();
    expect(await store.settings.get('recompute')).toBeDefined();
    expect(topics).toEqual(expect.arrayContaining(['rules', 'settings']));
  });

  test('leaves a channel off until somebody enters its address here', async () => {
    const { take, store } = await aDesk();
    await take(await aFile(), ['channels']);
    expect((await settingsOf(store)).channels).toEqual([{ ...CHANNEL, on: false }]);
  });

  test('is brought in once, however often the order comes', async () => {
    const { take, bring, store, recompute } = await aDesk();
    const text = await aFile();
    await take(text, ['people']);
    await store.agents.clear();
    expect(await bring({ text, parts: [{ part: 'people', base: 'old' }] }, { operation: 'op-1' })).toEqual({
      id: 'op-1',
    });
    expect(await store.agents.count()).toBe(0);
    expect(recompute).toHaveBeenCalledOnce();
  });

  test('is refused when something was changed since one looked, and then changes nothing', async () => {
    const { look, bring, store } = await aDesk();
    const text = await aFile();
    const parts = (await look(text)).map(({ part, base }) => ({ part, base }));
    await store.agents.put({ ...ANNA, id: 'Bo' });
    await expect(bring({ text, parts }, { operation: 'op-2' })).rejects.toThrow('changed meanwhile');
    expect(await store.rules.count()).toBe(0);
    expect((await settingsOf(store)).targets.firstReply).toBe(4);
  });

  test('that widens what may be promised is for leads', async () => {
    const { take, store } = await aDesk();
    await changeSettings(store, async () => ({ role: 'agent' }));
    const text = await aFile();
    await expect(take(text, ['customers', 'targets'])).rejects.toThrow('lead or admin');
    expect((await settingsOf(store)).targets.firstReply).toBe(4);
    await take(text, ['targets']);
    expect((await settingsOf(store)).targets.firstReply).toBe(2);
  });
});

describe('an import', () => {
  test('is taken back as a whole: everything stands as before', async () => {
    const { take, undo, store, text } = await aDesk();
    await store.rules.put({
      id: 'own',
      order: 0,
      name: 'Own',
      enabled: true,
      when: { field: 'portal', op: 'is', value: 'tiktok' },
      actions: [{ do: 'stop' }],
    });
    await changeSettings(store, async () => ({ channels: [{ ...CHANNEL, id: 'mine', buyerData: true }] }));
    await store.secrets.put({ id: 'channel:mine', values: { address: 'x' } });
    const before = JSON.parse(await text()) as { parts: unknown };
    const { id } = await take(await aFile(), ['rules', 'people', 'channels', 'targets', 'customers']);
    expect((JSON.parse(await text()) as { parts: unknown }).parts).not.toEqual(before.parts);
    expect(await undo(id)).toEqual({ kept: [] });
    expect((JSON.parse(await text()) as { parts: unknown }).parts).toEqual(before.parts);
    expect(await store.secrets.get('channel:mine')).toBeDefined();
    expect(await undo(id)).toEqual({ kept: [] });
  });

  test('leaves alone what somebody changed since', async () => {
    const { take, undo, store } = await aDesk();
    const { id } = await take(await aFile(), ['rules', 'targets']);
    await changeSettings(store, async () => ({ highValue: 999 }));
    expect(await undo(id)).toEqual({ kept: ['targets'] });
    expect(await store.rules.count()).toBe(0);
    const { targets, highValue } = await settingsOf(store);
    expect([targets.firstReply, highValue]).toEqual([2, 999]);
  });

  test('forgets the keys of channels that can no longer be put back', async () => {
    const { take, store } = await aDesk();
    await changeSettings(store, async () => ({ channels: [{ ...CHANNEL, id: 'mine' }] }));
    await store.secrets.bulkPut([
      { id: 'channel:mine', values: { address: 'x' } },
      { id: 'channel:gone', values: { address: 'y' } },
      { id: 'deepl', values: { key: 'z' } },
    ]);
    await take(await aFile(), ['channels']);
    expect(await store.secrets.toCollection().primaryKeys()).toEqual(['channel:mine', 'deepl']);
    await take(await aFile(), ['channels'], 'op-2');
    expect(await store.secrets.toCollection().primaryKeys()).toEqual(['deepl']);
  });
});
