import type { Disk } from '@/lib/store/store.ts';
import { FIRST } from './keeper.ts';

/** The part of the Storage Buckets standard used here; TypeScript's DOM does not know it yet, nor does Firefox. */
interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * Chromium keeps all databases of an origin in one folder, so that one whose files are broken takes every other name
 * with it: a database begun anew lies in a bucket of its own. In Firefox each has its own file anyway.
 */
export async function diskOf(database: string): Promise<Disk | undefined> {
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  if (database === FIRST || !storageBuckets) return undefined;
  return { indexedDB: (await storageBuckets.open(database, { durability: 'strict' })).indexedDB, IDBKeyRange };
}

/** Bytes the browser would still let us write; on a full disk its quota shrinks to what is used already. */
export async function room(): Promise<number> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}
