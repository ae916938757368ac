/** What a nightly run would take, counted by the very steps that it takes. */
import type { PurgePlan } from '@/lib/domain/privacy.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { type Moment, orderStep, ticketStep } from './due.ts';
import { addedUp, sumOf } from './take.ts';

export const NOTHING: PurgePlan = { tickets: 0, rows: {}, total: 0 };

export const momentOf = async (world: World): Promise<Moment> => ({
  retention: (await settingsOf(world.store)).retention,
  now: world.now(),
});

export const plus = (plan: PurgePlan, tickets: number, rows: PurgePlan['rows']): PurgePlan => {
  const all = addedUp(plan.rows, rows);
  return { tickets: plan.tickets + tickets, rows: all, total: sumOf(all) };
};

/** What a run would take now. Reads every ticket and order; changes nothing. */
export async function planPurge(world: World): Promise<PurgePlan> {
  const { store } = world;
  const moment = await momentOf(world);
  let plan = NOTHING;
  for (const next of [
    (after: string) => ticketStep(store, after, moment, undefined),
    (after: string) => orderStep(store, after, moment),
  ])
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { take, last }: Awaited<ReturnType<typeof next>> = await next(after);
      plan = plus(plan, take.tickets, take.counts());
      after = last;
    }
  return plan;
}
