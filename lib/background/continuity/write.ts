/** Writing snapshots: one by hand onto the shelf, and those that are due into the browser's downloads. */
import { snapshotName, toDelete } from '@/lib/continuity/snapshot/rotation.ts';
import { type Writing, writeSnapshot } from '@/lib/continuity/snapshot/write.ts';
import { offsetAt } from '@/lib/domain/hours/zone.ts';
import type { SnapshotTrouble } from '@/lib/domain/snapshot.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import type { World } from '../world.ts';
import { type Progress, troubleOf } from './desk.ts';
import type { Downloads } from './downloads.ts';
import { keptLock } from './lock.ts';
import {
  addWritten,
  changeSnapshotState,
  downloadOf,
  downloadRow,
  dropWritten,
  nextIn,
  snapshotState,
  staleIn,
  writtenIn,
} from './plan.ts';
import { storeRows } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { NEWEST } from './source.ts';

export interface Scribe {
  readonly world: World;
  readonly shelf: Shelf;
  readonly downloads: Downloads;
  /** IANA. */
  readonly zone: string;
  /** Version of the app. */
  readonly app: string;
}

export interface Written {
  readonly file: string;
  readonly name: string;
  readonly rows: number;
  readonly tickets: number;
  readonly bytes: number;
}

/** Everything, into a file on the shelf. */
export async function writeOnShelf(
  { world, shelf, zone, app }: Scribe,
  file: string,
  lock: Writing['lock'],
  progress: Progress,
): Promise<Written> {
  const { store } = world;
  const at = world.now();
  // Of the whole only the tickets are counted beforehand: counting every table takes as long as writing it.
  const open = Object.values((await tallyOf(store)).byStatus).reduce((sum, count) => sum + count, 0);
  const header = await shelf.write(file, (sink) =>
    writeSnapshot(storeRows(store), sink, {
      app,
      store: NEWEST,
      at,
      ...(lock ? { lock } : {}),
      progress: (rows) => progress(rows, Math.max(rows, open)),
    }),
  );
  const rows = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  const name = snapshotName(at, offsetAt(zone, at));
  return { file, name, rows, tickets: header.counts.tickets ?? 0, bytes: header.bytes };
}

/** Writes the one that is due into the downloads, and takes those away that are no longer kept. */
export async function writeDue(scribe: Scribe, id: string, progress: Progress): Promise<Written> {
  const { world, downloads } = scribe;
  const { store } = world;
  // What happens while it is written is not in it for sure.
  const at = world.now();
  try {
    const { plan } = await snapshotState(store);
    const lock = plan.sealed ? await keptLock(store) : undefined;
    if (plan.sealed && !lock) throw new Error('no passphrase is kept');
    const written = await writeOnShelf(scribe, `${id}.psnap`, lock, progress);
    const { name, tickets, bytes } = written;
    const download = await downloads.save(written.file, name);
    await addWritten(store, {
      id: downloadRow(download),
      at,
      name,
      bytes,
      tickets,
      encrypted: plan.sealed,
    });
    const stuck = await dropStale(scribe);
    await rotate(scribe);
    // Said, and tried again in a while: it holds what is to be gone.
    if (stuck.length > 0) throw stuck[0];
    return written;
  } catch (error) {
    await failed(world, troubleOf(error));
    throw error;
  }
}

async function failed({ store, now }: World, trouble: SnapshotTrouble): Promise<void> {
  // A disk that is full takes this no more than the snapshot.
  await changeSnapshotState(store, ({ plan }) => ({ plan, failed: { at: now(), trouble } })).catch(() => {});
}

async function rotate({ world: { store }, downloads, zone }: Scribe): Promise<void> {
  const { plan } = await snapshotState(store);
  // What is stale and still there stays known until it is gone.
  const stale = new Set((await staleIn(store)).map(({ id }) => id));
  const written = (await writtenIn(store)).filter(({ id }) => !stale.has(id));
  const gone = toDelete(written, plan, zone);
  for (const row of gone) {
    const download = downloadOf(row);
    if (download !== undefined) await downloads.remove(download).catch(() => {});
  }
  if (gone.length > 0)
    await dropWritten(
      store,
      gone.map(({ id }) => id),
    );
}

/** Files from before an erasure. One that the browser does not delete stays known, and is tried again: answers why not. */
async function dropStale({ world: { store }, downloads }: Scribe): Promise<readonly unknown[]> {
  const stuck: unknown[] = [];
  for (const row of await staleIn(store)) {
    try {
      const download = downloadOf(row);
      if (download !== undefined) await downloads.remove(download);
      await dropWritten(store, [row.id]);
    } catch (error) {
      stuck.push(error);
    }
  }
  return stuck;
}

/** When the next is due, where the browser lets us write it. */
export async function dueIn({ world, downloads, zone }: Scribe): Promise<number | undefined> {
  if (!(await downloads.granted())) return undefined;
  return nextIn(world.store, zone, world.now());
}
