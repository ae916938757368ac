/** Where rows to be brought in come from: a snapshot of today's shape as it is, an older one by way of a scratch store. */
import { rowsOf, type Snapshot, SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import type { Placed } from '@/lib/continuity/snapshot/tables.ts';
import { discardStore } from '@/lib/store/scratch.ts';
import { type Disk, openStore, type Store, versions } from '@/lib/store/store.ts';
import { isFull, StoreFull } from '@/lib/store/trouble.ts';
import { storeRows, together } from './rows.ts';

export interface Source {
  /** All rows, as often as one likes. */
  rows(): AsyncIterable<Placed>;
  close(): Promise<void>;
}

/** A database beside the store, for as long as it takes; no person's name for one begins like that. */
export const SCRATCH = 'portside-scratch';
export const NEWEST = versions.at(-1)?.number ?? 1;

/** Rejects with `SnapshotRefused` where the rows cannot become what they should be. */
export async function sourceOf(snapshot: Snapshot, disk: Disk | undefined): Promise<Source> {
  if (snapshot.header.store === NEWEST) return { rows: () => rowsOf(snapshot), close: async () => {} };
  await discardStore(SCRATCH, disk);
  try {
    const store = await upgraded(snapshot, disk);
    return {
      rows: () => storeRows(store),
      close: async () => {
        await store.delete();
      },
    };
  } catch (error) {
    await discardStore(SCRATCH, disk).catch(() => {});
    if (error instanceof SnapshotRefused) throw error;
    throw isFull(error) ? new StoreFull() : new SnapshotRefused('damaged');
  }
}

/** Lets the store's own upgrades, as released, make today's rows of yesterday's. */
async function upgraded(snapshot: Snapshot, disk: Disk | undefined): Promise<Store> {
  const old = await openStore(SCRATCH, { ...disk, upTo: snapshot.header.store });
  try {
    const there = new Set(old.tables.map(({ name }) => name));
    for await (const { table, rows } of together(rowsOf(snapshot)))
      if (there.has(table)) await old.table(table).bulkPut([...rows]);
  } finally {
    old.close();
  }
  return openStore(SCRATCH, { ...disk });
}
