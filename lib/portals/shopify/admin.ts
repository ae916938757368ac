/** The admin of a store: orders, customers, disputes. */
import { definePortal } from '../portal.ts';
import { common } from './common.ts';
import { disputePage, disputesPage } from './disputes.ts';
import { orderPage } from './order-page.ts';
import { customerPage, ordersPage } from './orders-page.ts';

export default definePortal({
  ...common,
  matches: ['https://admin.shopify.com/*'],
  pages: [ordersPage, orderPage, customerPage, disputesPage, disputePage],
  // A comment on an order's timeline is a staff note, never a reply.
  composer: { maxLength: 0, find: () => undefined },
});
