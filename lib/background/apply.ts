/** What a change makes of the tickets it is about: all of it inside the transaction of `settle`. */
import type { Settings } from '@/lib/domain/settings.ts';
import type { Decided, Dispatched, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { same } from '@/lib/ingest/same.ts';
import { compileRules } from '@/lib/routing/route.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { strainOf } from '@/lib/triage/exposure/strain.ts';
import type { Accounts } from './accounts.ts';
import { placer } from './agents/place.ts';
import { orderHistories } from './buyers.ts';
import { correctionReader } from './correct.ts';
import { deriveOrSayWhyNot } from './derive.ts';
import { moveDraft } from './drafts/keep.ts';

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
  /** Pure: called inside the transaction. An empty outcome asks only for what follows to be recomputed. */
  apply(known: Known): Outcome | undefined;
}

/** What was decided on tickets that turned out to be others, by the other's id. */
type Absorbed = ReadonlyMap<TicketId, Decided>;

/** Takes away tickets that went by an id of need and leaves a pointer to what they really are. */
export async function absorb(store: Store, changes: readonly Change[], books: Books): Promise<Absorbed> {
  const decided = new Map<TicketId, Decided>();
  for (const { id, absorbs } of changes) {
    if (!absorbs || absorbs === id) continue;
    const known = await store.aliases.get(absorbs);
    if (known?.ticketId !== id) {
      await store.aliases.put({ id: absorbs, ticketId: id });
      books.write();
    }
    const weak = await store.tickets.get(absorbs);
    if (!weak) continue;
    await moveDraft(store, absorbs, id, books);
    decided.set(id, weak.decided);
    await Promise.all([store.tickets.delete(absorbs), store.search.delete(absorbs)]);
    await store.events
      .where('[ticketId+at]')
      .between([absorbs, -Infinity], [absorbs, Infinity])
      .modify({ ticketId: id });
    books.moved(weak, undefined);
  }
  return decided;
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
}

export async function apply(
  store: Store,
  changes: readonly Change[],
  absorbed: Absorbed,
  { settings, now, accounts, books }: Setting & { readonly accounts: Accounts; readonly books: Books },
): Promise<Result> {
  if (changes.length === 0) return { applied: [], looked: [] };
  const ids = [...new Set(changes.map(({ id }) => id))];
  const tickets = new Map(
    (await store.tickets.bulkGet(ids)).flatMap((ticket) => (ticket ? [[ticket.id, ticket]] : [])),
  );
  const threads = groupByTicket(await store.messages.where('ticketId').anyOf(ids).toArray());
  const routing = compileRules(await store.rules.orderBy('order').toArray());
  const historyOf = orderHistories(store);
  const correctionsOf = await correctionReader(store);
  const place = placer(store, { settings, now }, books);
  const applied: Applied[] = [];
  const looked: Ticket[] = [];
  for (const id of ids) {
    const before = tickets.get(id);
    const messages = new Map((threads.get(id) ?? []).map((message) => [message.id, message]));
    const stored = messages.size;
    const written = new Map<string, Message>();
    let parts: { observed?: Observed; decided: Decided; dispatched?: Dispatched } | undefined;
    for (const change of changes.filter((candidate) => candidate.id === id)) {
      const ticket: Ticket | undefined =
        parts?.observed && before ? { ...before, ...parts, observed: parts.observed } : before;
      const outcome = change.apply({ ticket, messages: [...messages.values()] });
      if (!outcome) continue;
      const observed = outcome.observed ?? parts?.observed ?? before?.observed;
      const dispatched = outcome.dispatched ?? parts?.dispatched ?? before?.dispatched;
      parts = {
        decided: outcome.decided ?? parts?.decided ?? before?.decided ?? absorbed.get(id) ?? { notes: [] },
        ...(observed ? { observed } : {}),
        ...(dispatched ? { dispatched } : {}),
      };
      for (const message of outcome.messages ?? []) {
        messages.set(message.id, message);
        written.set(message.id, message);
      }
    }
    if (!parts?.observed) continue;
    const { observed, decided, dispatched } = parts;
    const order = observed.orderId ? await store.orders.get(orderKey(observed, observed.orderId)) : undefined;
    const history = await historyOf(observed);
    const account = accounts.get(accountId(observed));
    const thread = [...messages.values()].toSorted((a, b) => a.position - b.position);
    const corrections = await correctionsOf(observed, thread);
    const derived = deriveOrSayWhyNot(
      {
        observed,
        decided,
        messages: thread,
        ...(order ? { order } : {}),
        ...(history ? { history } : {}),
        ...(account ? { strain: strainOf(account) } : {}),
        corrections,
        settings,
        now,
      },
      routing,
    );
    const after = await place(before, { id, observed, decided, derived, ...(dispatched ? { dispatched } : {}) });
    looked.push(after);
    if (before && written.size === 0 && same(before, after)) continue;
    applied.push({ before, after, messages: [...written.values()], added: messages.size - stored });
  }
  return { applied, looked };
}

function groupByTicket(messages: readonly Message[]): Map<TicketId, Message[]> {
  const threads = new Map<TicketId, Message[]>();
  for (const message of messages) threads.set(message.ticketId, [...(threads.get(message.ticketId) ?? []), message]);
  return threads;
}
