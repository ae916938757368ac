/** How far somebody's data goes: the tickets and orders a person means, and what names them elsewhere. */
import { partsOf, type Trait, traitsOf } from '@/lib/continuity/privacy/marks.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { ErasurePreview, Subject } from '@/lib/domain/privacy.ts';
import type { StoreRef, Ticket } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { rowsOfEach } from '@/lib/store/each-of.ts';
import type { AliasRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';

export interface Reach {
  readonly shop: StoreRef;
  /** Only where all of that name is meant. */
  readonly buyer?: string;
  readonly tickets: readonly Ticket[];
  readonly orders: readonly Order[];
  readonly aliases: readonly AliasRow[];
}

/** Names shorter than this stand in too many texts to tell anything. */
const TELLING = 3;
/** Mentions shown to a person. */
const MOST_MENTIONS = 50;

const byId = <Row extends { readonly id: string }>(rows: readonly (Row | undefined)[]): Row[] => [
  ...new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : []))).values(),
];

interface Start {
  readonly shop: StoreRef;
  readonly tickets: readonly Ticket[];
  readonly orders: readonly Order[];
}

/** What a person named. */
async function startOf(store: Store, subject: Subject): Promise<Start | undefined> {
  if ('ticketId' in subject) {
    const ticket = await store.tickets.get(subject.ticketId);
    return ticket && { shop: ticket.observed, tickets: [ticket], orders: [] };
  }
  if ('orderId' in subject) {
    const order = await store.orders.get(subject.orderId);
    return order && { shop: order, tickets: [], orders: [order] };
  }
  const key = [subject.portal, subject.store, subject.buyer];
  const [tickets, orders] = await Promise.all([
    store.tickets.where('[observed.portal+observed.store+observed.buyer]').equals(key).toArray(),
    store.orders.where('[portal+store+buyer]').equals(key).toArray(),
  ]);
  return { shop: subject, tickets, orders };
}

/** Everything of whom a person named; `undefined` where the thing is not stored. Inside or outside a transaction. */
export async function reachOf(store: Store, subject: Subject): Promise<Reach | undefined> {
  const start = await startOf(store, subject);
  if (!start) return undefined;
  const { tickets, orders } = start;
  const { portal, store: place } = start.shop;
  // An order is one person's, by whatever name its pages call them.
  const numbers = new Set([
    ...tickets.flatMap(({ observed }) => observed.orderId ?? []),
    ...orders.map(({ externalId }) => externalId),
  ]);
  const about = await rowsOfEach(store.tickets, 'observed.orderId', numbers);
  const allTickets = byId([
    ...tickets,
    ...about.filter(({ observed }) => observed.portal === portal && observed.store === place),
  ]);
  const keys = [...numbers].map((number) => orderKey({ portal, store: place }, number));
  const ids = new Set(allTickets.map(({ id }) => id));
  return {
    shop: { portal, store: place },
    ...('buyer' in subject ? { buyer: subject.buyer } : {}),
    tickets: allTickets,
    orders: byId([...orders, ...(await store.orders.bulkGet(keys))]),
    aliases: await store.aliases.filter(({ ticketId }) => ids.has(ticketId)).toArray(),
  };
}

/** All by which a page could bring them back. */
export function traitsIn({ shop, buyer, tickets, orders, aliases }: Reach): readonly Trait[] {
  const numbers = new Set([
    ...orders.map(({ externalId }) => externalId),
    ...tickets.flatMap(({ observed }) => observed.orderId ?? []),
  ]);
  const keys = [...tickets.map(({ observed }) => observed), ...aliases.map(({ id }) => partsOf(id))];
  return [
    ...traitsOf(shop, { buyer, tickets: keys }),
    ...[...numbers].flatMap((orderId) => traitsOf(shop, { orderId })),
  ];
}

/** What people wrote for everybody and that names the buyer: nobody but a person can mend it. */
export async function mentionsOf(store: Store, { tickets, orders, buyer }: Reach): Promise<ErasurePreview['mentions']> {
  const names = [buyer, ...tickets.map(({ observed }) => observed.buyer), ...orders.map((order) => order.buyer)];
  const numbers = orders.map(({ externalId }) => externalId);
  const words = [...new Set([...names, ...numbers])].flatMap((word) =>
    word && word.trim().length >= TELLING ? [word.trim().toLowerCase()] : [],
  );
  if (words.length === 0) return [];
  const says = (row: unknown) => {
    const text = JSON.stringify(row).toLowerCase();
    return words.some((word) => text.includes(word));
  };
  const [templates, notes, rules, terms] = await Promise.all([
    store.templates.filter(says).limit(MOST_MENTIONS).toArray(),
    store.knowledge.filter(says).limit(MOST_MENTIONS).toArray(),
    store.rules.filter(says).limit(MOST_MENTIONS).toArray(),
    store.glossary.filter(says).limit(MOST_MENTIONS).toArray(),
  ]);
  return [
    ...templates.map(({ id, name }) => ({ table: 'templates', id, name })),
    ...notes.map(({ id, title }) => ({ table: 'knowledge', id, name: title })),
    ...rules.map(({ id, name }) => ({ table: 'rules', id, name })),
    ...terms.map(({ id, term }) => ({ table: 'glossary', id, name: term })),
  ].slice(0, MOST_MENTIONS);
}
