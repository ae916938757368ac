/** Everything of Seller Central but buyer messages: orders, returns, claims, feedback, account health. */
import { definePortal, type PageDefinition } from '../portal.ts';
import { readAccount } from './account.ts';
import { readClaims, readReturns } from './cases.ts';
import { common, page, readKnown, signIn } from './common.ts';
import { readFeedback } from './feedback.ts';
import { readOrder } from './order.ts';
import { readOrders } from './orders.ts';

/** Order matters: the narrower address first. */
export const officePages: readonly PageDefinition[] = [
  page('order', /^\/orders-v3\/order\/|^\/hz\/orders\/details/, readOrder),
  page('refund', /^\/orders-v3\/refund/, readKnown),
  page('orders', /^\/orders-v3(?:\/|$)/, readOrders),
  page('returns', /^\/gp\/returns(?:\/|$)|^\/returns(?:\/|$)/, readReturns),
  page('safe-t', /^\/safet-claims/, readKnown),
  page('claims', /guarantee-claims|a-?to-?z|\/claims(?:\/|$)/i, readClaims),
  page('feedback', /^\/feedback-manager/, readFeedback),
  page('account-health', /^\/performance\/(?:dashboard|account|detail)/, readAccount),
  page('case-lobby', /^\/cu\/case-/, readKnown),
];

export default definePortal({
  ...common,
  covers: ({ pathname }) => !pathname.startsWith('/messaging'),
  pages: [signIn, ...officePages],
  // No page of this half has a reply box; its text fields are notes and forms.
  composer: { maxLength: 0, find: () => undefined },
});
