/** What the chat and the rest of Seller Center share. */
import type { PageDefinition, Portal } from '../portal.ts';
import { addressOf, isChat, isLogin, storeOf } from './address.ts';
import { naming } from './naming.ts';
import { HOSTS } from './regions.ts';
import { settingOf } from './setting.ts';

/** Signed out. */
export const loginPage: PageDefinition = {
  id: 'login',
  matches: isLogin,
  read: () => ({ state: 'signed-out', observations: [], missing: [] }),
};

/** Seller Center without its pages and composer. */
export const common = {
  id: 'tiktok',
  name: 'TikTok Shop',
  matches: HOSTS.map((host) => `https://${host}/*`),
  parts: (url) => (isChat(url) ? ['#root', '#app'] : ['main', '[role="main"]', '.arco-layout-content', '#micro-app']),
  store: storeOf,
  setting: settingOf,
  naming,
  addressOf,
} satisfies Omit<Portal, 'pages' | 'composer'>;

/** Match patterns of the chat, which has a page agent of its own. */
export const CHAT: readonly string[] = common.matches.map((pattern) => pattern.replace(/\*$/, 'chat/*'));
