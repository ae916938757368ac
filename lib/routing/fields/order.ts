/** The order the ticket is about. */
import { majorUnits } from '@/lib/domain/money.ts';
import { ORDER_STATES } from '@/lib/domain/reading.ts';
import { FULFILMENTS } from '@/lib/domain/vocabulary.ts';
import type { Field } from '../field.ts';
import type { Routable } from '../routable.ts';

const moneyOf = ({ observed, order }: Routable) => order?.total ?? observed.amount;

export const orderFields: readonly Field[] = [
  { id: 'orderId', about: 'order', type: 'text', read: ({ observed }) => observed.orderId },
  /** A page showed the order itself. */
  { id: 'orderKnown', about: 'order', type: 'boolean', read: ({ order }) => order !== undefined },
  /** Major units of the order's own currency. */
  {
    id: 'orderValue',
    about: 'order',
    type: 'number',
    unit: 'money',
    read(routable) {
      const money = moneyOf(routable);
      return money && majorUnits(money);
    },
  },
  /** ISO 4217. */
  { id: 'currency', about: 'order', type: 'text', read: (routable) => moneyOf(routable)?.currency },
  {
    id: 'fulfilment',
    about: 'order',
    type: 'choice',
    options: FULFILMENTS,
    read: ({ observed, order }) =>
      observed.fulfilment === 'unknown' ? (order?.fulfilment ?? 'unknown') : observed.fulfilment,
  },
  { id: 'orderState', about: 'order', type: 'choice', options: ORDER_STATES, read: ({ order }) => order?.state },
  { id: 'placedAt', about: 'order', type: 'time', read: ({ order }) => order?.placedAt },
  { id: 'shipBy', about: 'order', type: 'time', read: ({ order }) => order?.shipBy },
  { id: 'deliverBy', about: 'order', type: 'time', read: ({ order }) => order?.deliverBy },
  /** A tracking number is there. */
  { id: 'tracked', about: 'order', type: 'boolean', read: ({ order }) => order && (order.tracking?.length ?? 0) > 0 },
  {
    id: 'carriers',
    about: 'order',
    type: 'set',
    read: ({ order }) => order?.tracking?.flatMap(({ carrier }) => carrier ?? []),
  },
  {
    id: 'trackingNumbers',
    about: 'order',
    type: 'set',
    read: ({ order }) => order?.tracking?.map(({ number }) => number),
  },
  /** Pieces of the order; one where a line does not say how many. */
  {
    id: 'pieces',
    about: 'order',
    type: 'number',
    unit: 'count',
    read: ({ order }) => order?.items?.reduce((sum, { quantity = 1 }) => sum + Math.max(0, quantity), 0),
  },
  { id: 'skus', about: 'order', type: 'set', read: ({ order }) => order?.items?.flatMap(({ sku }) => sku ?? []) },
  { id: 'asins', about: 'order', type: 'set', read: ({ order }) => order?.items?.flatMap(({ asin }) => asin ?? []) },
  {
    id: 'itemTitles',
    about: 'order',
    type: 'text',
    read: ({ order }) => order?.items?.map(({ title }) => title).join('\n'),
  },
  /** ISO 3166-1 alpha-2. */
  { id: 'shipTo', about: 'order', type: 'text', read: ({ order }) => order?.shipToCountry },
];
