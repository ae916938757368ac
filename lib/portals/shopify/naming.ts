/** Names of tickets that were taught, as the readers give them; see `index.ts`. */
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import type { Naming } from '../kit/naming.ts';
import { disputeIdIn, orderIdIn, returnIdIn, threadIdIn } from './address.ts';
import { buyerKey } from './identity.ts';

const IDS: Readonly<Partial<Record<TicketKind, (address: string) => string | undefined>>> = {
  message: threadIdIn,
  return: returnIdIn,
  claim: disputeIdIn,
  order: orderIdIn,
};

export const naming: Naming = {
  // `#1001` is no id: only the long number in an address is the same on every page.
  orderIdIn: (text) => orderIdIn(text) ?? /(?:gid:\/\/shopify\/Order\/|^\s*)(\d{10,20})(?!\d)/.exec(text)?.[1],
  identify({ kind, externalId, orderId, buyer, url = '' }) {
    const id = IDS[kind]?.(url);
    if (id) return { id, way: 'address' };
    if (externalId) return { id: externalId, way: 'taught' };
    if (kind === 'order' && orderId) return { id: orderId, way: 'order-number' };
    return kind === 'message' && buyer ? { id: buyerKey(buyer), way: 'buyer-name' } : undefined;
  },
};
