/** What has been kept long enough, batch by batch: the same for the look ahead and for the run itself. */
import { bareOrder, bareTicket, pseudonymousEvent } from '@/lib/continuity/privacy/bare.ts';
import { orderVerdict, ticketVerdict, type Verdict } from '@/lib/continuity/privacy/retention.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Retention } from '@/lib/domain/privacy.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { rowsOfEach } from '@/lib/store/each-of.ts';
import type { Store } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { errandTicket, eventsOf, Take } from './take.ts';

/** Tickets, orders or events looked at in one transaction. */
export const STEP = 100;

export interface Moment {
  readonly retention: Retention;
  readonly now: Instant;
}

/** A batch, and where the next begins; `last` absent: this was the end. */
export interface Step {
  readonly take: Take;
  readonly last?: string;
  /** Tickets that go whole. */
  readonly gone?: readonly TicketId[];
}

/** Whether their time is over. */
export async function verdictsOf(store: Store, tickets: readonly Ticket[], { retention, now }: Moment) {
  const keys = tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? ''));
  const ids = tickets.map(({ id }) => id);
  const [orders, drafts, approvals] = await Promise.all([
    store.orders.bulkGet(keys),
    store.drafts.bulkGet(ids),
    store.approvals.where('ticketId').anyOf(ids).toArray(),
  ]);
  const written = new Map<TicketId, Instant>();
  for (const { ticketId, askedAt } of approvals)
    written.set(ticketId, Math.max(askedAt, written.get(ticketId) ?? askedAt));
  for (const draft of drafts)
    if (draft) written.set(draft.id, Math.max(draft.changedAt, written.get(draft.id) ?? draft.changedAt));
  return tickets.map((ticket, index): readonly [Ticket, Verdict] => [
    ticket,
    ticketVerdict(ticket, { order: orders[index], draftAt: written.get(ticket.id) }, retention, now),
  ]);
}

/** Tickets of the batch whose record will go on under a pseudonym. */
export async function goingIn(store: Store, after: string, moment: Moment): Promise<TicketId[]> {
  const tickets = await store.tickets.where('id').above(after).limit(STEP).toArray();
  return (await verdictsOf(store, tickets, moment)).flatMap(([{ id }, verdict]) => (verdict === 'gone' ? [id] : []));
}

/**
 * The next tickets by id. `pseudonyms`: by event, of tickets that go; a ticket of which one lacks stays for the next
 * night. `undefined`: only to count.
 */
export async function ticketStep(
  store: Store,
  after: string,
  moment: Moment,
  pseudonyms: ReadonlyMap<string, string> | undefined,
): Promise<Step> {
  const tickets = await store.tickets.where('id').above(after).limit(STEP).toArray();
  const take = new Take(store);
  const bare: Ticket[] = [];
  const gone: Ticket[] = [];
  for (const [ticket, verdict] of await verdictsOf(store, tickets, moment)) {
    if (verdict === 'bare') bare.push(ticket);
    if (verdict === 'gone') gone.push(ticket);
  }
  const events = await eventsOf(
    store,
    gone.map(({ id }) => id),
  );
  const unnamed = new Set(events.filter(({ id }) => pseudonyms && !pseudonyms.has(id)).map(({ ticketId }) => ticketId));
  const going = gone.filter(({ id }) => !unnamed.has(id));
  const ids = new Set([...bare, ...going].map(({ id }) => id));
  await take.wordsOf([...ids]);
  for (const ticket of bare) {
    const left = bareTicket(ticket, moment.now);
    take.ticket(ticket, left);
    take.write('search', ticket.id, { id: ticket.id, words: searchWords(left) });
  }
  for (const ticket of going) take.ticket(ticket);
  for (const event of events)
    if (ids.has(event.ticketId))
      take.write('events', event.id, pseudonymousEvent(event, pseudonyms?.get(event.id) ?? ''));
  const goneIds = going.map(({ id }) => id);
  take.remove('teamTickets', await store.teamTickets.where('id').anyOf(goneIds).primaryKeys());
  await errandsOf(store, take, ids);
  // What this device told of them goes from the server as well; what others told does so in their own nights.
  await take.keysOf([...ids], moment.now);
  await take.valuesOf();
  const last = tickets.length === STEP ? tickets.at(-1)?.id : undefined;
  return { take, gone: goneIds, ...(last ? { last } : {}) };
}

/** Alerts about them that nobody could deliver, or that still wait: what the team is still to hear of stays. */
async function errandsOf(store: Store, take: Take, ids: ReadonlySet<TicketId>): Promise<void> {
  if (ids.size === 0) return;
  const about = (id: TicketId | undefined) => id !== undefined && ids.has(id);
  const errands = store.outbox.filter((errand) => errand.kind !== 'team' && about(errandTicket(errand)));
  take.remove('outbox', await errands.primaryKeys());
  const letters = store.deadLetters.filter(({ alerts }) => alerts.some(({ ticketId }) => about(ticketId)));
  take.remove('deadLetters', await letters.primaryKeys());
}

/** The next orders by id: after their tickets. */
export async function orderStep(store: Store, after: string, moment: Moment): Promise<Step> {
  const { retention, now } = moment;
  const orders = await store.orders.where('id').above(after).limit(STEP).toArray();
  const numbers = [...new Set(orders.map(({ externalId }) => externalId))];
  const about = await rowsOfEach(store.tickets, 'observed.orderId', numbers);
  // Looking ahead, their tickets still have what the run will have taken by then.
  const held = new Set(
    (await verdictsOf(store, about, moment))
      .filter(([{ observed }, verdict]) => verdict === 'keep' && observed.purgedAt === undefined)
      .map(([{ observed }]) => orderKey(observed, observed.orderId ?? '')),
  );
  const take = new Take(store);
  for (const order of orders) {
    const verdict = orderVerdict(order, held.has(order.id), retention, now);
    if (verdict === 'bare') take.order(order, bareOrder(order, now));
    if (verdict === 'gone') take.order(order);
  }
  const last: Order['id'] | undefined = orders.length === STEP ? orders.at(-1)?.id : undefined;
  return { take, ...(last ? { last } : {}) };
}
