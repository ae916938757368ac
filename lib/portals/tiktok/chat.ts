/** The customer chat: an application of its own, and a page agent of its own. */
import { definePortal } from '../portal.ts';
import { chatPage } from './chat-page.ts';
import { CHAT, common, loginPage } from './common.ts';
import { composer } from './composer.ts';

export default definePortal({
  ...common,
  matches: CHAT,
  covers: ({ pathname }) => pathname.startsWith('/chat/'),
  pages: [loginPage, chatPage],
  composer,
});
