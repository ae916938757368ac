import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { World } from '@/lib/background/world.ts';
import type { Topic } from '@/lib/protocol.ts';
import { openStore } from '@/lib/store/store.ts';
import { aLock } from './lock.ts';
import { NOW } from './make.ts';

/** A world with a store of its own and a clock that stands still until it is moved. */
export async function aWorld() {
  const store = await openStore('portside', { indexedDB: new IDBFactory(), IDBKeyRange, lock: aLock() });
  const topics: Topic[] = [];
  let now = NOW;
  const world: World = { store, now: () => now, changed: (news) => void topics.push(...news) };
  return {
    world,
    store,
    topics,
    pass: (ms: number) => {
      now += ms;
    },
  };
}
