/** Orders: the list, one order, its refund. A page agent of their own, as buyer messages have. */
import { definePortal, type PageDefinition } from '../portal.ts';
import { common, NO_COMPOSER, page, readKnown, signIn } from './common.ts';
import { ORDERS } from './hosts.ts';
import { readOrder } from './order.ts';
import { readOrders } from './orders.ts';

/** Order matters: the narrower address first. */
export const orderPages: readonly PageDefinition[] = [
  page('order', /^\/orders-v3\/order\/|^\/hz\/orders\/details/, readOrder),
  page('refund', /^\/orders-v3\/refund/, readKnown),
  page('orders', /^\/orders-v3(?:\/|$)/, readOrders),
];

export default definePortal({
  ...common,
  matches: ORDERS,
  covers: ({ pathname }) => /^\/(?:orders-v3|hz\/orders)/.test(pathname),
  pages: [signIn, ...orderPages],
  composer: NO_COMPOSER,
});
