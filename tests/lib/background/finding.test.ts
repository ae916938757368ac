import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { insertReply } from '@/lib/background/insert-reply.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { Finder, finderOf } from '@/lib/background/templates/finder.ts';
import { setFavourite } from '@/lib/background/templates/uses.ts';
import type { Template } from '@/lib/domain/template.ts';
import { threadOf } from '@/lib/domain/thread-mark.ts';
import { emptyStore } from '@/lib/store/erase.ts';
import type { Store } from '@/lib/store/store.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;

const aTemplate = (id: string, fields: Partial<Template> = {}): Template => ({
  id,
  name: id,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'text' },
  changedAt: 0,
  ...fields,
});
const ids = async (store: Store, search = '', fields: object = {}) =>
  (await finderOf(store).find({ search, ...fields }, NOW)).rows.map(({ id }) => id);

test('what is written by whoever is found at once, what is deleted no more', async () => {
  const { store } = await aWorld();
  expect(await ids(store)).toEqual([]);
  await store.templates.bulkPut([aTemplate('kettle'), aTemplate('lamp')]);
  expect(await ids(store, 'kettle')).toEqual(['kettle']);
  await store.templates.put(aTemplate('kettle', { name: 'teapot' }));
  expect([await ids(store, 'kettle'), await ids(store, 'teapot')]).toEqual([[], ['kettle']]);
  await store.templates.bulkPut(Array.from({ length: 80 }, (_, at) => aTemplate(`many${at}`)));
  expect(await ids(store, 'many7', { limit: 500 })).toHaveLength(11);
  await store.templates.delete('lamp');
  expect(await ids(store, 'lamp')).toEqual([]);
  await emptyStore(store);
  expect(await ids(store)).toEqual([]);
});

test('a worker that was killed builds the same again', async () => {
  const { store } = await aWorld();
  await store.templates.bulkPut([aTemplate('b'), aTemplate('a', { bodies: { zh: '您的退款' } }), aTemplate('退款')]);
  const before = await finderOf(store).find({ search: '退款' }, NOW);
  expect(before.rows.map(({ id }) => id)).toEqual(['退款', 'a']);
  expect(await new Finder(store).find({ search: '退款' }, NOW)).toEqual(before);
});

test('partials are listed for managing, never offered', async () => {
  const { store } = await aWorld();
  await store.templates.bulkPut([aTemplate('greeting', { kind: 'partial', shortcut: 'hi' }), aTemplate('reply')]);
  expect([await ids(store), await ids(store, 'greeting')]).toEqual([['reply'], []]);
  expect((await finderOf(store).list({}, NOW)).map(({ id }) => id)).toEqual(['greeting', 'reply']);
  expect(await finderOf(store).byShortcut('hi', undefined, NOW)).toBeUndefined();
});

test('a folder holds what stands in it and under it; all folders are told', async () => {
  const { store } = await aWorld();
  await store.templates.bulkPut([aTemplate('a', { folder: 'x/y' }), aTemplate('b', { folder: 'x' }), aTemplate('c')]);
  expect(await ids(store, '', { folder: 'x' })).toEqual(['a', 'b']);
  const { folders, total } = await finderOf(store).find({ folder: 'x/y' }, NOW);
  expect([folders, total]).toEqual([
    [
      { path: 'x', count: 2 },
      { path: 'x/y', count: 1 },
    ],
    1,
  ]);
});

test('a shortcut stands for one template, with or without its slash, in any case', async () => {
  const { store } = await aWorld();
  await store.templates.bulkPut([aTemplate('b', { shortcut: 'Eta' }), aTemplate('a', { shortcut: 'eta' })]);
  for (const typed of ['eta', '/eta', 'ETA', 'ｅｔａ'])
    expect((await finderOf(store).byShortcut(typed, undefined, NOW))?.id).toBe('a');
  expect(await finderOf(store).byShortcut('et', undefined, NOW)).toBeUndefined();
});

test('a favourite is said once however often it is said, and gets a key', async () => {
  const { store, world, topics } = await aWorld();
  await store.templates.bulkPut([aTemplate('a'), aTemplate('b')]);
  for (let time = 0; time < 2; time++) await setFavourite(world, 'b', true);
  expect(await store.templateUses.toArray()).toEqual([
    { id: 'b', count: 0, byIntent: {}, favourite: true, favouriteAt: NOW },
  ]);
  expect((await finderOf(store).find({}, NOW)).rows).toMatchObject([
    { id: 'b', favourite: true, digit: 1, group: 'favourite' },
    { id: 'a', favourite: false, group: 'other' },
  ]);
  await setFavourite(world, 'b', false);
  await setFavourite(world, 'gone', true);
  expect(await store.templateUses.toArray()).toEqual([{ id: 'b', count: 0, byIntent: {} }]);
  expect(topics).toContain('templates');
});

test('only a reply that went in counts as a use, once an operation, for the intent of its ticket', async () => {
  const { store, world } = await aWorld();
  const reading = aReading([aSeen({ messages: [aMessage()] })], { focus });
  await ingest(world, SHOP, reading);
  await store.templates.put(aTemplate('a'));
  const thread = threadOf(reading, SHOP);
  let answer: unknown = { result: 'refused', holds: '' };
  const page = { focus: ID, ...(thread ? { thread } : {}), peer: { ask: async () => answer } };
  const shell = { world, pageBeside: async () => page, addressOf: () => undefined } as unknown as Shell;
  const insert = (operation: string, templateId: string) =>
    insertReply(shell, { id: ID, text: 'x', draft: 'ask', templateId }, { kind: 'view', framed: true, operation });

  await insert('one', 'a');
  expect(await store.templateUses.get('a')).toBeUndefined();
  answer = { result: 'inserted' };
  await insert('two', 'a');
  await insert('two', 'a');
  await insert('three', 'a');
  await insert('four', 'deleted meanwhile');
  expect(await store.templateUses.toArray()).toEqual([{ id: 'a', count: 2, lastAt: NOW, byIntent: { wismo: 2 } }]);
  const ticket = await store.tickets.get(ID);
  expect((await finderOf(store).find(ticket ? { ticket } : {}, NOW)).rows[0]?.fits[0]).toEqual({
    because: 'like',
    intent: 'wismo',
    count: 2,
  });
});
