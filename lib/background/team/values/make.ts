/** A ticket's last value, as the store has the ticket. */
import { forgotten } from '@/lib/continuity/privacy/news.ts';
import type { TeamApproval } from '@/lib/domain/approval.ts';
import { withoutHeard } from '@/lib/domain/heard.ts';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Store } from '@/lib/store/store.ts';
import { type PlacedKey, sealValue } from '@/lib/sync/seal/index.ts';
import type { Desk } from '../open.ts';
import { sealedOr } from '../unfit.ts';

/** Messages of one value; of a longer thread the newest. */
const MOST_MESSAGES = 2_000;

/** Of those of which the team knows something. `stream`: in which their places stand, by when that was made. */
export async function lastValuesOf(
  store: Store,
  ids: readonly TicketId[],
  stream: string,
  now: Instant,
): Promise<ReadonlyMap<TicketId, TicketNow>> {
  const tables = [store.tickets, store.messages, store.orders, store.approvals, store.teamTickets];
  return store.transaction('r', tables, async () => {
    const all = [...ids];
    const [rows, tickets, asked, said] = await Promise.all([
      store.teamTickets.bulkGet(all),
      store.tickets.bulkGet(all),
      store.approvals.where('ticketId').anyOf(all).toArray() as Promise<readonly TeamApproval[]>,
      store.messages.where('ticketId').anyOf(all).sortBy('position'),
    ]);
    const orderIds = tickets.flatMap((ticket) => {
      const { observed } = ticket ?? {};
      return observed?.orderId ? [orderKey(observed, observed.orderId)] : [];
    });
    const orders = new Map(
      (await store.orders.bulkGet(orderIds)).flatMap((order) => (order ? [[order.id, order]] : [])),
    );
    const values = new Map<TicketId, TicketNow>();
    for (const [at, id] of ids.entries()) {
      const [row, ticket] = [rows[at], tickets[at]];
      if (!row) continue;
      const { came: _, ...team } = row;
      const open = asked.filter((one) => one.ticketId === id && one.place?.asked !== undefined && one.expiresAt > now);
      const known = { stream, team, ...(open.length > 0 ? { approvals: open } : {}) };
      if (!ticket) {
        values.set(id, { ...known, messages: [] });
        continue;
      }
      const { observed, derived } = ticket;
      // One that was read under an id of need is told under it alone.
      const messages = said.filter((one) => one.ticketId === id && one.id.startsWith(`${id}#`)).slice(-MOST_MESSAGES);
      const order = observed.orderId ? orders.get(orderKey(observed, observed.orderId)) : undefined;
      const seen = { derived: withoutHeard(derived), observed: forgotten(observed), messages };
      values.set(id, { ...known, ...seen, ...(order ? { order: forgotten(order) } : {}) });
    }
    return values;
  });
}

/** Sealed, without older messages where it is too large. Undefined: nobody would take it however short. */
export async function sealedValue(
  { keys }: Desk,
  subject: string,
  value: TicketNow,
  ticketKey: PlacedKey,
): Promise<Uint8Array | undefined> {
  for (let { messages } = value; ; messages = messages.slice(Math.ceil(messages.length / 2))) {
    const shorter = { ...value, messages };
    const sealed = await sealedOr(() => sealValue(keys, subject, shorter, ticketKey));
    if (typeof sealed !== 'string') return sealed;
    if (sealed !== 'size' || messages.length === 0) return undefined;
  }
}
