/** The name a conversation goes by where a page shows neither its number nor the buyer's, on Shopify and TikTok. */
import { fingerprint } from '@/lib/domain/hash.ts';

/**
 * A key of the buyer's exact name: case counts, white space around it does not. Weak on purpose and on record
 * (`ways.externalId: 'buyer-name'`): a buyer who renames himself becomes a new ticket, two of one name become one.
 */
export const buyerKey = (name: string): string => `b-${fingerprint(name.normalize('NFC').replace(/\s+/g, ' ').trim())}`;
