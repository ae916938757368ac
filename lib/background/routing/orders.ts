import type { Order } from '@/lib/domain/order.ts';
import type { Observed, Ticket } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { same } from '@/lib/ingest/same.ts';
import type { OrderChange } from '../accounts.ts';
import type { Happened } from './rounds.ts';

/** What a page showed, without how and when it was read. */
function shown({ changedAt: _changedAt, weak: _weak, ...order }: Order) {
  return order;
}

/** Says of a ticket whether its order or shipment changed: of one that was known, and whose order was. */
export function orderEvents(orders: readonly OrderChange[]) {
  const changed = new Set(
    orders.filter(({ before, after }) => before && !same(shown(before), shown(after))).map(({ after }) => after.id),
  );
  return (before: Ticket | undefined, observed: Observed): readonly Happened[] =>
    before && observed.orderId && changed.has(orderKey(observed, observed.orderId))
      ? [{ event: 'order_changed' }]
      : [];
}
