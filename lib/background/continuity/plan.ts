/** When snapshots are written by themselves, and which were. */
import { nextSnapshot, PATIENCE } from '@/lib/continuity/snapshot/due.ts';
import type { SnapshotWritten } from '@/lib/domain/continuity.ts';
import { DEFAULT_PLAN } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { SnapshotState } from '@/lib/store/restore-rows.ts';
import type { Store } from '@/lib/store/store.ts';

export async function snapshotState(store: Store): Promise<SnapshotState> {
  const row = await store.settings.get('snapshots');
  return row?.key === 'snapshots' ? row.value : { plan: DEFAULT_PLAN };
}

export const changeSnapshotState = (store: Store, change: (state: SnapshotState) => SnapshotState): Promise<void> =>
  commit(store, [], async (books) => {
    await store.settings.put({ key: 'snapshots', value: change(await snapshotState(store)) });
    books.write();
  });

/** Rows whose file the browser's downloads hold, and so can be deleted again, go by its id there. */
const DOWNLOAD = 'download:';
export const downloadRow = (download: number): string => `${DOWNLOAD}${download}`;
export const downloadOf = ({ id }: Pick<SnapshotWritten, 'id'>): number | undefined =>
  id.startsWith(DOWNLOAD) ? Number(id.slice(DOWNLOAD.length)) : undefined;

/** Written by themselves, newest first. */
export const writtenIn = async (store: Store): Promise<SnapshotWritten[]> =>
  (await store.snapshots.orderBy('at').reverse().toArray()).filter((row) => downloadOf(row) !== undefined);

/** Written before somebody was erased here: they hold what is to be gone. */
export async function staleIn(store: Store): Promise<SnapshotWritten[]> {
  const erased = await store.purges
    .orderBy('at')
    .reverse()
    .filter(({ why }) => why === 'erasure')
    .first();
  return erased ? (await writtenIn(store)).filter(({ at }) => at <= erased.at) : [];
}

/** As the plan says; at once where there are files that hold what is to be gone, since a new one takes their place. */
export async function nextIn(store: Store, zone: string, now: Instant): Promise<Instant | undefined> {
  const [{ plan, failed }, [last], stale] = await Promise.all([snapshotState(store), writtenIn(store), staleIn(store)]);
  if (stale.length > 0) return failed && failed.at <= now ? Math.max(now, failed.at + PATIENCE) : now;
  return nextSnapshot(plan, zone, now, {
    ...(last ? { lastAt: last.at } : {}),
    ...(failed ? { failedAt: failed.at } : {}),
  });
}

/** A snapshot was written: one that failed before it no longer matters. */
export const addWritten = (store: Store, row: SnapshotWritten): Promise<void> =>
  commit(store, [store.snapshots], async (books) => {
    const { plan } = await snapshotState(store);
    await store.snapshots.put(row);
    await store.settings.put({ key: 'snapshots', value: { plan } });
    books.write();
  });

export const dropWritten = (store: Store, ids: readonly string[]): Promise<void> =>
  commit(store, [store.snapshots], async (books) => {
    await store.snapshots.bulkDelete([...ids]);
    books.write();
  });
