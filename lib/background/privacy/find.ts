/** Whom a person may mean: by the name a page shows, an order's number, or words of a ticket. */
import type { Subject, SubjectFound } from '@/lib/domain/privacy.ts';
import type { StoreRef, Ticket } from '@/lib/domain/ticket.ts';
import { searchPage } from '@/lib/store/search.ts';
import type { Store } from '@/lib/store/store.ts';
import { storesOf } from '../hours.ts';
import { reachOf } from './reach.ts';

/** Buyers shown, and tickets looked through for them. */
const SHOWN = 20;
const LOOKED = 100;

/** What stands for a ticket's buyer; one without a name is only itself. */
const subjectOf = ({ id, observed: { portal, store, buyer } }: Ticket): Subject =>
  buyer ? { portal, store, buyer } : { ticketId: id };

async function foundOf(store: Store, subject: Subject): Promise<SubjectFound | undefined> {
  const reach = await reachOf(store, subject);
  if (!reach || reach.tickets.length + reach.orders.length === 0) return undefined;
  const { shop, tickets, orders } = reach;
  const buyer = reach.buyer ?? tickets[0]?.observed.buyer ?? orders[0]?.buyer;
  const orderId = orders[0]?.externalId ?? tickets.find(({ observed }) => observed.orderId)?.observed.orderId;
  return {
    subject,
    ...shop,
    ...(buyer ? { buyer } : {}),
    ...(orderId ? { orderId } : {}),
    tickets: tickets.length,
    orders: orders.length,
  };
}

/** Each buyer once, the exact name first. */
export async function findSubjects(store: Store, text: string): Promise<readonly SubjectFound[]> {
  const wanted = text.trim();
  const shops = await storesOf(store);
  const exact = shops.map((shop: StoreRef): Subject => ({ ...shop, buyer: wanted }));
  const [{ rows }, orders, about] = await Promise.all([
    searchPage(store, { search: wanted, limit: LOOKED }, () => true),
    store.orders.bulkGet(shops.map(({ portal, store: place }) => `${portal}:${place}:${wanted}` as const)),
    store.tickets.where('observed.orderId').equals(wanted).limit(LOOKED).toArray(),
  ]);
  const numbered = orders.flatMap((order) => (order ? [{ orderId: order.id }] : []));
  const single = about.map(({ id }): Subject => ({ ticketId: id }));
  const subjects = [...exact, ...numbered, ...single, ...rows.map(subjectOf)];
  const found = new Map<string, SubjectFound>();
  for (const subject of subjects) {
    if (found.size >= SHOWN) break;
    const key = JSON.stringify(subject);
    const one = found.has(key) ? undefined : await foundOf(store, subject);
    if (one) found.set(key, one);
  }
  return [...found.values()];
}
