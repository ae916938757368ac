/** A portal set to copy only: no page is asked, no helper is given out, and the same checks hold. */
import { expect, test } from 'vitest';
import { actions } from '@/lib/background/actions.ts';
import { followModes } from '@/lib/background/composer/modes.ts';
import { composerHandlers } from '@/lib/background/composer/serve.ts';
import { Wishes } from '@/lib/background/composer/wishes.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { insertReply } from '@/lib/background/insert-reply.ts';
import type { PageDoor } from '@/lib/background/page-port.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import type { OpenPage } from '@/lib/background/tabs.ts';
import { DEFAULT_SETTINGS, type InsertMode } from '@/lib/domain/settings.ts';
import { threadOf } from '@/lib/domain/thread-mark.ts';
import { PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;
const read = (...texts: string[]) =>
  aReading([aSeen({ messages: texts.map((text) => aMessage({ text })) })], { focus });

/** The page of a ticket in a portal with these modes; `asked` is all that any page was asked. */
async function desk(insertModes: Partial<Record<PortalId, InsertMode>>, { open = true } = {}) {
  const { world, store } = await aWorld();
  await seed(world);
  await changeSettings(store, async () => ({ insertModes }));
  await ingest(world, SHOP, read('Where is it?'));
  await store.templates.put({
    id: 'hello',
    name: 'Hello',
    shortcut: 'hello',
    intents: [],
    portals: [],
    fulfilments: [],
    bodies: { en: 'Hello {{ buyer.name }}.' },
    changedAt: 0,
  });
  const asked: unknown[] = [];
  const helped: number[] = [];
  const renewed: (readonly PortalId[])[] = [];
  const thread = threadOf(read('Where is it?'), SHOP);
  const page = {
    tabId: 7,
    portal: 'amazon',
    focus: ID,
    ...(thread ? { thread } : {}),
    shows: new Set(),
    peer: {
      ask: async (...order: unknown[]) => {
        asked.push(order);
        return { result: 'inserted' };
      },
    },
  } as unknown as OpenPage;
  const shell = {
    world,
    uiLanguage: 'en',
    pageBeside: async () => (open ? page : undefined),
    addressOf: () => undefined,
    refreshRails: () => undefined,
    renewAgents: (ids: readonly PortalId[]) => void renewed.push(ids),
  } as unknown as Shell;
  const door = {
    ready: async () => shell,
    wishes: new Wishes(),
    announce: () => undefined,
    help: async (tabId: number) => void helped.push(tabId),
  } as unknown as PageDoor;
  const caller = (operation: string) => ({ kind: 'view', framed: true, operation }) as const;
  const insert = (text: string, seen?: string) =>
    insertReply(shell, { id: ID, text, draft: 'ask', ...(seen === undefined ? {} : { seen }) }, caller('op'));
  return {
    world,
    store,
    shell,
    page,
    asked,
    helped,
    renewed,
    caller,
    insert,
    composer: composerHandlers(door, page, 'op'),
  };
}

test.each([true, false])(
  'the words pass the checks and are left to be copied, whether a page is open or not (%s)',
  async (open) => {
    const { insert, asked, store } = await desk({ amazon: 'copy' }, { open });
    expect(await insert('Hello')).toEqual({ result: 'copy-only' });
    expect(asked).toEqual([]);
    expect(await store.events.get('op')).toBeUndefined();
  },
);

test('what the guard blocks is not given out for copying either', async () => {
  const { insert, asked } = await desk({ amazon: 'copy' });
  expect(await insert('Please leave us a 5-star review and get a free gift.')).toEqual({ result: 'blocked' });
  expect(await insert('Hello {{ buyer.name }}')).toEqual({ result: 'blocked' });
  expect(asked).toEqual([]);
});

test('words of the buyer that nobody has seen are read first', async () => {
  const { insert, world, store } = await desk({ amazon: 'copy' });
  const [first] = await store.messages.toArray();
  await ingest(world, SHOP, read('Where is it?', 'I cancelled!'));
  expect(await insert('Hello', first?.id)).toEqual({ result: 'news' });
  const newest = (await store.messages.toArray()).find(({ text }) => text === 'I cancelled!');
  expect(await insert('Hello', newest?.id)).toEqual({ result: 'copy-only' });
});

test('another portal’s mode is its own', async () => {
  const { insert, asked } = await desk({ tiktok: 'copy', amazon: 'insert' });
  expect(await insert('Hello')).toEqual({ result: 'inserted' });
  expect(asked).toHaveLength(1);
});

test('what was copied stands in the record once, and counts for its template', async () => {
  const { shell, store, caller } = await desk({ amazon: 'copy' });
  const copied = actions(shell)['reply.copied'];
  for (let turn = 0; turn < 2; turn += 1) await copied({ id: ID, templateId: 'hello' }, caller('copied'));
  expect((await store.events.toArray()).filter(({ what }) => what === 'copied')).toMatchObject([
    { id: 'copied', ticketId: ID, at: NOW },
  ]);
  expect(JSON.stringify(await store.templateUses.toArray())).toContain('hello');
});

test('the portal’s composer gets no helper, no text for a shortcut and no mark', async () => {
  const { composer, helped, page } = await desk({ amazon: 'copy' });
  expect(await composer['composer.help']({}, undefined)).toEqual({ helped: false });
  expect(helped).toEqual([]);
  expect(await composer['composer.expand']({ shortcut: 'hello' }, undefined)).toEqual({ state: 'unknown' });
  expect(await composer['composer.typed']({ text: 'mail me at a@example.com' }, undefined)).toMatchObject({ count: 0 });
  expect(page.composer).toBeUndefined();
  expect(page.expanding).toBeUndefined();
});

test('open tabs get new page agents where the mode changed, and nowhere else', async () => {
  const { shell, renewed } = await desk({ tiktok: 'copy' });
  const change = actions(shell)['settings.change'];
  await change({ change: { insertModes: { tiktok: 'copy', amazon: 'copy' } } });
  await change({ change: { me: 'Ada' } });
  await change({ change: { insertModes: {} } });
  expect(renewed).toEqual([['amazon'], ['amazon', 'tiktok']]);
  const all = Object.fromEntries(PORTALS.map((portal) => [portal, 'copy' as const]));
  followModes(shell, DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, insertModes: all });
  expect(renewed.at(-1)).toEqual(PORTALS);
});
