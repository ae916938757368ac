/** A machine with a disk, a shelf and downloads in memory, whose worker can be started over and over. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Box } from '@/lib/background/box.ts';
import type { Downloads } from '@/lib/background/continuity/downloads.ts';
import { startContinuity } from '@/lib/background/continuity/handlers.ts';
import type { Shelf } from '@/lib/background/continuity/shelf.ts';
import { type Inspection, keepStore } from '@/lib/background/keeper.ts';
import { knowerOf } from '@/lib/background/privacy/marks.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import type { Canary } from '@/lib/domain/custody.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { memorySink } from '../../continuity/snapshot/memory.ts';
import { aLock } from '../../support/lock.ts';
import { NOW } from '../../support/make.ts';

const aBox = <Value>(): Box<Value> & { value?: Value } => {
  const box: Box<Value> & { value?: Value } = {
    read: async () => box.value,
    write: async (value) => {
      box.value = value;
    },
  };
  return box;
};

export function aShelf(): Shelf & { readonly files: Map<string, Blob> } {
  const files = new Map<string, Blob>();
  return {
    files,
    write: async (name, work) => {
      const sink = memorySink();
      const result = await work(sink);
      files.set(name, sink.blob());
      return result;
    },
    read: async (name) => files.get(name),
    remove: async (name) => void files.delete(name),
    clear: async (keep, before) => {
      for (const [name, file] of [...files])
        if (!keep.includes(name) && file instanceof File && file.lastModified < before) files.delete(name);
    },
  };
}

export function aDownloads(shelf: ReturnType<typeof aShelf>) {
  const saved = new Map<number, { name: string; file: Blob }>();
  const state = { granted: true, broken: false };
  let last = 0;
  const downloads: Downloads = {
    granted: async () => state.granted,
    save: async (file, name) => {
      const found = shelf.files.get(file);
      if (!found || state.broken) throw new Error('cannot be saved');
      last += 1;
      saved.set(last, { name, file: found });
      return last;
    },
    remove: async (id) => void saved.delete(id),
  };
  return { downloads, saved, state };
}

export function aMachine() {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange, lock: aLock() };
  const canary = aBox<Canary>();
  const inspection = aBox<Inspection>();
  const shelf = aShelf();
  const loading = aDownloads(shelf);
  const alarms: Instant[] = [];
  const clock = { now: NOW };
  const start = () => {
    const keeper = keepStore({ canary, inspection, changed: () => {}, room: async () => 1e9, disk: async () => disk });
    const world = async () => ({ store: await keeper.store(), now: () => clock.now, changed: () => {} });
    const continuity = startContinuity({
      keeper,
      world,
      recompute: async () => recomputeAll(await world()),
      shelf,
      disk: async () => disk,
      erasedIn: async () => knowerOf(await world()),
      downloads: loading.downloads,
      zone: 'UTC',
      app: '0.1.0',
      now: () => clock.now,
      changed: () => {},
      awake: (work) => work(),
      alarm: (at) => void alarms.push(at),
    });
    const run = async <Name extends keyof typeof continuity.handlers>(
      name: Name,
      data: Parameters<(typeof continuity.handlers)[Name]>[0],
    ) => {
      // The union of handlers takes what each takes; the name decides.
      const answer = await continuity.handlers[name](data as never, undefined);
      await continuity.desk.quiet();
      return answer;
    };
    return { keeper, world, continuity, run, job: () => continuity.desk.job() };
  };
  return { disk, canary, inspection, shelf, ...loading, alarms, clock, start };
}
export type Worker = ReturnType<ReturnType<typeof aMachine>['start']>;
