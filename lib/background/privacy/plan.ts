/** What a nightly run would take, counted by the very steps that it takes. */
import type { PurgePlan } from '@/lib/domain/privacy.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { addedUp, sumOf } from './counts.ts';
import { type Moment, orderStep, type Step, ticketStep } from './due.ts';
import { countRest, eventStep } from './sweep.ts';
import type { Key } from './take.ts';

export const NOTHING: PurgePlan = { tickets: 0, rows: {}, total: 0 };

export const momentOf = async (world: World): Promise<Moment> => ({
  retention: (await settingsOf(world.store)).retention,
  now: world.now(),
});

export const plus = (plan: PurgePlan, tickets: number, rows: PurgePlan['rows']): PurgePlan => {
  const all = addedUp(plan.rows, rows);
  return { tickets: plan.tickets + tickets, rows: all, total: sumOf(all) };
};

interface Planning {
  /** What it is planned by. */
  readonly by: string;
  readonly plan: Promise<PurgePlan>;
}
const planning = new WeakMap<Store, Planning>();

/**
 * What a run would take now. Reads every ticket, order and line of the record; changes nothing. Whoever asks meanwhile
 * shares the one that is being made, or waits for it where the settings changed since.
 */
export async function planPurge(world: World): Promise<PurgePlan> {
  const { store } = world;
  const moment = await momentOf(world);
  const by = JSON.stringify(moment.retention);
  for (let going = planning.get(store); going; going = planning.get(store)) {
    if (going.by === by) return going.plan;
    await going.plan.catch(() => {});
  }
  const work = () => planned(store, moment);
  const plan = (world.awake?.(work) ?? work()).finally(() => planning.delete(store));
  planning.set(store, { by, plan });
  return plan;
}

async function planned(store: Store, moment: Moment): Promise<PurgePlan> {
  const before = { gone: new Set<string>(), corrections: new Set<Key>(), deadLetters: new Set<Key>() };
  let plan = NOTHING;
  for (const next of [
    (after: string): Promise<Step> => ticketStep(store, after, moment, undefined),
    (after: string): Promise<Step> => orderStep(store, after, moment),
    (after: string): Promise<Step> => eventStep(store, after, moment, before),
  ])
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { take, last, gone = [] }: Step = await next(after);
      plan = plus(plan, take.tickets, take.counts());
      for (const id of gone) before.gone.add(id);
      for (const key of take.touched('corrections')) before.corrections.add(key);
      for (const key of take.touched('deadLetters')) before.deadLetters.add(key);
      after = last;
    }
  return plus(plan, 0, await countRest(store, moment, before));
}
