/** The Inbox: an application on a host of its own, and a page agent of its own. */
import { definePortal } from '../portal.ts';
import { common } from './common.ts';
import { composer } from './composer.ts';
import { inboxPage } from './inbox-page.ts';

export default definePortal({
  ...common,
  matches: ['https://inbox.shopify.com/*'],
  pages: [inboxPage],
  composer,
});
