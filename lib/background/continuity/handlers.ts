/** What views may ask and order of snapshots and exports, whatever the state of the store. */
import { SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import { DEFAULT_PLAN } from '@/lib/domain/snapshot.ts';
import { DAY } from '@/lib/domain/time.ts';
import type { ContinuityCommands, ContinuityQueries } from '@/lib/protocol/continuity.ts';
import { type Handlers, TOPICS } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Keeper } from '../keeper.ts';
import type { World } from '../world.ts';
import { startDaily } from './daily.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Downloads } from './downloads.ts';
import { exportTickets } from './export.ts';
import { hasPassphrase, keepPassphrase, lockBy } from './lock.ts';
import { changeSnapshotState, snapshotState, writtenIn } from './plan.ts';
import { bringIn, forget, lookInto, type Restorer, restoringIn, takeFromShelf } from './restore.ts';
import { type Scribe, writeOnShelf } from './write.ts';

export type ContinuityHandlers = Handlers<ContinuityQueries & ContinuityCommands, unknown>;

export interface ContinuityWorld extends Restorer {
  readonly keeper: Keeper;
  /** Everything set up over the store, once it can be used. */
  world(): Promise<World>;
  /** Tickets are to be judged anew. */
  recompute(): Promise<void>;
  readonly downloads: Downloads;
  readonly zone: string;
  readonly app: string;
  now(): number;
  changed: World['changed'];
  awake<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Wakes us then. */
  alarm(at: number): void;
}

export interface Continuity {
  readonly handlers: ContinuityHandlers;
  /** Does what is due now, and has us woken for what is due next. */
  wake(): Promise<void>;
  /** Goes on with what a killed worker left half done. */
  resume(): Promise<void>;
  readonly desk: Desk;
}

/** What nobody took within that time is taken away, ms. */
const FORGOTTEN = DAY;

export function startContinuity(around: ContinuityWorld): Continuity {
  const { keeper, shelf, downloads, zone, app } = around;
  const desk = openDesk({ now: around.now, changed: () => around.changed(['continuity']), awake: around.awake });
  const daily = startDaily({ desk, now: around.now, alarm: around.alarm });
  const scribeOf = (world: World): Scribe => ({ world, shelf, downloads, zone, app });

  /** What views gave to work, or are to take from it, by the work's id. */
  const held = new Map<string, string>();
  const hold = (id: string, file: string): string => {
    held.set(id, file);
    return file;
  };

  const leftHalf = async () => {
    const store = await keeper.store().catch(() => undefined);
    return store ? restoringIn(store) : undefined;
  };

  /** Its own file goes with work that is over, but not from under work that goes on with it. */
  async function letGo(id: string): Promise<void> {
    const file = held.get(id);
    held.delete(id);
    const job = desk.job();
    if (file === undefined || (job && held.get(job.id) === file) || (await leftHalf())?.file === file) return;
    await shelf.remove(file);
  }

  async function followed(): Promise<void> {
    around.changed(TOPICS);
    await around.recompute();
  }

  const wake = async () => daily.wake(scribeOf(await around.world()));

  async function resume(): Promise<void> {
    const store = await keeper.store();
    const left = await restoringIn(store);
    await shelf.clear(left ? [left.file] : [], around.now() - FORGOTTEN);
    if (!left) return;
    desk.begin(left.id, 'restore', async (progress) => {
      try {
        const snapshot = await takeFromShelf(around, left);
        const change = await bringIn(around, store, snapshot, left, progress);
        await shelf.remove(left.file);
        return { state: 'restored', change };
      } catch (error) {
        // What can never be gone on with would be begun at every start; a full disk may have room by then.
        if (error instanceof SnapshotRefused) await forget(store);
        throw error;
      } finally {
        void followed().catch(() => {});
      }
    });
    await desk.quiet();
  }

  const stateOf = async (store: Store) => {
    const world = { store, now: around.now, changed: around.changed };
    const [{ plan, failed }, written, granted, locked, next] = await Promise.all([
      snapshotState(store),
      writtenIn(store),
      downloads.granted(),
      hasPassphrase(store),
      daily.next(scribeOf(world)),
    ]);
    const maybe = { ...(failed ? { failed } : {}), ...(next === undefined ? {} : { next }) };
    return { plan, written, granted, locked, ...maybe };
  };

  const handlers: ContinuityHandlers = {
    'continuity.state': async () => {
      const store = await keeper.store().catch(() => undefined);
      const known = store ? await stateOf(store) : { plan: DEFAULT_PLAN, written: [], granted: false, locked: false };
      const job = desk.job();
      return { ...known, ...(job ? { job } : {}) };
    },
    'continuity.write': ({ id, passphrase }) => ({
      begun: desk.begin(id, 'write', async (progress) => {
        const lock = passphrase === undefined ? undefined : await lockBy(passphrase);
        return {
          state: 'written',
          ...(await writeOnShelf(scribeOf(await around.world()), hold(id, `${id}.psnap`), lock, progress)),
        };
      }),
    }),
    'continuity.look': ({ id, file, passphrase }) => ({
      begun: desk.begin(id, 'look', async (progress) => {
        const snapshot = await takeFromShelf(around, {
          file: hold(id, file),
          ...(passphrase === undefined ? {} : { passphrase }),
        });
        const store = await keeper.store().catch(() => undefined);
        // Beside a store that cannot be used everything in it is new.
        const change = store ? await lookInto(around, store, snapshot, progress) : allNew(snapshot.header.counts);
        return { state: 'looked', at: snapshot.header.at, change };
      }),
    }),
    'continuity.restore': ({ id, file, passphrase, anew }) => ({
      begun: desk.begin(id, 'restore', async (progress) => {
        // Before a new store is begun: the file is whole, and the passphrase is right.
        const snapshot = await takeFromShelf(around, {
          file: hold(id, file),
          ...(passphrase === undefined ? {} : { passphrase }),
        });
        const usable = await keeper.store().then(
          () => true,
          () => false,
        );
        if (anew && !usable) await keeper.recover('anew');
        const { store } = await around.world();
        const change = await bringIn(around, store, snapshot, { id, file }, progress);
        await shelf.remove(file);
        void followed().catch(() => {});
        return { state: 'restored', change };
      }),
    }),
    'continuity.export': ({ id, format, scope }) => ({
      begun: desk.begin(id, 'export', async (progress) => {
        const { store } = await around.world();
        const file = hold(id, `${id}.${format}`);
        const rows = await shelf.write(file, (sink) => exportTickets(store, sink, { format, scope }, progress));
        const day = new Date(around.now()).toISOString().slice(0, 10);
        return { state: 'written', file, name: `portside-tickets-${day}.${format}`, rows };
      }),
    }),
    'continuity.done': async ({ id }) => {
      desk.clear(id);
      await letGo(id);
      return { stored: true };
    },
    'continuity.plan': async ({ plan, passphrase }) => {
      const { store } = await around.world();
      if (passphrase !== undefined) await keepPassphrase(store, passphrase);
      if (plan.sealed && !(await hasPassphrase(store))) return { stored: false };
      await changeSnapshotState(store, () => ({ plan }));
      daily.anew();
      around.changed(['continuity']);
      void wake().catch(() => {});
      return { stored: true };
    },
  };
  return { handlers, wake, resume, desk };
}

const allNew = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([table, fresh]) => [table, { fresh, newer: 0, same: 0, older: 0, refused: 0 }]),
  );
