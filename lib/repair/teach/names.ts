/** What tells one ticket from another where no portal says how. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { Name, Named, Naming } from '@/lib/portals/kit/naming.ts';

/** Letters, digits and dashes with at least four digits; a `#` before it is no part of it. */
const NUMBER = /(?<![\p{L}\p{N}-])(?=(?:[A-Za-z-]*\d){4})[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![\p{L}\p{N}-])/u;
const LONGEST = 64;

/** The order number in a text: in the portal's form, or where no form is known the first word made mostly of digits. */
export function orderNumberIn(text: string, naming: Naming | undefined): string | undefined {
  if (naming) return naming.orderIdIn(text);
  const found = text.length > 2_000 ? undefined : NUMBER.exec(text.normalize('NFKC'))?.[0];
  return found !== undefined && found.length <= LONGEST ? found : undefined;
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The name of a ticket, as its portal gives it, else what was taught to be its name, else a key of the buyer's. */
export function nameOf(named: Named, naming: Naming | undefined): Name | undefined {
  if (naming) return naming.identify(named);
  if (named.externalId) return { id: named.externalId, way: 'taught' };
  if (named.orderId) return { id: named.orderId, way: 'taught' };
  // Weak and on record: a buyer who renames himself becomes a new ticket, two of one name become one.
  return named.buyer ? { id: `b-${fingerprint(folded(named.buyer))}`, way: 'buyer-name' } : undefined;
}
