import { FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { nextMoment } from '@/lib/store/queue.ts';
import { ageAccounts } from './accounts.ts';
import { lookAfterLeavings } from './agents/leave.ts';
import { BATCH, isAsked, resumeRecompute } from './recompute.ts';
import { agentWentAway } from './routing/away.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/**
 * The third inlet: moments passed. Judges again every ticket whose deadline passed or whose snooze ended, and says
 * when to look next (`FAR_FUTURE`: nothing is waiting).
 */
export async function tick(world: World, uiLanguage = 'en'): Promise<Instant> {
  await ageAccounts(world);
  let stuck = false;
  for (let rounds = 0; rounds < 1_000; rounds++) {
    const due = await world.store.tickets
      .where('derived.recheckAt')
      .belowOrEqual(world.now())
      .limit(BATCH)
      .primaryKeys();
    if (due.length === 0) break;
    const { changed } = await settle(world, { changes: due.map((id) => ({ id, apply: () => ({}) })) });
    // The next round would find the very same tickets.
    stuck = changed.length === 0;
    if (stuck) break;
  }
  const leaving = await lookAfterLeavings(world, uiLanguage, (id, since) => agentWentAway(world, id, since));
  // Levels of an account, or a rule that had to be left out, may ask for it. Nothing that is due waits for it.
  const walks = await isAsked(world.store);
  if (walks) void resumeRecompute(world).catch(() => {});
  const next = await nextMoment(world.store, world.now());
  // What stays due whatever is done is looked at again, but not at once and for ever.
  const due = stuck ? Math.max(next, world.now() + MINUTE) : next;
  // A walk that fails, or is cut off, is gone on with.
  return Math.min(leaving, due, walks ? world.now() + MINUTE : FAR_FUTURE);
}
