/** What an erasure takes, table by table. */
import { bareOwed, bareOwedOrder, pseudonymousEvent } from '@/lib/continuity/privacy/bare.ts';
import { pseudonymousId } from '@/lib/continuity/privacy/marks.ts';
import { isOwed } from '@/lib/continuity/privacy/retention.ts';
import type { Account } from '@/lib/domain/account.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { ErrandRow, OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { ticketOfBody } from '@/lib/sync/seal/index.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import type { World } from '../world.ts';
import type { Reach } from './reach.ts';
import { errandTicket, eventsOf, Take } from './take.ts';

/**
 * Own events of these tickets that were not read back. The sealed bytes stay, noise without their key, so that the lane
 * they stand in has no hole; what they said goes.
 */
const ownEvents = (store: Store, ids: ReadonlySet<TicketId>): Promise<OwnEventRow[]> =>
  store.teamOwn
    .filter(({ body }) => {
      const ticketId = body && ticketOfBody(body);
      return ticketId !== undefined && ids.has(ticketId);
    })
    .toArray();

/** Defects count on without saying whose order it was. */
function withoutOrder(
  account: Account,
  numbers: ReadonlySet<string>,
  ids: ReadonlySet<TicketId>,
  by: (id: TicketId) => string,
) {
  const defects = account.defects.map((defect) =>
    ids.has(defect.ticket) || numbers.has(defect.key)
      ? { ...defect, key: `erased-${by(defect.ticket)}`, ticket: pseudonymousId(defect.ticket, by(defect.ticket)) }
      : defect,
  );
  return defects.some((defect, index) => defect !== account.defects[index]) ? { ...account, defects } : undefined;
}

/** What is still to be told of a ticket that stays: alerts hold nothing of a buyer, and neither do claims. */
const namesNobody = (errand: ErrandRow): boolean =>
  errand.kind === 'team'
    ? errand.tell.kind === 'claim' || errand.tell.kind === 'release'
    : errand.kind === 'layout' || errand.alert.buyer === undefined;

/** What an erasure takes. `pseudonymOf`: under what a line of the record goes on. Inside a transaction, or to look. */
export async function taking(
  world: World,
  reach: Reach,
  pseudonymOf: (event: TicketEvent) => string,
  ticketName: (id: TicketId) => string,
): Promise<{ take: Take; owed: number }> {
  const { store } = world;
  const now = world.now();
  const take = new Take(store);
  const ids = reach.tickets.map(({ id }) => id);
  const all = new Set(ids);
  // What was read under an id of need may still hang on that.
  await take.wordsOf([...ids, ...reach.aliases.map(({ id }) => id)]);
  for (const event of await eventsOf(store, ids))
    take.write('events', event.id, pseudonymousEvent(event, pseudonymOf(event)));
  const owed = reach.tickets.filter((ticket) => isOwed(ticket, now));
  const kept = new Set(owed.map(({ id }) => id));
  const owedOrders = new Set(owed.flatMap(({ observed }) => observed.orderId ?? []));
  for (const ticket of reach.tickets) take.ticket(ticket);
  for (const ticket of owed) {
    const bare = bareOwed(ticket);
    take.ticket(ticket, bare);
    take.write('search', ticket.id, { id: ticket.id, words: searchWords(bare) });
  }
  for (const order of reach.orders)
    take.order(order, owedOrders.has(order.externalId) ? bareOwedOrder(order) : undefined);
  take.remove(
    'aliases',
    reach.aliases.flatMap(({ id, ticketId }) => (kept.has(ticketId) ? [] : [id])),
  );
  const errands = store.outbox.filter((errand) => {
    const id = errandTicket(errand);
    return id !== undefined && all.has(id) && !(kept.has(id) && namesNobody(errand));
  });
  take.remove('outbox', await errands.primaryKeys());
  const letters = store.deadLetters.filter(({ alerts }) =>
    alerts.some(({ ticketId }) => ticketId && all.has(ticketId)),
  );
  take.remove('deadLetters', await letters.primaryKeys());
  const gone = ids.filter((id) => !kept.has(id));
  take.remove('teamTickets', await store.teamTickets.where('id').anyOf(gone).primaryKeys());
  for (const { body: _, ...own } of await ownEvents(store, all)) take.write('teamOwn', own.id, own);
  await take.keysOf([...ids, ...reach.aliases.map(({ id }) => id)], now);
  await take.valuesOf();
  const account = await store.accounts.get(accountId(reach.shop));
  const numbers = reach.orders.map(({ externalId }) => externalId).filter((number) => !owedOrders.has(number));
  const nameless = account && withoutOrder(account, new Set(numbers), new Set(gone), ticketName);
  if (nameless) take.write('accounts', nameless.id, nameless);
  return { take, owed: owed.length };
}
