/** What a change makes of the tickets it is about: all of it inside the transaction of `settle`. */
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Dispatched, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import { watchRules } from '@/lib/routing/watch.ts';
import type { Books } from '@/lib/store/ledger.ts';
import { stayInside } from '@/lib/store/stay.ts';
import type { Store } from '@/lib/store/store.ts';
import { type Absorbed, joined, partsOf } from './absorb.ts';
import type { Accounts, OrderChange } from './accounts.ts';
import { placer } from './agents/place.ts';
import { judger } from './judge.ts';
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
  const threads = groupByTicket(await store.messages.where('ticketId').anyOf(ids).toArray());
  const rules = await readyRulesOf(store);
  const people = placer(store, { settings, now }, books);
  const watch = watchRules(
    () => performance.now(),
    () => now,
  );
  const caseOf = await judger(store, rules.compiled, { settings, now, accounts, people }, watch);
  const acts = gatherActs(store, now);
  for (const { ruleId, detail } of rules.compiled.broken) acts.broken(ruleId, detail);
  const newsOf = orderNews(orders);
  const applied: Applied[] = [];
  const looked: Ticket[] = [];
  for (const id of ids) {
    // Of a ticket without buyer and order nothing is asked, and a batch may hold hundreds of them.
    await stayInside();
    const before = tickets.get(id);
    const messages = new Map((threads.get(id) ?? []).map((message) => [message.id, message]));
    const stored = messages.size;
    const written = new Map<string, Message>();
    let parts: { observed?: Observed; decided: Decided; dispatched?: Dispatched } | undefined;
    const weak = absorbed.get(id);
    const known = before ?? weak;
    const chose = joined(before?.decided ?? chosen.get(id), weak?.decided);
    // What was chosen under the id of need is a change by itself.
    if (before && weak && chose) parts = { ...partsOf(before), decided: chose };
    const mine = changes.filter((candidate) => candidate.id === id);
    for (const change of mine) {
      const ticket: Ticket | undefined =
        parts?.observed && before ? { ...before, ...parts, observed: parts.observed } : before;
      const outcome = change.apply({ ticket, messages: [...messages.values()] });
      if (!outcome) continue;
      const observed = outcome.observed ?? parts?.observed ?? before?.observed;
      const dispatched = outcome.dispatched ?? parts?.dispatched ?? before?.dispatched;
      parts = {
        decided: outcome.decided ?? parts?.decided ?? chose ?? { notes: [] },
        ...(observed ? { observed } : {}),
        ...(dispatched ? { dispatched } : {}),
      };
      for (const message of outcome.messages ?? []) {
        messages.set(message.id, message);
        written.set(message.id, message);
      }
    }
    if (!parts?.observed) continue;
    // Nothing is left to judge it by: what was judged of it stands, unless a moment of its own has come.
    const { observed: seen, decided: stood } = before ?? {};
    const isDue = (before?.derived.recheckAt ?? FAR_FUTURE) <= now;
    if (!isDue && seen?.purgedAt !== undefined && parts.observed === seen && parts.decided === stood) continue;
    const { observed, decided, dispatched = known?.dispatched } = parts;
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
    applied.push({ before, after, messages: [...written.values()], added: messages.size - stored });
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

function groupByTicket(messages: readonly Message[]): Map<TicketId, Message[]> {
  const threads = new Map<TicketId, Message[]>();
  for (const message of messages) threads.set(message.ticketId, [...(threads.get(message.ticketId) ?? []), message]);
  return threads;
}
