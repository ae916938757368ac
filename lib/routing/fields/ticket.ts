/** What the ticket is, as the portal shows it and triage reads it. */
import { majorUnits } from '@/lib/domain/money.ts';
import { INTENTS, PORTALS, RISK_FLAGS, SEVERITIES, STATUSES, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import type { Field } from '../field.ts';

export const ticketFields: readonly Field[] = [
  { id: 'portal', about: 'ticket', type: 'choice', options: PORTALS, read: ({ observed }) => observed.portal },
  { id: 'kind', about: 'ticket', type: 'choice', options: TICKET_KINDS, read: ({ observed }) => observed.kind },
  { id: 'status', about: 'ticket', type: 'choice', options: STATUSES, read: ({ assessed }) => assessed.status },
  { id: 'severity', about: 'ticket', type: 'choice', options: SEVERITIES, read: ({ assessed }) => assessed.severity },
  { id: 'intent', about: 'ticket', type: 'choice', options: INTENTS, read: ({ assessed }) => assessed.intent },
  /** Of the intent, 0 to 1. */
  { id: 'confidence', about: 'ticket', type: 'number', unit: 'share', read: ({ assessed }) => assessed.confidence },
  {
    id: 'flags',
    about: 'ticket',
    type: 'set',
    options: RISK_FLAGS,
    read: ({ assessed }) => assessed.flags.map(({ flag }) => flag),
  },
  /** As a person chose them: tags of rules above do not count. */
  { id: 'tags', about: 'ticket', type: 'set', read: ({ decided }) => decided.tags ?? [] },
  { id: 'subject', about: 'ticket', type: 'text', read: ({ observed }) => observed.subject },
  { id: 'reason', about: 'ticket', type: 'text', read: ({ observed }) => observed.reason },
  { id: 'rating', about: 'ticket', type: 'number', unit: 'stars', read: ({ observed }) => observed.rating },
  /** What the ticket is about, major units of its own currency. */
  {
    id: 'amount',
    about: 'ticket',
    type: 'number',
    unit: 'money',
    read: ({ observed }) => observed.amount && majorUnits(observed.amount),
  },
  /** What the portal itself says of it. */
  {
    id: 'portalState',
    about: 'ticket',
    type: 'choice',
    options: ['open', 'resolved'],
    read: ({ observed }) => observed.state,
  },
  {
    id: 'outcome',
    about: 'ticket',
    type: 'choice',
    options: ['against_us', 'for_us'],
    read: ({ observed }) => observed.outcome,
  },
  { id: 'portalAwaitsReply', about: 'ticket', type: 'boolean', read: ({ observed }) => observed.needsReply },
  /** Something of it was read by a way that may mislead. */
  {
    id: 'weakReading',
    about: 'ticket',
    type: 'boolean',
    read: ({ observed, order }) =>
      (observed.weak?.length ?? 0) > 0 || (order?.weak?.length ?? 0) > 0 || observed.last?.weak === true,
  },
  /** Names of what could not be read. */
  { id: 'unread', about: 'ticket', type: 'set', read: ({ observed }) => observed.missing },
  { id: 'openedAt', about: 'ticket', type: 'time', read: ({ observed }) => observed.openedAt },
];
