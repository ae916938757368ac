import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { nextMoment } from '@/lib/store/queue.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** Tickets judged again in one transaction. */
const BATCH = 100;

/**
 * The third inlet: moments passed. Judges again every ticket whose deadline passed or whose snooze ended, and says
 * when to look next (`FAR_FUTURE`: nothing is waiting).
 */
export async function tick(world: World): Promise<Instant> {
  for (let rounds = 0; rounds < 1_000; rounds++) {
    const due = await world.store.tickets
      .where('derived.recheckAt')
      .belowOrEqual(world.now())
      .limit(BATCH)
      .primaryKeys();
    if (due.length === 0) break;
    await settle(world, { changes: due.map((id) => ({ id, apply: () => ({}) })) });
  }
  return Math.min(await nextMoment(world.store, world.now()), FAR_FUTURE);
}

/**
 * Recomputes what follows from every stored ticket, after rules, settings or the code itself changed. Walks the
 * store by id in batches, so that a killed worker can go on from `after`; `moved` tells how far it came.
 */
export async function recomputeAll(
  world: World,
  after = '',
  moved: (id: string) => Promise<void> = async () => {},
): Promise<void> {
  for (let last = after; ; ) {
    const ids = await world.store.tickets.where('id').above(last).limit(BATCH).primaryKeys();
    if (ids.length === 0) return;
    await settle(world, { changes: ids.map((id) => ({ id, apply: () => ({}) })) });
    last = ids.at(-1) ?? last;
    await moved(last);
  }
}

/** Goes on with a recompute that rules or settings asked for, from where a killed worker left it. */
export async function resumeRecompute(world: World): Promise<void> {
  const { settings } = world.store;
  const row = await settings.get('recompute');
  if (!row) return;
  const { after } = row.value as { after: string };
  await recomputeAll(world, after, async (id) => {
    await settings.put({ key: 'recompute', value: { after: id } });
  });
  await settings.delete('recompute');
}
