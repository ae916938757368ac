/** Everything of Seller Center but the chat: orders, returns, arbitrations. */
import { definePortal } from '../portal.ts';
import { common, loginPage } from './common.ts';
import { orderPage } from './order-page.ts';
import { ordersPage } from './orders-page.ts';
import { returnsPage } from './returns-page.ts';

export default definePortal({
  ...common,
  covers: ({ pathname }) => !pathname.startsWith('/chat/'),
  pages: [loginPage, orderPage, returnsPage, ordersPage],
  composer: { maxLength: 0, find: () => undefined },
});
