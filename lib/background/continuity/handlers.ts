/** What views may ask and order of snapshots and exports, whatever the state of the store. */
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { ContinuityCommands, ContinuityQueries } from '@/lib/protocol/continuity.ts';
import { type Handlers, TOPICS } from '@/lib/protocol.ts';
import type { Keeper } from '../keeper.ts';
import type { World } from '../world.ts';
import { startBringing } from './bring.ts';
import { startDaily } from './daily.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Downloads } from './downloads.ts';
import { exportTickets } from './export.ts';
import { hasPassphrase, keepPassphrase, lockBy } from './lock.ts';
import { changeSnapshotState } from './plan.ts';
import type { Restorer } from './restore.ts';
import { stateOf } from './state.ts';
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
  /** Takes every file away, and what is still being written as soon as it is. */
  clear(): Promise<void>;
  readonly desk: Desk;
}

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

  /** Its own file goes with work that is over, but not from under work that goes on with it. */
  async function letGo(id: string): Promise<void> {
    const file = held.get(id);
    held.delete(id);
    const job = desk.job();
    if (file === undefined || (job && held.get(job.id) === file) || (await bringing.leftHalf())?.file === file) return;
    await shelf.remove(file);
  }

  async function followed(): Promise<void> {
    around.changed(TOPICS);
    await around.recompute();
  }

  const bringing = startBringing({ around, desk, hold, followed });

  const wake = async () => daily.wake(scribeOf(await around.world()));

  const handlers: ContinuityHandlers = {
    'continuity.state': async () => {
      const store = await keeper.store().catch(() => undefined);
      const known = await stateOf(store, {
        now: around.now(),
        granted: () => downloads.granted(),
        next: async () => daily.next(scribeOf(await around.world())),
      });
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
    ...bringing.handlers,
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
  async function clear(): Promise<void> {
    const job = desk.job();
    const after = () => shelf.clear([], FAR_FUTURE).catch(() => {});
    if (job?.state === 'going') void desk.quiet().then(after);
    else if (job) desk.clear(job.id);
    held.clear();
    await shelf.clear([], FAR_FUTURE);
  }

  return { handlers, wake, resume: bringing.resume, clear, desk };
}
