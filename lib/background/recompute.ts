/** Judging every stored ticket again: after rules, settings or the code itself changed. */

import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Walk } from '@/lib/store/walk.ts';
import { askRecompute } from './ask-recompute.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** Tickets judged again in one transaction. */
export const BATCH = 100;

/** Whether a walk was asked for that is not through. */
export const isAsked = async (store: Store): Promise<boolean> => (await walkOf(store)) !== undefined;

const walkOf = async ({ settings }: Store): Promise<Walk | undefined> =>
  (await settings.get('recompute'))?.value as Walk | undefined;

/** The next batch by id; ids of an account's tickets begin with the account's. */
function nextOf({ tickets }: Store, { after, within }: Walk): Promise<TicketId[]> {
  const rest =
    within === undefined
      ? tickets.where('id').above(after)
      : tickets.where('id').between(after || `${within}:`, `${within}:\uffff`, false, false);
  return rest.limit(BATCH).primaryKeys();
}

/**
 * Goes on with the walk that was asked for, from where a killed worker left it, by id in batches. Ends when it is
 * through, or when a newer one was asked for meanwhile, whose turn it is then.
 */
export function resumeRecompute(world: World): Promise<void> {
  // Whatever is asked before it begins, it finds.
  const waiting = begins.get(world);
  if (waiting) return waiting;
  // One walk at a time: two would do the same batches twice.
  const walked = (walking.get(world) ?? Promise.resolve())
    .catch(() => {})
    .then(() => {
      begins.delete(world);
      // Over many tickets it takes minutes, and the worker is not asked anything meanwhile.
      return world.awake ? world.awake(() => walk(world)) : walk(world);
    });
  begins.set(world, walked);
  walking.set(world, walked);
  return walked;
}

const walking = new WeakMap<World, Promise<void>>();
/** Walks that wait for the one before them. */
const begins = new WeakMap<World, Promise<void>>();

async function walk(world: World): Promise<void> {
  const { store } = world;
  for (let asked = await walkOf(store); asked; ) {
    const { run, after, ...scope } = asked;
    const ids = await nextOf(store, asked);
    const how = { quiet: true as const, ...(scope.afresh ? { afresh: true as const } : {}) };
    if (ids.length > 0) await settle(world, { changes: ids.map((id) => ({ id, ...how, apply: () => ({}) })) });
    asked = await store.transaction('rw', store.settings, async (): Promise<Walk | undefined> => {
      const now = await walkOf(store);
      if (now?.run !== run) return now;
      const last = ids.at(-1);
      if (last) await store.settings.put({ key: 'recompute', value: { run, after: last, ...scope } });
      else await store.settings.delete('recompute');
      return last ? { run, after: last, ...scope } : undefined;
    });
  }
}

/** Judges every ticket again now. */
export async function recomputeAll(world: World): Promise<void> {
  await askRecompute(world.store);
  await resumeRecompute(world);
}
