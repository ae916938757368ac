import type { Order, OrderId } from '@/lib/domain/order.ts';
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { laterThan } from './later.ts';
import { marked, marksAfter, sameUnmarked } from './marks.ts';
import { same } from './same.ts';

export const orderKey = ({ portal, store }: StoreRef, externalId: string): OrderId =>
  `${portal}:${store}:${externalId}`;

/**
 * Folds an order as a page showed it, field by field, newest wins; `undefined` when nothing changed. `weak`: the fields
 * that the page's way of showing them only lets one guess.
 */
export function foldOrder(
  known: Order | undefined,
  seen: OrderSeen,
  shop: StoreRef,
  now: Instant,
  weak: readonly string[] = [],
): Order | undefined {
  const { type: _type, ways: _ways, missing: _missing, fulfilment, ...fields } = seen;
  // A page that does not name the fulfilment does not take it back.
  const named = fulfilment === undefined || (fulfilment === 'unknown' && known?.fulfilment) ? {} : { fulfilment };
  const read = { ...fields, ...named };
  const next: Order = marked(
    { ...known, ...read, ...shop, id: orderKey(shop, seen.externalId), changedAt: known?.changedAt ?? now },
    marksAfter(known, known?.weak, read, weak),
  );
  if (known && same(known, next)) return undefined;
  // Learning how sure something is, is no news of the order: own clocks count from its last change.
  if (known && sameUnmarked(known, next)) return next;
  // All that is known counts as read now.
  const { since: _, ...all } = next;
  return { ...all, changedAt: laterThan(known?.changedAt, now) };
}

/**
 * The ticket an order is by itself: something we must ship by a time. An order that we never had to ship makes none;
 * one that was shipped keeps its ticket, so that it can be seen to be done.
 */
export function ticketOfOrder(order: Order, hasTicket: boolean): TicketSeen | undefined {
  const ours = order.fulfilment === 'fbm' || order.fulfilment === 'merchant';
  const owed = ours && order.state === 'unshipped' && order.shipBy !== undefined;
  if (!owed && !hasTicket) return undefined;
  const { externalId, market, buyer, fulfilment, shipBy, total, url } = order;
  return {
    type: 'ticket',
    kind: 'order',
    externalId,
    orderId: externalId,
    state: owed ? 'open' : 'resolved',
    ...(market ? { market } : {}),
    ...(buyer ? { buyer } : {}),
    ...(fulfilment ? { fulfilment } : {}),
    ...(shipBy ? { deadline: shipBy } : {}),
    ...(total ? { amount: total } : {}),
    ...(url ? { url } : {}),
    missing: [],
    ways: {},
  };
}

/** Fields of an order -> those of the ticket it is by itself. */
const OF_TICKET = {
  externalId: 'orderId',
  market: 'market',
  buyer: 'buyer',
  fulfilment: 'fulfilment',
  state: 'state',
  shipBy: 'deadline',
  total: 'amount',
  url: 'url',
} as const satisfies Partial<Record<keyof OrderSeen, keyof TicketSeen>>;

/** What is a guess on that ticket because it is one on the order. */
export const weakOfOwnTicket = ({ weak = [] }: Order): readonly string[] =>
  Object.entries(OF_TICKET).flatMap(([field, own]) => (weak.includes(field) ? [own] : []));
