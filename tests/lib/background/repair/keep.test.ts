/** What was taught, kept: versions, taking back, files in and out, and when a page is read by it. */
import { describe, expect, test } from 'vitest';
import { repairActions } from '@/lib/background/repair/actions.ts';
import { repairQueries } from '@/lib/background/repair/ask.ts';
import { keepTaught, taughtIn, versionsOf } from '@/lib/background/repair/keep.ts';
import { toBeMended } from '@/lib/background/repair/serve.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { type OpenPage, OpenPages } from '@/lib/background/tabs.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { RepairState } from '@/lib/domain/repair.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { aWorld } from '../../support/world.ts';

const NOW = 1_795_000_000_000;

const aPage = (change: Partial<TaughtPage> = {}): TaughtPage => ({
  id: 'shopify:inbox:one',
  version: 1,
  portal: 'shopify',
  page: 'inbox',
  layout: '',
  locale: '*',
  kind: 'message',
  parts: [{ what: 'message', each: '.m', fields: [{ field: 'text', at: 'p', as: 'text' }] }],
  at: NOW,
  by: 'Lin',
  ...change,
});

const caller = { kind: 'view', framed: false, operation: 'op-1' } as const;

/** A page agent that answers page commands from a list, and remembers what it was told. */
function anAgent(answers: Readonly<Record<string, unknown>> = {}) {
  const told: string[] = [];
  const page: OpenPage = {
    tabId: 7,
    portal: 'shopify',
    shows: new Set(),
    health: { page: 'inbox' } as NonNullable<OpenPage['health']>,
    peer: {
      ask: async (name) => {
        if (!(name in answers)) throw new Error(`not for pages: ${name}`);
        return answers[name];
      },
      push: (name) => void told.push(name),
    },
  };
  return { page, told };
}

async function aShell(agent = anAgent()) {
  const { world } = await aWorld();
  const pages = new OpenPages();
  pages.add(agent.page);
  const mended: number[] = [];
  const shell = {
    world,
    pages,
    pageBeside: async () => agent.page,
    mend: async (tabId: number) => void mended.push(tabId),
  } as unknown as Shell;
  return { shell, world, mended, told: agent.told, act: repairActions(shell), ask: repairQueries(shell) };
}

describe('what was taught', () => {
  test('every change is a version, and pages of the portal hear of it', async () => {
    const { shell, told, world } = await aShell();
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage());
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage({ at: NOW + 5 }));
    expect(told).toEqual(['taught']);
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage({ composer: 'textarea' }));
    expect((await versionsOf(world.store, 'shopify:inbox:one')).map(({ version }) => version)).toEqual([2, 1]);
    expect((await taughtIn(world.store)).map(({ version, composer }) => [version, composer])).toEqual([
      [2, 'textarea'],
    ]);
    expect(told).toEqual(['taught', 'taught']);
  });

  test('taken back it counts no more, and an earlier version brings it again', async () => {
    const { shell, act, world } = await aShell();
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage());
    await act['taught.remove']({ id: 'shopify:inbox:one' });
    expect((await taughtIn(world.store))[0]).toMatchObject({ gone: true, version: 2 });
    await act['taught.restore']({ id: 'shopify:inbox:one', version: 1 });
    const [page] = await taughtIn(world.store);
    expect(page).toMatchObject({ version: 3, parts: aPage().parts });
    expect(page).not.toHaveProperty('gone');
  });

  test('whoever does not lead may not change it', async () => {
    const { act, world } = await aShell();
    await changeSettings(world.store, async () => ({ role: 'agent' }));
    await expect(act['taught.remove']({ id: 'shopify:inbox:one' })).rejects.toThrow('Only a lead');
    await expect(act['repair.save']({}, caller)).rejects.toThrow('Only a lead');
  });
});

describe('a file of taught pages', () => {
  test('is signed, read back whole, and refused once a letter of it was changed', async () => {
    const { shell, ask, act, world } = await aShell();
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage());
    const text = await ask['taught.export']({ ids: [] });
    const read = await ask['taught.read']({ text });
    expect(read).toMatchObject({ signer: { own: true }, offers: [{ how: 'same' }] });

    const changed = text.replace('".m"', '".n"');
    expect(changed).not.toBe(text);
    expect(await ask['taught.read']({ text: changed })).toEqual({ problem: 'tampered' });
    await expect(act['taught.import']({ text: changed, ids: ['shopify:inbox:one'] })).rejects.toThrow('tampered');
    expect(await ask['taught.read']({ text: text.slice(0, -40) })).toEqual({ problem: 'not-json' });

    const other = await aShell();
    expect(await other.ask['taught.read']({ text })).toMatchObject({
      signer: { own: false },
      offers: [{ how: 'new' }],
    });
    expect(await other.act['taught.import']({ text, ids: ['shopify:inbox:one', 'not-in-it'] })).toEqual({
      taken: 1,
    });
    expect(await taughtIn(other.world.store)).toMatchObject([{ id: 'shopify:inbox:one', parts: aPage().parts }]);
    expect((await world.store.secrets.toArray()).map(({ id }) => id)).toEqual(['signing']);
  });
});

describe('a page that something was taught for', () => {
  const reading = { portal: 'shopify', page: 'inbox' } as Reading;
  const door = (mend: () => Promise<void>) => ({ mend }) as never;

  test('gets the helper once, and is taken as it is where none can be brought', async () => {
    const { shell, world } = await aShell();
    const { page } = anAgent();
    const brought: number[] = [];
    const bring = door(async () => void brought.push(1));
    expect(await toBeMended(world.store, reading, page, bring)).toBe(false);
    await keepTaught(shell, ['shopify:inbox:one'], () => aPage());
    expect(await toBeMended(world.store, { ...reading, page: 'orders' }, page, bring)).toBe(false);
    expect(await toBeMended(world.store, reading, page, bring)).toBe(true);
    expect(await toBeMended(world.store, reading, page, bring)).toBe(false);
    expect(brought).toEqual([1]);
    const { page: shut } = anAgent();
    const refuse = door(async () => Promise.reject(new Error('no')));
    expect(await toBeMended(world.store, reading, shut, refuse)).toBe(false);
  });
});

describe('saving what a page says was taught', () => {
  const state = { portal: 'shopify' } as unknown as RepairState;

  test('is kept under the name of who taught it, whatever the page says of that', async () => {
    const draft = aPage({ id: 'shopify:inbox:op-1', by: 'somebody else', version: 9, gone: true });
    const { act, world } = await aShell(anAgent({ 'repair.draft': { page: draft }, 'repair.step': null }));
    const answer = await act['repair.save']({}, caller);
    expect(answer).toMatchObject({ saved: { by: 'me', id: 'shopify:inbox:op-1' } });
    expect((await taughtIn(world.store))[0]).not.toHaveProperty('gone');
  });

  test('a page may teach neither for another portal, nor for another kind of page, nor something that is no way', async () => {
    const bad: readonly unknown[] = [
      aPage({ portal: 'amazon' }),
      aPage({ page: 'orders' }),
      { ...aPage(), parts: [{ what: 'message', each: ':has(a)', fields: [{ field: 'text', at: 'p', as: 'text' }] }] },
      { ...aPage(), parts: [{ what: 'message', each: '.m', fields: [{ field: 'text', at: 'p', as: 'eval' }] }] },
      { ...aPage(), more: 1 },
      'nothing',
    ];
    for (const page of bad) {
      const { act, world } = await aShell(anAgent({ 'repair.draft': { page }, 'repair.step': null }));
      await expect(act['repair.save']({}, caller)).rejects.toThrow();
      expect(await taughtIn(world.store)).toEqual([]);
    }
  });

  test('what a page says of its repair is judged', async () => {
    const { act, ask } = await aShell(anAgent({ 'repair.state': { ...state, extra: '<b>' }, 'repair.step': 7 }));
    await expect(act['repair.begin']({}, caller)).rejects.toThrow('The page');
    await expect(act['repair.step']({ step: { do: 'look' } }, caller)).rejects.toThrow('The page');
    expect(await ask['repair.state']({}, caller)).toBeNull();
  });
});
