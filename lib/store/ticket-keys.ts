import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

/**
 * A key of a ticket, as this device keeps it at `id` (see `ticketKeySubject`) for the others. Without a key: whatever
 * stood there is to be destroyed; kept for as long as an older copy of the server may bring it back.
 */
export interface TicketKeyRow {
  readonly id: string;
  readonly ticketId?: TicketId;
  /** AES-256, raw, base64url. */
  readonly key?: string;
  /** `waiting`: the server has not acknowledged it. */
  readonly state: 'waiting' | 'told';
  /** Made, or acknowledged. */
  readonly at: Instant;
}

/** In place of a key that is to be destroyed. */
export const destroyed = (id: string, at: Instant): TicketKeyRow => ({ id, state: 'waiting', at });
