import type { Observed } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Happening } from '@/lib/routing/events.ts';
import type { OrderChange } from '../accounts.ts';

/** What a settle brings a ticket's order. */
export function orderNews(orders: readonly OrderChange[]) {
  const byId = new Map(orders.map((change) => [change.after.id, change]));
  return ({ orderId, ...shop }: Observed): Pick<Happening, 'orders'> => {
    const change = orderId === undefined ? undefined : byId.get(orderKey(shop, orderId));
    if (!change) return {};
    const { before, after } = change;
    return { orders: { after, ...(before ? { before } : {}) } };
  };
}
