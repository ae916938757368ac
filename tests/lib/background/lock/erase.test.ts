import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { eraseAll, eraseAside } from '@/lib/background/lock/erase.ts';
import type { Canary } from '@/lib/domain/custody.ts';
import { openStore } from '@/lib/store/store.ts';
import { aLock } from '../../support/lock.ts';

/** Three databases begun one after another, the first of which cannot be opened any more. */
async function aDisk() {
  const indexedDB = new IDBFactory();
  for (const name of ['portside', 'portside-2', 'portside-3'])
    (await openStore(name, { indexedDB, IDBKeyRange, lock: aLock() })).close();
  const { open } = indexedDB;
  indexedDB.open = (name, ...rest) => {
    if (name === 'portside') throw new Error('its files are broken');
    return open.call(indexedDB, name, ...rest);
  };
  let canary: Canary | undefined = { database: 'portside-3' };
  return {
    disk: async () => ({ indexedDB, IDBKeyRange }),
    canary: {
      read: async () => canary,
      write: async (value: Canary) => {
        canary = value;
      },
    },
    inspection: { read: async () => undefined, write: async () => {} },
    names: async () => (await indexedDB.databases()).map(({ name }) => name).toSorted(),
  };
}

test('databases kept aside go, also one that cannot be opened; the one in use stays', async () => {
  const { names, ...outside } = await aDisk();
  await eraseAside(outside);
  expect(await names()).toEqual(['portside-3']);
  expect(await outside.canary.read()).toEqual({ database: 'portside-3' });
});

test('every database goes, also one that cannot be opened, and the first is used again', async () => {
  const { names, ...outside } = await aDisk();
  await eraseAll(outside);
  expect(await names()).toEqual([]);
  expect(await outside.canary.read()).toEqual({ database: 'portside' });
});
