/** What pages of one kind yield when they are read well, and which ways of reading them may mislead. */
import type { Observation } from './reading.ts';

export const NEEDS = [
  /** Every one has it. Where none has anything required, the page is not understood. */
  'required',
  /** Most have it: where none of several does, the page has lost it. */
  'usual',
  /** Many rightly lack it. */
  'optional',
] as const;
export type Need = (typeof NEEDS)[number];

/** Names of the ways by which something is found, the best first. */
export interface Ways {
  readonly ways: readonly string[];
  /** Those of them that guess, by position or by being the only one of its kind. */
  readonly weak: readonly string[];
}

export interface FieldExpected extends Ways {
  readonly need: Need;
}

/** One type of observation. */
export interface Expected {
  /** Named as in `TicketSeen`, `OrderSeen`, or by the id of a metric. */
  readonly fields: Readonly<Record<string, FieldExpected>>;
  /** How rows are found. By a weak way they may take in a neighbour's texts: all that is read from them is a guess. */
  readonly row?: Ways;
}

/** What is expected of a field; field names come from pages' readers, and `constructor` names none. */
export const fieldOf = (expected: Expected | undefined, field: string): FieldExpected | undefined =>
  expected && Object.hasOwn(expected.fields, field) ? expected.fields[field] : undefined;

/** All that is expected of one page definition. Without a type of observation: the page shows none. */
export interface Expectation extends Readonly<Partial<Record<Observation['type'], Expected>>> {
  /** The whole of an order number, as the portal writes it. */
  readonly orderNumber: RegExp;
}

/** Instead of a way: the page says otherwise elsewhere, for example by its own count. Always weak. */
export const DISPUTED = 'disputed';

/** The way of whatever a lead taught. Never weak. */
export const TAUGHT = 'taught';
