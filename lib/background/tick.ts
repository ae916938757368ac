import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { nextMoment } from '@/lib/store/queue.ts';
import { ageAccounts } from './accounts.ts';
import { lookAfterLeavings } from './agents/leave.ts';
import { BATCH, resumeRecompute } from './recompute.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/**
 * The third inlet: moments passed. Judges again every ticket whose deadline passed or whose snooze ended, and says
 * when to look next (`FAR_FUTURE`: nothing is waiting).
 */
export async function tick(world: World, uiLanguage = 'en'): Promise<Instant> {
  const { judgeAnew } = await ageAccounts(world);
  if (judgeAnew) await resumeRecompute(world);
  for (let rounds = 0; rounds < 1_000; rounds++) {
    const due = await world.store.tickets
      .where('derived.recheckAt')
      .belowOrEqual(world.now())
      .limit(BATCH)
      .primaryKeys();
    if (due.length === 0) break;
    await settle(world, { changes: due.map((id) => ({ id, apply: () => ({}) })) });
  }
  const leaving = await lookAfterLeavings(world, uiLanguage, async () => {});
  return Math.min(await nextMoment(world.store, world.now()), leaving, FAR_FUTURE);
}
