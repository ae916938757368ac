/** Small made-up things for tests. */
import type { MessageSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';

export const NOW = Date.UTC(2026, 10, 24, 12);
export const SHOP: StoreRef = { portal: 'amazon', store: 'na' };

export const aMessage = (fields: Partial<MessageSeen> = {}): MessageSeen => ({
  direction: 'inbound',
  text: 'Where is my parcel?',
  at: NOW - HOUR,
  ...fields,
});

export const aSeen = (fields: Partial<TicketSeen> = {}): TicketSeen => ({
  type: 'ticket',
  kind: 'message',
  externalId: '111-2222222-3333333',
  orderId: '111-2222222-3333333',
  buyer: 'Mira',
  needsReply: true,
  last: aMessage(),
  missing: [],
  ways: {},
  ...fields,
});

export const aReading = (observations: Reading['observations'], fields: Partial<Reading> = {}): Reading => ({
  portal: 'amazon',
  page: 'inbox',
  layout: 'v3',
  state: 'ready',
  locale: 'en-US',
  timeZone: 'America/Los_Angeles',
  observations,
  missing: [],
  ...fields,
});
