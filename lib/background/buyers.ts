/** The ways from a buyer to their other orders and tickets in the same store: bounded index walks. */
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Observed, TicketId } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Store } from '@/lib/store/store.ts';
import { historyOf } from '@/lib/triage/customer.ts';

/** Rows looked at of one name: some portals write the same name for many people. */
const MOST = 200;

interface Buyer {
  readonly portal: PortalId;
  readonly store: string;
  readonly buyer?: string;
}

const keyOf = ({ portal, store, buyer = '' }: Buyer) => [portal, store, buyer];

const ordersOf = (store: Store, buyer: Buyer): Promise<Order[]> =>
  store.orders.where('[portal+store+buyer]').equals(keyOf(buyer)).limit(MOST).toArray();

const ticketsOf = (store: Store, buyer: Buyer) =>
  store.tickets.where('[observed.portal+observed.store+observed.buyer]').equals(keyOf(buyer)).limit(MOST);

/** Ids of the buyer's tickets: an order of theirs that is news may change their tier. */
export const ticketIdsOf = async (store: Store, buyer: Buyer): Promise<TicketId[]> =>
  buyer.buyer ? ticketsOf(store, buyer).primaryKeys() : [];

/** Everything stored of a buyer. */
export async function buyerHistory(store: Store, observed: Observed): Promise<CustomerHistory | undefined> {
  if (!observed.buyer) return undefined;
  const [orders, tickets] = await Promise.all([ordersOf(store, observed), ticketsOf(store, observed).toArray()]);
  return historyOf(orders, tickets);
}

/**
 * What tiers go by: a buyer's orders, each buyer looked up once. Their tickets are left out, so that no ticket's
 * judgement hangs on another's.
 */
export function orderHistories(store: Store): (observed: Observed) => Promise<CustomerHistory | undefined> {
  const known = new Map<string, Promise<CustomerHistory>>();
  return async (observed) => {
    if (!observed.buyer) return undefined;
    const key = JSON.stringify(keyOf(observed));
    const found = known.get(key) ?? ordersOf(store, observed).then((orders) => historyOf(orders, []));
    known.set(key, found);
    return found;
  };
}
