import { DAY } from '@/lib/domain/time.ts';
import type { ReplyContext } from '../context.ts';
import { countryText } from '../format.ts';
import { date, list, money, number, text, truth } from './variable.ts';

const stateIs =
  (...states: readonly string[]) =>
  ({ order }: ReplyContext) =>
    order?.state === undefined ? undefined : states.includes(order.state);
/** Whole days from one moment to another; none when it lies ahead. */
const daysFrom = (from: number | undefined, to: number) =>
  from === undefined || to < from ? undefined : Math.floor((to - from) / DAY);

export const order = [
  text('order.number', 'the order number', ({ ticket, order }) => ticket.observed.orderId ?? order?.externalId),
  date('order.date', 'the day the order was placed', ({ order }) => order?.placedAt),
  number('order.age', 'how many days ago the order was placed', ({ order, now }) => daysFrom(order?.placedAt, now)),
  money('order.total', 'the order total with its currency', ({ order }) => order?.total),
  text('order.currency', 'the currency of the order, as a three-letter code', ({ order }) => order?.total?.currency),
  date('order.ship_by', 'the latest ship date', ({ order }) => order?.shipBy),
  date('order.deliver_by', 'the latest estimated delivery', ({ order }) => order?.deliverBy),
  text('order.country', 'the country it ships to, as a two-letter code', ({ order }) => order?.shipToCountry),
  text('order.country_name', 'the name of the country it ships to', ({ order }, language) =>
    order?.shipToCountry ? countryText(order.shipToCountry, language) : undefined,
  ),
  list('order.items', 'the titles of all items', ({ order }) => order?.items?.map(({ title }) => title)),
  text('order.state', 'pending, unshipped, shipped, delivered, cancelled or refunded', ({ order }) => order?.state),
  text('order.fulfilment', 'fba, fbm, fbt or merchant, for conditions', ({ ticket, order }) =>
    [ticket.observed.fulfilment, order?.fulfilment].find((one) => one !== undefined && one !== 'unknown'),
  ),
  truth('order.shipped', 'whether the order has been shipped', stateIs('shipped', 'delivered')),
  truth('order.delivered', 'whether the order counts as delivered', stateIs('delivered')),
  truth('order.cancelled', 'whether the order was cancelled', stateIs('cancelled')),
  truth('order.refunded', 'whether the order was refunded', stateIs('refunded')),
];
