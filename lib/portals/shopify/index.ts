/**
 * Shopify: the admin of one store and its Inbox. A message ticket is named by the conversation's UUID in its address;
 * rows of the Inbox's list, which have none, go by a key of the buyer's name, which the open conversation has as alias. A claim and an order by their numeric id, a return by its id or else by order id and `R` number. Shopify writes times in the
 * zone of the store or viewer and says it nowhere: they are read in the zone the caller gives, else in UTC.
 */
import { definePortal } from '../portal.ts';
import admin from './admin.ts';
import { common } from './common.ts';
import inbox from './inbox.ts';

export default definePortal({
  ...common,
  matches: [...admin.matches, ...inbox.matches],
  pages: [...admin.pages, ...inbox.pages],
  composer: inbox.composer,
});
