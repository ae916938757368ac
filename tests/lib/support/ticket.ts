import type { Derived, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { NOW } from './make.ts';

/** A ticket as the store holds it, for tests of the store alone. */
export const aTicket = (id: TicketId, observed: Partial<Observed>, derived: Partial<Derived>): Ticket => ({
  id,
  observed: {
    portal: 'amazon',
    store: 'na',
    kind: 'message',
    externalId: id.split(':').at(-1) ?? '',
    fulfilment: 'fbm',
    messageCount: 0,
    firstSeenAt: NOW,
    changedAt: NOW,
    missing: [],
    ...observed,
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
    language: 'en',
    intent: 'other',
    confidence: 0,
    intentWords: [],
    flags: [],
    obligations: [],
    actBy: FAR_FUTURE,
    route: [],
    recheckAt: FAR_FUTURE,
    ...derived,
  },
});
