/**
 * The nightly run: what has been kept long enough goes, in small transactions that each leave the store whole. A worker
 * killed in between goes on where the last one ended. A run that would take more than a person should find gone in the
 * morning takes nothing and asks.
 */
import { unasked } from '@/lib/continuity/privacy/retention.ts';
import type { PurgePlan } from '@/lib/domain/privacy.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { type Books, ledgerOf } from '@/lib/store/ledger.ts';
import type { RetentionState } from '@/lib/store/privacy-rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { chainUp, letGo } from './audit.ts';
import { pseudonymsOf } from './check.ts';
import { sumOf } from './counts.ts';
import { goingIn, type Moment, orderStep, ticketStep } from './due.ts';
import { momentOf, NOTHING, planPurge, plus } from './plan.ts';
import { eventStep, sweepRest } from './sweep.ts';
import { eventsOf, takenFrom } from './take.ts';

type Run = NonNullable<RetentionState['run']>;

/** The hour of the local night in which it runs, or as soon after as the computer is on. */
const NIGHT = 3;
/** Parts in their order: an order waits for its tickets. */
const NEXT: Readonly<Record<Run['part'], Run['part'] | undefined>> = {
  tickets: 'orders',
  orders: 'events',
  events: 'counts',
  counts: undefined,
};

export const retentionState = async ({ settings }: Store): Promise<RetentionState | undefined> =>
  (await settings.get('retention'))?.value as RetentionState | undefined;

export function nightAfter(now: Instant): Instant {
  const night = new Date(now);
  night.setHours(NIGHT, 0, 0, 0);
  if (night.getTime() <= now) night.setDate(night.getDate() + 1);
  return night.getTime();
}

const storedRows = async (store: Store): Promise<number> => sumOf({ ...(await ledgerOf(store))?.rows });

/** Writes the state in a commit of its own. */
const put = (store: Store, change: (state: RetentionState | undefined) => RetentionState): Promise<RetentionState> =>
  commit(store, [], async (books) => {
    const value = change(await retentionState(store));
    await store.settings.put({ key: 'retention', value });
    books.write();
    return value;
  });

/** Begins a run where one is due, or asks; then does as much as is to be done. Answers when it is due next. */
export async function keepRetention(world: World): Promise<Instant> {
  const { store } = world;
  const now = world.now();
  const state = (await retentionState(store)) ?? (await put(store, (there) => there ?? { dueAt: nightAfter(now) }));
  if (!state.run) {
    if (now < state.dueAt) return state.dueAt;
    const [plan, stored] = [await planPurge(world), await storedRows(store)];
    const most = unasked(stored);
    if (plan.total > most) {
      const asked = { ...plan, id: crypto.randomUUID(), at: now };
      const { dueAt } = await put(store, (there) => ({ ...there, asked, dueAt: nightAfter(now) }));
      world.changed(['privacy']);
      return dueAt;
    }
    await begin(world, crypto.randomUUID(), Math.max(most, plan.total));
  }
  return runOn(world);
}

const begin = (world: World, id: string, allowed: number, by?: string): Promise<RetentionState> => {
  const at = world.now();
  const run: Run = {
    id,
    at,
    part: 'tickets',
    after: '',
    plan: NOTHING,
    allowed,
    ...(by ? { by } : {}),
  };
  return put(world.store, (there) => {
    const { asked: _, ...state } = there ?? { dueAt: at };
    return { ...state, run: state.run ?? run, dueAt: nightAfter(at) };
  });
};

/** A person saw how much it is and agrees; said again, it is no news. Throws where it is not what they saw. */
export async function allowPurge(world: World, id: string): Promise<void> {
  const { asked, run } = (await retentionState(world.store)) ?? {};
  // The run goes by the id of what was agreed to, and its line in the record of purges by that of the run.
  if (run?.id === id || (await world.store.purges.get(id))) return;
  if (asked?.id !== id) throw new Error(REFUSALS.purgeMoved);
  const { me } = await settingsOf(world.store);
  await begin(world, id, asked.total + unasked(0), me);
}

/** Goes on with the run until it is through, or until it would take more than it may. */
async function runOn(world: World): Promise<Instant> {
  for (;;) {
    const state = await retentionState(world.store);
    if (!state?.run) return state?.dueAt ?? nightAfter(world.now());
    if (!(await step(world, state.run))) return nightAfter(world.now());
  }
}

/** One batch. False: the run was ended because it is more than was agreed to. */
async function step(world: World, run: Run): Promise<boolean> {
  const { store } = world;
  const moment = { ...(await momentOf(world)), now: run.at };
  const going = run.part === 'tickets' ? await goingIn(store, run.after, moment) : [];
  if (going.length > 0 || run.part === 'events') await chainUp(world);
  const pseudonyms = going.length > 0 ? await pseudonymsOf(world, await eventsOf(store, going)) : new Map();
  const tables = [...takenFrom(store), store.purges, store.ruleHits, store.meters, store.asides];
  const ended = await commit(store, tables, async (books) => {
    // Every device has nights of its own: what time takes here nobody took away from the team.
    books.quiet = true;
    const state = await retentionState(store);
    // Another worker was faster.
    if (state?.run?.id !== run.id || state.run.part !== run.part || state.run.after !== run.after) return undefined;
    const made = await madeIn(store, run, { moment, pseudonyms, books });
    const plan = plus(run.plan, made.tickets, made.rows);
    const next = made.last === undefined ? NEXT[run.part] : run.part;
    const over = made.refused === true;
    books.write();
    if (next && !over) {
      await store.settings.put({
        key: 'retention',
        value: { ...state, run: { ...run, part: next, after: made.last ?? '', plan } },
      });
      return undefined;
    }
    const { run: _, ...rest } = state;
    const { id, at, by } = run;
    if (plan.total > 0) await store.purges.put({ id, at, why: 'retention', rows: plan.rows, ...(by ? { by } : {}) });
    await store.settings.put({
      key: 'retention',
      // What it would not take is looked at, and asked for, at the next moment.
      value: { ...rest, ranAt: at, took: plan, ...(over ? { dueAt: at } : {}) },
    });
    return { over };
  });
  if (ended) world.changed(['tickets', 'counts', 'drafts', 'translations', 'approvals', 'privacy']);
  return !ended?.over;
}

interface Made {
  readonly tickets: number;
  readonly rows: PurgePlan['rows'];
  readonly last?: string;
  /** It would take more than it may, and took nothing. */
  readonly refused?: true;
}

async function madeIn(
  store: Store,
  { part, after, plan, allowed }: Run,
  { moment, pseudonyms, books }: { moment: Moment; pseudonyms: ReadonlyMap<string, string>; books: Books },
): Promise<Made> {
  if (part === 'counts') return { tickets: 0, rows: await sweepRest(store, moment, books) };
  if (part === 'events') {
    const { take, ids, last } = await eventStep(store, after, moment);
    await letGo(store, 'event', ids);
    await take.done(books);
    return { tickets: 0, rows: take.counts(), ...(last ? { last } : {}) };
  }
  const { take, last } = await (part === 'tickets'
    ? ticketStep(store, after, moment, pseudonyms)
    : orderStep(store, after, moment));
  const rows = take.counts();
  if (plan.total + sumOf(rows) > allowed) return { tickets: 0, rows: {}, refused: true };
  await take.done(books);
  return { tickets: take.tickets, rows, ...(last ? { last } : {}) };
}
