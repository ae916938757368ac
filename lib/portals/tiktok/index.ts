/**
 * TikTok Shop's Seller Center, one store a shop region. Identity: the chat shows neither a conversation's number nor the
 * buyer's (both live only in the page's own script), so a conversation is named by a key of its buyer's name; a return
 * and an arbitration by their own number, an order by its number, which stays text. Times are read in the region's
 * zone; the creators' chat and the chatbot's settings are no buyer's conversations and are not read.
 */
import { definePortal } from '../portal.ts';
import { addressOf, isLogin, storeOf } from './address.ts';
import { chatPage } from './chat-page.ts';
import { composer } from './composer.ts';
import { orderPage } from './order-page.ts';
import { ordersPage } from './orders-page.ts';
import { HOSTS } from './regions.ts';
import { returnsPage } from './returns-page.ts';
import { settingOf } from './setting.ts';

const loginPage = {
  id: 'login',
  matches: isLogin,
  read: () => ({ state: 'signed-out' as const, observations: [], missing: [] }),
};

export default definePortal({
  id: 'tiktok',
  name: 'TikTok Shop',
  matches: HOSTS.map((host) => `https://${host}/*`),
  store: storeOf,
  setting: settingOf,
  pages: [loginPage, chatPage, orderPage, returnsPage, ordersPage],
  composer,
  addressOf,
});
