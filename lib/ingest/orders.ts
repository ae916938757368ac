import type { Order, OrderId } from '@/lib/domain/order.ts';
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { same } from './same.ts';

export const orderKey = ({ portal, store }: StoreRef, externalId: string): OrderId =>
  `${portal}:${store}:${externalId}`;

/** Folds an order as a page showed it, field by field, newest wins; `undefined` when nothing changed. */
export function foldOrder(known: Order | undefined, seen: OrderSeen, shop: StoreRef, now: Instant): Order | undefined {
  const { type: _type, ways: _ways, missing: _missing, ...fields } = seen;
  const next: Order = {
    ...known,
    ...fields,
    // A page that does not name the fulfilment does not take it back.
    ...(fields.fulfilment === 'unknown' && known?.fulfilment ? { fulfilment: known.fulfilment } : {}),
    ...shop,
    id: orderKey(shop, seen.externalId),
    changedAt: known?.changedAt ?? now,
  };
  return known && same(known, next) ? undefined : { ...next, changedAt: now };
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
