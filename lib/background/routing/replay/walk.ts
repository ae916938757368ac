/** Trying rules over stored tickets: read in batches, judged in slices, nothing written. */
import { REPLAY_DAYS, type ReplayCounts, type ReplayMove } from '@/lib/domain/replay.ts';
import { type RoutingRule, sameMeaning } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { ReplayCount } from '@/lib/routing/replay/count.ts';
import type { Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { type ReadyRules, readyRules, sinceOf } from '../ready.ts';
import { trial } from './trial.ts';

/** Tickets read at once: more would keep a query waiting behind them. */
const BATCH = 100;
/** Judged without a pause, ms; then whoever asks something has their turn. */
const SLICE = 8;

interface Walking {
  readonly done: number;
  readonly total: number;
}

interface Watch {
  /** Told after each batch; answers whether to go on. */
  onward(walking: Walking, counts: ReplayCounts): boolean;
  /** ms of a clock that only goes forward. */
  clock(): number;
}

interface Walked {
  readonly counts: ReplayCounts;
  readonly moves: readonly ReplayMove[];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const isRecent = ({ observed }: Ticket, now: Instant): boolean => observed.changedAt >= now - REPLAY_DAYS * DAY;

const isAsItWas = (old: RoutingRule | undefined, rule: RoutingRule): boolean =>
  old !== undefined && sameMeaning(old, rule);

async function bothLists(store: Store, changed: readonly RoutingRule[]): Promise<readonly [ReadyRules, ReadyRules]> {
  const [today, troubles, since] = await Promise.all([
    store.rules.orderBy('order').toArray(),
    store.ruleTroubles.toArray(),
    sinceOf(store),
  ]);
  // A rule that is left out stays so until it is changed.
  const known = new Map(today.map((rule) => [rule.id, rule]));
  const asTheyWere = new Set(changed.filter((rule) => isAsItWas(known.get(rule.id), rule)).map(({ id }) => id));
  const stillLeftOut = troubles.filter(({ ruleId }) => asTheyWere.has(ruleId));
  return [readyRules(today, troubles, since), readyRules(changed, stillLeftOut)];
}

/** Undefined: it was told not to go on. */
export async function walkTickets(
  store: Store,
  changed: readonly RoutingRule[],
  now: Instant,
  { onward, clock }: Watch,
): Promise<Walked | undefined> {
  const [before, after] = await bothLists(store, changed);
  const count = new ReplayCount(changed, [...before.byId.values()]);
  const total = Object.values((await tallyOf(store)).byStatus).reduce((sum, some) => sum + some, 0);
  const tryBatch = await trial(store, { today: before, changed: after }, now);
  let last = '';
  let done = 0;
  for (;;) {
    const batch = await store.tickets.where('id').above(last).limit(BATCH).toArray();
    const end = batch.at(-1);
    if (!end) return { counts: count.counts(), moves: count.moves() };
    last = end.id;
    const judge = await tryBatch(batch.filter((ticket) => isRecent(ticket, now)));
    let began = clock();
    for (const one of judge) {
      const { by, move, failed } = one();
      count.add(by, move, failed);
      if (clock() - began < SLICE) continue;
      await pause();
      began = clock();
    }
    await pause();
    done += batch.length;
    if (!onward({ done: Math.min(done, total), total: Math.max(done, total) }, count.counts())) return undefined;
  }
}
