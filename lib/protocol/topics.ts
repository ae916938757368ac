import type { TicketId } from '@/lib/domain/ticket.ts';

/** All there is to ask again for, by subject. */
export const TOPICS = [
  'tickets',
  'counts',
  'rules',
  'replay',
  'agents',
  'templates',
  'translations',
  'glossary',
  'settings',
  'context',
  'corrections',
  'health',
  'accounts',
  'approvals',
  'engines',
  'alerts',
  'store',
  'ticket',
  'drafts',
  'knowledge',
  'draft',
  'model',
  'taught',
  'repair',
  'sites',
  'portals',
  'team',
  'presence',
  'continuity',
  'privacy',
] as const;

/** What changed; views ask again for what stands under it. Pushed to views as `changed`, to page agents as `rail`. */
export type Topic = (typeof TOPICS)[number] | `draft:${TicketId}` | `ticket:${TicketId}`;
