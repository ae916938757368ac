import type { OrderSeen } from './reading.ts';
import type { Instant } from './time.ts';
import type { PortalId } from './vocabulary.ts';

/** `portal:store:externalId`. */
export type OrderId = `${PortalId}:${string}:${string}`;

/** A stored order: what pages showed of it, newest wins field by field. */
export interface Order extends Omit<OrderSeen, 'type' | 'ways' | 'missing'> {
  readonly id: OrderId;
  readonly portal: PortalId;
  readonly store: string;
  readonly changedAt: Instant;
  /** Of fields that a teammate's page showed before `changedAt`, when. */
  readonly since?: Readonly<Record<string, Instant>>;
  /** Fields whose value was read by a way that may mislead, in the order of the alphabet; absent: none. */
  readonly weak?: readonly string[];
  /** When name and parcels were taken away because they had been kept long enough. */
  readonly purgedAt?: Instant;
}
