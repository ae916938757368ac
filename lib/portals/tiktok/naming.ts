/** Names of tickets that were taught, as the readers give them; see `index.ts`. */
import { type Naming, WEAK_NAMES } from '../kit/naming.ts';
import { buyerKey } from '../shopify/identity.ts';
import { ORDER_NUMBER, returnIdIn } from './address.ts';

export const naming: Naming = {
  orderIdIn: (text) => ORDER_NUMBER.exec(text)?.[0],
  identify({ kind, externalId, orderId, buyer, url = '' }) {
    // A conversation shows no number anywhere: one that was taught would be known on this page only.
    if (kind === 'message') return buyer ? { id: buyerKey(buyer), way: 'buyer-name' } : undefined;
    const id = kind !== 'order' && URL.canParse(url) ? returnIdIn(new URL(url)) : undefined;
    if (id) return { id, way: 'address' };
    if (externalId) return { id: externalId, way: 'taught' };
    if (!orderId) return undefined;
    // As the reader has it where a return's own number is not shown.
    return { id: orderId, way: kind === 'order' ? 'order-number' : WEAK_NAMES[1] };
  },
};
