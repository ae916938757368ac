/** What pages of one kind yield when they are read well, and which ways of reading them may mislead. */
import type { Observation } from './reading.ts';

/** Fields of one type of observation, named as in `TicketSeen`, `OrderSeen`, or by the id of a metric. */
export interface Expected {
  /** Every one has them: a page on which none does counts as not understood. */
  readonly required: readonly string[];
  /** Most have them: where none of several does, the page has lost it. */
  readonly usual: readonly string[];
  /** Many rightly lack them. */
  readonly optional: readonly string[];
  /**
   * field -> names of ways that guess, by position or by being the only one. Under `row`: ways of finding the row
   * itself that may take in a neighbour's texts, so that everything read from it is a guess.
   */
  readonly weak: Readonly<Record<string, readonly string[]>>;
}

/** All that is expected of one page definition. Without a type of observation: the page shows none. */
export interface Expectation extends Readonly<Partial<Record<Observation['type'], Expected>>> {
  /** The whole of an order number, as the portal writes it. */
  readonly orderNumber: RegExp;
}

/** Instead of a way: the page says otherwise elsewhere, for example by its own count. Always weak. */
export const DISPUTED = 'disputed';
