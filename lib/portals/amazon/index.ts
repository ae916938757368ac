/**
 * Amazon Seller Central, whole: for the background, the command line and tests. On the page it is read by four agents
 * (`conversations.ts`, `order-desk.ts`, `back-office.ts`, `seldom.ts`), each under the 30 kB a page agent may weigh.
 */
import { definePortal } from '../portal.ts';
import { officePages } from './back-office.ts';
import { common, signIn } from './common.ts';
import conversations, { conversationPages } from './conversations.ts';
import { orderPages } from './order-desk.ts';
import { seldomPages } from './seldom.ts';

export default definePortal({
  ...common,
  pages: [signIn, ...seldomPages, ...conversationPages, ...orderPages, ...officePages],
  composer: conversations.composer,
});
