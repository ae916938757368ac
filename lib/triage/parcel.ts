/** Who ships, and whether it is still on us to ship or to look after. */
import type { Order } from '@/lib/domain/order.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Fulfilment, Intent } from '@/lib/domain/vocabulary.ts';

interface Seen {
  readonly observed: Observed;
  readonly order?: Order;
}

/** As the ticket says, else as its order does. */
export const fulfilmentOf = ({ observed, order }: Seen): Fulfilment =>
  observed.fulfilment === 'unknown' ? (order?.fulfilment ?? 'unknown') : observed.fulfilment;

/** The platform ships it: late or lost parcels are its own to answer for. */
export const platformShips = (seen: Seen): boolean => {
  const fulfilment = fulfilmentOf(seen);
  return fulfilment === 'fba' || fulfilment === 'fbt';
};

/** Ordered and not handed over yet. */
export const isUnshipped = (order: Order | undefined): boolean =>
  order?.state === 'unshipped' || order?.state === 'pending';

/** What buyers want who miss a parcel. */
const ABOUT_PARCEL: readonly Intent[] = ['wismo', 'not_received', 'claim_threat', 'refund_request', 'cancel_order'];
export const isAboutParcel = (intent: Intent): boolean => ABOUT_PARCEL.includes(intent);
