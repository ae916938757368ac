/** A made-up order to show a template with where there is no ticket. */
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { contextOf, type ReplyContext } from './variables.ts';

const ID = 'amazon:example:message:example';

export function exampleContext(language: Language, settings: Settings, now: Instant): ReplyContext {
  const ticket: Ticket = {
    id: ID,
    observed: {
      portal: 'amazon',
      store: 'example',
      kind: 'message',
      externalId: 'example',
      orderId: '302-0000000-0000000',
      buyer: 'Alex Example',
      subject: 'Question about my order',
      reason: 'Does not fit',
      amount: { minor: 1_000, currency: 'EUR' },
      fulfilment: 'fbm',
      messageCount: 1,
      firstSeenAt: now,
      changedAt: now,
      missing: [],
    },
    decided: { notes: [] },
    derived: {
      status: 'open',
      queue: 'inbox',
      assignee: '',
      severity: 'normal',
      severityReasons: [],
      tags: [],
      tier: 'standard',
      language,
      intent: 'wismo',
      confidence: 1,
      intentWords: [],
      flags: [],
      obligations: [],
      actBy: FAR_FUTURE,
      route: [],
      recheckAt: FAR_FUTURE,
    },
  };
  const order: Order = {
    id: 'amazon:example:302-0000000-0000000',
    portal: 'amazon',
    store: 'example',
    externalId: '302-0000000-0000000',
    changedAt: now,
    market: 'DE',
    shipToCountry: 'DE',
    placedAt: now - 6 * DAY,
    shipBy: now - 4 * DAY,
    deliverBy: now + 2 * DAY,
    total: { minor: 2_999, currency: 'EUR' },
    items: [{ title: 'Desk lamp', sku: 'LAMP-1', quantity: 1, price: { minor: 2_999, currency: 'EUR' } }],
    tracking: [{ number: '00340434161000000000', carrier: 'DHL' }],
  };
  return contextOf({ ticket, order, settings, now });
}
