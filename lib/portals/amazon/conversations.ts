/** Buyer messages: a single-page application of its own within Seller Central, and a page agent of its own. */
import { deep } from '../kit/dom.ts';
import { definePortal, type PageDefinition } from '../portal.ts';
import { common, page, signIn } from './common.ts';
import { findComposer } from './composer.ts';
import { readContact } from './contact.ts';
import { CONVERSATIONS } from './hosts.ts';
import { readInbox } from './inbox.ts';

/** Order matters: the narrower address first. */
export const conversationPages: readonly PageDefinition[] = [
  page('contact-buyer', /^\/messaging\/contact|\/contact-buyer/, readContact),
  page('inbox', /^\/messaging(?:\/|$)/, readInbox),
];

export default definePortal({
  ...common,
  matches: CONVERSATIONS,
  covers: ({ pathname }) => pathname.startsWith('/messaging'),
  pages: [signIn, ...conversationPages],
  composer: {
    maxLength: 4000,
    // Every field found is an HTML one: a textarea or an editable element.
    find: ({ document }) => findComposer(deep(document)) as HTMLElement | undefined,
  },
});
