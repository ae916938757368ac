/** What a buyer said before the words that are answered now: read once, and kept with the ticket. */
import type { Derived } from './ticket.ts';
import type { Intent, MessageFlag } from './vocabulary.ts';

/** One earlier message of the buyer's, as it was read. */
export interface Heard {
  /** Fingerprint of its text and of what it was read with: another text is read anew. */
  readonly of: string;
  /** The wording by which people's corrections find it. */
  readonly wording: string;
  /** Risks that no answer takes away; absent: none. */
  readonly risks?: readonly { readonly flag: MessageFlag; readonly words: readonly string[] }[];
  /** Absent: it is no complaint. */
  readonly complaint?: { readonly intent: Intent; readonly words: readonly string[] };
}

/** As it goes from device to device: each reads earlier words for itself, since another's reading could hide a danger. */
export const withoutHeard = ({ heard: _, ...derived }: Derived): Derived => derived;
