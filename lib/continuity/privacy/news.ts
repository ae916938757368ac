/** What a page must show before anything is stored of somebody whose data was taken away. Pure. */
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';

const newestOf = ({ last, messages }: TicketSeen): MessageSeen | undefined => messages?.at(-1) ?? last;

/** The end of what a stamp may mean: a date without a clock is a day long. */
const latest = ({ at, dayOnly }: MessageSeen): Instant | undefined =>
  at === undefined ? undefined : dayOnly ? at + DAY - 1 : at;

/** We owe something on it, as far as the page says: nobody's erasure makes a deadline pass unseen. */
export function owesSomething(seen: TicketSeen, now: Instant): boolean {
  const { needsReply, state, deadline } = seen;
  if (needsReply === true) return true;
  if (state === 'resolved') return false;
  // A page that does not say whether a reply is owed shows it by who wrote last.
  if (needsReply === undefined && newestOf(seen)?.direction === 'inbound') return true;
  if (deadline !== undefined && deadline > now) return true;
  return state === 'open' && seen.kind !== 'message';
}

export const owesParcel = ({ state, fulfilment, shipBy }: OrderSeen): boolean =>
  state === 'unshipped' && shipBy !== undefined && (fulfilment === 'fbm' || fulfilment === 'merchant');

/**
 * Whether a ticket that was bared is news: somebody wrote since, or it is owed again. Lists show old rows every day;
 * those must not bring back what was taken away.
 */
export function bringsNews(known: Observed, seen: TicketSeen, now: Instant): boolean {
  if (seen.needsReply === true && known.needsReply !== true) return true;
  if (seen.state === 'open' && known.state === 'resolved') return true;
  if (seen.deadline !== undefined && seen.deadline > now && seen.deadline !== known.deadline) return true;
  // A list that shows only the day of the message it always showed brings none.
  const last = newestOf(seen);
  const written = last?.at;
  // Nobody can tell when it was written: what the page says is owed is not missed for that.
  if (written === undefined && seen.needsReply === true && last?.direction === 'inbound') return true;
  const before = known.last && latest(known.last);
  return written !== undefined && written > (before ?? known.purgedAt ?? 0);
}

/** The same of an order: only another state of it is news. */
export const orderNews = (known: Order, seen: OrderSeen): boolean =>
  seen.state !== undefined && seen.state !== known.state;

/** The known part as news finds it: it may be known whole again. */
export function forgotten<T extends { readonly purgedAt?: Instant }>(known: T): Omit<T, 'purgedAt'> {
  const { purgedAt: _, ...rest } = known;
  return rest;
}
