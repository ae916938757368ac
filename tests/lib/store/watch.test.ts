import { expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { commit } from '@/lib/store/commit.ts';
import { watchTable } from '@/lib/store/watch.ts';
import { aWorld } from '../support/world.ts';

const aTemplate = (id: string): Template => ({
  id,
  name: id,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: {},
  changedAt: 0,
});

test('says which rows of its table were written, once they are, until told to stop', async () => {
  const { store } = await aWorld();
  const heard: (readonly string[] | undefined)[] = [];
  const stop = watchTable(store, 'templates', (ids) => heard.push(ids));
  const { templates } = store;
  await templates.bulkPut(['b', 'a', 'c'].map(aTemplate));
  await templates.delete('b');
  await store.templateUses.put({ id: 'a', count: 1, byIntent: {} });
  await commit(store, [templates], async () => {
    await templates.put(aTemplate('d'));
    await templates.put(aTemplate('a'));
  });
  await commit(store, [templates], async () => {
    await templates.put(aTemplate('never'));
    throw new Error('no');
  }).catch(() => {});
  await templates.clear();
  stop();
  await templates.put(aTemplate('later'));
  expect(heard).toEqual([['a', 'b', 'c'], ['b'], ['a', 'd'], undefined]);
});
