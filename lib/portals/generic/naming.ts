/** Names of what is read as taught on sites that nobody here knows. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { Naming } from '../kit/naming.ts';
import { idOf } from './address.ts';

/** Letters, digits and dashes with at least four digits; a `#` before it is no part of it. */
const NUMBER = /(?<![\p{L}\p{N}-])(?=(?:[A-Za-z-]*\d){4})[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![\p{L}\p{N}-])/u;
const LONGEST_NUMBER = 64;
const LONGEST_TEXT = 2_000;

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export const naming: Naming = {
  /** No site's form is known: the first word made mostly of digits. */
  orderIdIn(text) {
    const found = text.length > LONGEST_TEXT ? undefined : NUMBER.exec(text.normalize('NFKC'))?.[0];
    return found !== undefined && found.length <= LONGEST_NUMBER ? found : undefined;
  },
  /** A list that was taught to name its rows and the page that one of them opens must agree: so the address counts too. */
  identify({ kind, externalId, orderId, buyer, url = '' }) {
    if (externalId) return { id: externalId, way: 'taught' };
    const id = URL.canParse(url) ? idOf(new URL(url)) : undefined;
    if (id) return { id, way: 'address' };
    if (orderId && kind !== 'message') return { id: orderId, way: 'order-number' };
    // Weak and on record: a buyer who renames himself becomes a new ticket, two of one name become one.
    if (buyer) return { id: `b-${fingerprint(folded(buyer))}`, way: 'buyer-name' };
    return orderId ? { id: orderId, way: 'order-number' } : undefined;
  },
};
