import type { Version } from './version.ts';

/** What accounts stand at, what people corrected, and the ways to a buyer's other orders and tickets. */
export default {
  number: 2,
  minReader: 2,
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
      '[observed.portal+observed.store+observed.buyer]',
    ].join(','),
    orders: 'id,[portal+store+buyer]',
    accounts: 'id',
    corrections: 'id',
  },
} satisfies Version;
