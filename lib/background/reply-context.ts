import { REFUSALS } from '@/lib/domain/refusal.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { contextOf, type ReplyContext } from '@/lib/replies/variables.ts';
import { buyerHistory } from './buyers.ts';
import { settingsOf } from './settings.ts';
import type { World } from './world.ts';

/** A stored ticket as replies see it. */
export async function replyContext({ store, now }: World, id: TicketId): Promise<ReplyContext> {
  const ticket = await store.tickets.get(id);
  if (!ticket) throw new Error(REFUSALS.ticketGone);
  const { orderId, weak, buyer } = ticket.observed;
  const named = orderId ? await store.orders.get(orderKey(ticket.observed, orderId)) : undefined;
  // An order that was only guessed, and is somebody else's, tells nothing of this buyer.
  const strange = weak?.includes('orderId') && named?.buyer !== buyer;
  const order = strange ? undefined : named;
  const [messages, history, settings] = await Promise.all([
    store.messages.where('ticketId').equals(id).toArray(),
    buyerHistory(store, ticket.observed),
    settingsOf(store),
  ]);
  return contextOf({
    ticket,
    ...(order ? { order } : {}),
    ...(history ? { history } : {}),
    messages: inOrder(messages),
    settings,
    now: now(),
  });
}
