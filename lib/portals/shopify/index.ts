/**
 * Shopify: the admin of one store and its Inbox. A message ticket is named by the conversation's UUID in its address;
 * rows of the Inbox's list, which have none, go by a key of the buyer's name, which the open conversation has as alias. A claim and an order by their numeric id, a return by its id or else by order id and `R` number. Shopify writes times in the
 * zone of the store or viewer and says it nowhere: they are read in the zone the caller gives, else in UTC.
 */
import { localeOf } from '../kit/locale.ts';
import { definePortal, type Page } from '../portal.ts';
import { addressOf, storeOf } from './address.ts';
import { composer } from './composer.ts';
import { disputePage, disputesPage } from './disputes.ts';
import { inboxPage } from './inbox-page.ts';
import { orderPage } from './order-page.ts';
import { customerPage, ordersPage } from './orders-page.ts';

export default definePortal({
  id: 'shopify',
  name: 'Shopify',
  matches: ['https://admin.shopify.com/*', 'https://inbox.shopify.com/*'],
  store: storeOf,
  setting: (page: Page) => ({ now: page.now, locale: localeOf(page), timeZone: page.timeZone ?? 'UTC' }),
  pages: [ordersPage, orderPage, customerPage, disputesPage, disputePage, inboxPage],
  composer,
  addressOf,
});
