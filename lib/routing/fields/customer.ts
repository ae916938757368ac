/** The buyer, as stored orders and tickets of the same store show them. */
import { majorUnits } from '@/lib/domain/money.ts';
import { TIERS } from '@/lib/domain/vocabulary.ts';
import type { Field } from '../field.ts';

export const customerFields: readonly Field[] = [
  { id: 'buyer', about: 'customer', type: 'text', read: ({ observed }) => observed.buyer },
  { id: 'tier', about: 'customer', type: 'choice', options: TIERS, read: ({ assessed }) => assessed.tier },
  { id: 'orders', about: 'customer', type: 'number', unit: 'count', read: ({ history }) => history?.orders },
  /** Major units; of several currencies, the largest sum. */
  {
    id: 'spent',
    about: 'customer',
    type: 'number',
    unit: 'money',
    read: ({ history }) => history && Math.max(0, ...history.spent.map(majorUnits)),
  },
  { id: 'refunds', about: 'customer', type: 'number', unit: 'count', read: ({ history }) => history?.refunds },
  /** Cases in which the buyer said that a parcel did not come. */
  { id: 'notReceived', about: 'customer', type: 'number', unit: 'count', read: ({ history }) => history?.notReceived },
  {
    id: 'largestOrder',
    about: 'customer',
    type: 'number',
    unit: 'count',
    read: ({ history }) => history?.largestOrder,
  },
  { id: 'customerSince', about: 'customer', type: 'time', read: ({ history }) => history?.since },
];
