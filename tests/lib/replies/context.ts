/** A made-up ticket to reply to. */
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Derived, Observed } from '@/lib/domain/ticket.ts';
import { contextOf } from '@/lib/replies/variables.ts';
import { aTicket } from '../support/ticket.ts';

export const AN_ORDER: Order = {
  id: 'amazon:eu:302-1234567-7654321',
  portal: 'amazon',
  store: 'eu',
  externalId: '302-1234567-7654321',
  changedAt: 0,
  market: 'DE',
  placedAt: Date.parse('2026-11-20T09:00:00Z'),
  // The end of 26 November in Berlin.
  deliverBy: Date.parse('2026-11-26T22:59:59Z'),
  total: { minor: 2999, currency: 'EUR' },
  items: [{ title: 'Desk lamp', sku: 'LAMP-1', quantity: 1 }],
  tracking: [{ number: '00340434161094042557', carrier: 'DHL' }],
};

export const aContext = (
  observed: Partial<Observed> = {},
  order: Order | undefined = AN_ORDER,
  derived: Partial<Derived> = { language: 'de' },
) =>
  contextOf({
    ticket: aTicket(
      'amazon:eu:message:T-1',
      { buyer: 'Anna Weber', orderId: AN_ORDER.externalId, ...observed },
      derived,
    ),
    ...(order ? { order } : {}),
    settings: { ...DEFAULT_SETTINGS, me: 'Mei' },
    now: Date.parse('2026-11-24T12:00:00Z'),
  });

/** Nothing is known but that there is a ticket. */
export const bareContext = () =>
  contextOf({
    ticket: aTicket('amazon:eu:message:T-1', {}, { language: 'en' }),
    settings: DEFAULT_SETTINGS,
    now: Date.parse('2026-11-24T12:00:00Z'),
  });
