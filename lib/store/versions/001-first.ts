import type { Version } from './version.ts';

/**
 * The first shape. Every queue index ends in act-by time and id, so that the next page of a queue is an index walk
 * from the last row; all their fields are always there, because an index leaves out rows that lack its key.
 */
export default {
  number: 1,
  minReader: 1,
  stores: {
    tickets: [
      'id',
      '[derived.status+derived.actBy+id]',
      '[derived.status+observed.portal+derived.actBy+id]',
      '[derived.status+derived.queue+derived.actBy+id]',
      '[derived.status+derived.assignee+derived.actBy+id]',
      '[derived.status+derived.language+derived.actBy+id]',
      '[derived.status+derived.severity+derived.actBy+id]',
      'derived.recheckAt',
      'observed.orderId',
    ].join(','),
    aliases: 'id',
    messages: 'id,ticketId',
    orders: 'id',
    events: 'id,[ticketId+at]',
    outbox: 'id,dueAt',
    search: 'id,*words',
    templates: 'id',
    rules: 'id,order',
    health: 'id',
    settings: 'key',
  },
} satisfies Version;
