/** What stored orders and tickets say of one buyer in one store. Facts with counts, never a judgement. */
import type { Money } from './money.ts';
import type { Instant } from './time.ts';

export interface CustomerHistory {
  readonly orders: number;
  /** When the first of them was placed, where any page said. */
  readonly since?: Instant;
  /** One sum a currency, without cancelled and refunded orders. */
  readonly spent: readonly Money[];
  /** Orders that were refunded. */
  readonly refunds: number;
  /** Tickets in which the buyer said that a parcel did not come. */
  readonly notReceived: number;
  /** Most pieces in one order. */
  readonly largestOrder: number;
}
