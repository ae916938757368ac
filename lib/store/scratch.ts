import Dexie from 'dexie';
import type { Disk } from './store.ts';

/** Deletes a database of ours, whatever state it is in: it is not opened for that, which may fail. */
export async function discardStore(name: string, { indexedDB, IDBKeyRange }: Disk = {}): Promise<void> {
  await new Dexie(name, indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : {}).delete();
}
