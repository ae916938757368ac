import type { Instant } from './time.ts';
import type { Intent, Language } from './vocabulary.ts';

/** What of a ticket decided which reply is suggested. */
export const SUGGEST_WHYS = [
  'intent',
  'delivered',
  'notShipped',
  'alreadyShipped',
  'cancelled',
  'refunded',
  'platformShips',
  'returned',
  'thanks',
  'claim',
] as const;
export type SuggestWhy = (typeof SUGGEST_WHYS)[number];

export interface Suggestion {
  readonly template: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly language: Language;
  /** Fields of the template the agent fills in; the text has gaps there. */
  readonly fields: readonly string[];
  readonly why: SuggestWhy;
  /** What the buyer writes about. */
  readonly intent: Intent;
  /** When the soonest reply, claim or return is due. */
  readonly due?: Instant;
}

/** Nothing fits, or what fits would leave gaps: the names of what the ticket does not show. */
export type Suggested = Suggestion | { readonly missing: readonly string[] };
