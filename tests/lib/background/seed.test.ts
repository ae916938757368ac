import { expect, test } from 'vitest';
import { seed as seedWith } from '@/lib/background/seed.ts';
import { seed, starterTemplates } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const OLD = [
  'starter-wismo-fba',
  'starter-wismo-fbm',
  'starter-not-received',
  'starter-return',
  'starter-refund-timing',
];
const OLDER = [
  ...OLD,
  'starter-damaged',
  'starter-wrong-item',
  'starter-invoice',
  'starter-cancellation',
  'starter-closing',
];
const old = (id: string) => ({
  id,
  name: 'Mine',
  shortcut: id.slice('starter-'.length),
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'As I wrote it' },
  changedAt: 5,
});

test('a fresh installation gets every starter template, and a second start changes nothing', async () => {
  const { world, store } = await aWorld();
  await seed(world);
  const given = await store.templates.toArray();
  expect(given.map(({ id }) => id).sort()).toEqual(starterTemplates.map(({ id }) => id).sort());
  const [row] = await store.settings.where('key').equals('seeded').toArray();
  await seed(world);
  expect(await store.templates.toArray()).toEqual(given);
  expect(await store.settings.get('seeded')).toEqual(row);
});

test('names, folders and labels are in the browser’s language; what partials are called by is not', async () => {
  const { world, store } = await aWorld();
  await seed(world, 'zh-CN');
  const all = await store.templates.toArray();
  for (const { kind, name, folder, fields = [] } of all) {
    if (kind === 'partial') expect(['hello', 'goodbye']).toContain(name);
    else
      for (const said of [name, folder, ...fields.map(({ label }) => label)]) expect(said).toMatch(/[\u4e00-\u9fff]/);
  }
});

test('an older installation gets what is new once: nothing deleted comes back, nothing edited is touched', async () => {
  const { world, store } = await aWorld();
  await store.settings.put({ key: 'seeded', value: { at: 1 } });
  // Of the ten it once had it deleted five and rewrote five.
  await store.templates.bulkPut(OLD.map(old));
  await store.templates.put({ ...old('own'), shortcut: 'customs' });
  await seed(world);
  const all = await store.templates.toArray();
  const ids = new Set(all.map(({ id }) => id));
  for (const id of OLD) expect(all.find((template) => template.id === id)).toEqual(old(id));
  for (const id of OLDER.slice(OLD.length)) expect(ids.has(id)).toBe(false);
  expect(all.length).toBe(starterTemplates.length - 5 + 1);
  expect(await store.rules.count()).toBe(0);
  // A shortcut the person uses stays theirs.
  expect(all.filter(({ shortcut }) => shortcut === 'customs').map(({ id }) => id)).toEqual(['own']);

  await store.templates.bulkDelete(['starter-hello', 'starter-customs']);
  await seed(world);
  expect(await store.templates.get('starter-hello')).toBeUndefined();
  expect(await store.templates.count()).toBe(all.length - 2);
});

test('words that cannot be read give nothing, and the next start tries again; later starts read none', async () => {
  const { world, store } = await aWorld();
  const unreadable = async () => {
    throw new Error('the file cannot be read');
  };
  await expect(seedWith(world, 'en', unreadable)).rejects.toThrow('cannot be read');
  expect(await store.templates.count()).toBe(0);
  expect(await store.rules.count()).toBe(0);
  await seed(world);
  expect(await store.templates.count()).toBe(starterTemplates.length);
  await seedWith(world, 'en', unreadable);
});
