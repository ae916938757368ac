/** What a change makes of the tickets it is about: all of it inside the transaction of `settle`. */
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Dispatched, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import { watchRules } from '@/lib/routing/watch.ts';
import type { Books } from '@/lib/store/ledger.ts';
import { stayInside } from '@/lib/store/stay.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Absorbed } from './absorb.ts';
import type { Accounts, OrderChange } from './accounts.ts';
import { placer } from './agents/place.ts';
import { judger } from './judge.ts';
import { outcomeOf } from './outcome.ts';
import { type Acts, gatherActs, NO_ACTS } from './routing/acts.ts';
import { orderNews } from './routing/orders.ts';
import { readyRulesOf, stillHolding } from './routing/ready.ts';
import { type Happened, takeTurn } from './routing/rounds.ts';

export interface Known {
  readonly ticket: Ticket | undefined;
  readonly messages: readonly Message[];
}

/** What a change does to a ticket's first two parts; `undefined` leaves the ticket as it is. */
export interface Outcome {
  readonly observed?: Observed;
  readonly decided?: Decided;
  readonly messages?: readonly Message[];
  readonly dispatched?: Dispatched;
}

export interface Change {
  readonly id: TicketId;
  /** The same ticket under the id it went by before its own was seen: what was decided there is carried over. */
  readonly absorbs?: TicketId;
  /** What sets rules off and shows in no part of the ticket. */
  readonly happened?: readonly Happened[];
  /** Only what tickets are judged by changed: rules that begin to apply by it do nothing of their own. */
  readonly quiet?: true;
  /** Words are read by something new: what was read before says nothing. */
  readonly afresh?: true;
  /** Pure: called inside the transaction. An empty outcome asks only for what follows to be recomputed. */
  apply(known: Known): Outcome | undefined;
}

export interface Applied {
  readonly before: Ticket | undefined;
  readonly after: Ticket;
  readonly messages: readonly Message[];
  /** How many of the messages were not stored before. */
  readonly added: number;
}

export interface Setting {
  readonly settings: Settings;
  readonly now: Instant;
}

export interface Result {
  readonly applied: readonly Applied[];
  /** Every ticket that was looked at, as it is now, changed or not. */
  readonly looked: readonly Ticket[];
  /** What rules did. */
  readonly acts: Acts;
}

export async function apply(
  store: Store,
  changes: readonly Change[],
  absorbed: Absorbed,
  {
    settings,
    now,
    accounts,
    orders,
    books,
  }: Setting & {
    readonly accounts: Accounts;
    readonly orders: readonly OrderChange[];
    readonly books: Books;
  },
): Promise<Result> {
  if (changes.length === 0) return { applied: [], looked: [], acts: NO_ACTS };
  const ids = [...new Set(changes.map(({ id }) => id))];
  const tickets = new Map(
    (await store.tickets.bulkGet(ids)).flatMap((ticket) => (ticket ? [[ticket.id, ticket]] : [])),
  );
  const chosen = await chosenBefore(store, ids, tickets, books);
  // One question a ticket, all asked at once: one question about all of them walks from row to row.
  const all = await Promise.all(ids.map((id) => store.messages.where('ticketId').equals(id).toArray()));
  const threads = new Map(ids.map((id, at) => [id, all[at] ?? []]));
  const rules = await readyRulesOf(store);
  const people = placer(store, { settings, now }, books);
  const watch = watchRules(
    () => performance.now(),
    () => now,
  );
  const acts = gatherActs(store, now);
  for (const { ruleId, detail } of rules.compiled.broken) acts.broken(ruleId, detail);
  const newsOf = orderNews(orders);
  const made = ids.flatMap(
    (id) =>
      outcomeOf(
        changes.filter((one) => one.id === id),
        { before: tickets.get(id), chosen: chosen.get(id), weak: absorbed.get(id), thread: threads.get(id) ?? [] },
      ) ?? [],
  );
  const ahead = made.map(({ observed }) => observed);
  const caseOf = await judger(store, rules.compiled, { settings, now, accounts, people }, { watch, ahead });
  const applied: Applied[] = [];
  const looked: Ticket[] = [];
  for (const { id, before, known, observed, decided, ...one } of made) {
    // Of a ticket without buyer and order nothing is asked, and a batch may hold hundreds of them.
    await stayInside();
    // Nothing is left to judge it by: what was judged of it stands, unless a moment of its own has come.
    const { observed: seen, decided: stood } = before ?? {};
    const isDue = (before?.derived.recheckAt ?? FAR_FUTURE) <= now;
    if (!isDue && seen?.purgedAt !== undefined && observed === seen && decided === stood) continue;
    const { dispatched = known?.dispatched, mine, messages, written } = one;
    const turned = await takeTurn(
      {
        before: known,
        decided,
        dispatched: stillHolding(dispatched, rules, 'open'),
        happened: mine.flatMap(({ happened = [] }) => happened),
        happening: { ...newsOf(observed), hours: settings.hours },
        quiet: mine.every(({ quiet }) => quiet),
        now,
        watch,
        mayAct: acts.mayAct(id),
        ranAway: acts.ranAway,
      },
      rules,
      await caseOf({
        id,
        observed,
        messages: [...messages.values()],
        heard: mine.some(({ afresh }) => afresh) ? undefined : known?.derived.heard,
      }),
    );
    const { after } = turned;
    acts.keep(turned);
    await people.tell(known, after);
    looked.push(after);
    if (before && written.size === 0 && same(before, after)) continue;
    applied.push({ before, after, messages: [...written.values()], added: messages.size - one.stored });
  }
  return { applied, looked, acts: acts.all(watch.troubles) };
}

/** What the team chose of tickets that nobody had seen here; it is not told to the team again. */
async function chosenBefore(
  store: Store,
  ids: readonly TicketId[],
  tickets: ReadonlyMap<TicketId, Ticket>,
  { heard }: Books,
): Promise<ReadonlyMap<TicketId, Decided>> {
  const rows = await store.teamTickets.bulkGet(ids.filter((id) => !tickets.has(id)));
  const chosen = new Map(rows.flatMap((row) => (row ? [[row.id, row.decided] as const] : [])));
  for (const [id, decided] of chosen) if (!heard.decided.has(id)) heard.decided.set(id, decided);
  return chosen;
}
