/** A file on the shelf looked into, and brought in so that a killed worker goes on with it. */
import { openSnapshot, type Snapshot, SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Restored, Restoring } from '@/lib/store/restore-rows.ts';
import type { Disk, Store } from '@/lib/store/store.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { IsErased } from '../privacy/marks.ts';
import { beginBrought } from './brought.ts';
import type { Progress } from './desk.ts';
import { type Brings, merge, previewMerge } from './merge.ts';
import type { Shelf } from './shelf.ts';
import { NEWEST, SCRATCH, type Source, sourceOf } from './source.ts';

export interface Restorer {
  readonly shelf: Shelf;
  disk(database: string): Promise<Disk | undefined>;
  now(): number;
  /** Made anew for every walk: whether somebody was erased here and must not come back. */
  readonly erasedIn?: () => Promise<IsErased>;
}

interface Wanted {
  readonly file: string;
  readonly passphrase?: string;
  readonly key?: CryptoKey;
}

/** The snapshot, whole. Rejects with `SnapshotRefused`. */
export async function takeFromShelf({ shelf }: Restorer, { file, ...lock }: Wanted): Promise<Snapshot> {
  const found = await shelf.read(file);
  if (!found) throw new SnapshotRefused('file-gone');
  return openSnapshot(found, NEWEST, lock);
}

async function within<Result>(
  restorer: Restorer,
  snapshot: Snapshot,
  work: (source: Source) => Promise<Result>,
): Promise<Result> {
  const source = await sourceOf(snapshot, await restorer.disk(SCRATCH));
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}

const rowsIn = ({ header }: Snapshot): number => Object.values(header.counts).reduce((sum, rows) => sum + rows, 0);

export async function lookInto(
  restorer: Restorer,
  store: Store,
  snapshot: Snapshot,
  progress: Progress,
): Promise<Brings> {
  const isErased = await restorer.erasedIn?.();
  const merging = {
    store,
    now: restorer.now(),
    ...(isErased ? { isErased } : {}),
    progress: (rows: number) => progress(rows, rowsIn(snapshot)),
  };
  return within(restorer, snapshot, (source) => previewMerge(source, merging));
}

/** Looks at every row before the first is written, and leaves word of what is under way until the last is. */
export async function bringIn(
  restorer: Restorer,
  store: Store,
  snapshot: Snapshot,
  { id, file }: { readonly id: string; readonly file: string },
  progress: Progress,
): Promise<Brings> {
  const isErased = await restorer.erasedIn?.();
  const { key } = snapshot;
  const rows = rowsIn(snapshot);
  const merging = { store, now: restorer.now(), ...(isErased ? { isErased } : {}) };
  return within(restorer, snapshot, async (source) => {
    // To the end of the file: a row that is none is met before anything is changed.
    for await (const _ of source.rows());
    const { at: from } = snapshot.header;
    await remember(store, { id, file, ...(key ? { key } : {}) }, { id, at: restorer.now(), from });
    const brings = await merge(source, { ...merging, progress: (done) => progress(done, rows) });
    await forget(store);
    return brings;
  });
}

const remember = (store: Store, value: Restoring, restored: Restored): Promise<void> =>
  commit(store, [store.brought], async (books) => {
    await store.settings.put({ key: 'restoring', value });
    await beginBrought(store, restored);
    // Also where it never ends: what was brought in by then is judged anew.
    await askRecompute(store, undefined, true);
    books.write();
  });

export const forget = (store: Store): Promise<void> =>
  commit(store, [], async (books) => {
    await store.settings.delete('restoring');
    books.write();
  });

/** What a killed worker left half done. */
export async function restoringIn(store: Store): Promise<Restoring | undefined> {
  const row = await store.settings.get('restoring');
  return row?.key === 'restoring' ? row.value : undefined;
}
