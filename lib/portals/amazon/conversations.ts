/** Buyer messages: a single-page application of its own within Seller Central, and a page agent of its own. */
import { definePortal, type PageDefinition } from '../portal.ts';
import { common, page, signIn } from './common.ts';
import { findReply } from './composer.ts';
import { CONVERSATIONS } from './hosts.ts';
import { readInbox } from './inbox.ts';

export const conversationPages: readonly PageDefinition[] = [page('inbox', /^\/messaging(?:\/|$)/, readInbox)];

export default definePortal({
  ...common,
  matches: CONVERSATIONS,
  covers: ({ pathname }) => /^\/messaging(?!\/contact)/.test(pathname),
  pages: [signIn, ...conversationPages],
  composer: { maxLength: 4000, find: findReply },
});
