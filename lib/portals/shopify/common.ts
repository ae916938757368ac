/** What the admin and the Inbox share. */
import { localeOf } from '../kit/locale.ts';
import type { Page, Portal } from '../portal.ts';
import { addressOf, inboxPath, storeOf } from './address.ts';
import { naming } from './naming.ts';
import { MAIN } from './selectors.ts';

/** Shopify without its pages and composer. */
export const common = {
  id: 'shopify',
  name: 'Shopify',
  viewerZone: true,
  parts: (url) => (inboxPath(url) === undefined ? MAIN : ['#app', '#root']),
  store: storeOf,
  setting: (page: Page) => ({ now: page.now, locale: localeOf(page), timeZone: page.timeZone ?? 'UTC' }),
  naming,
  addressOf,
} satisfies Omit<Portal, 'matches' | 'pages' | 'composer'>;
