/** What is opened seldom, so that the other page agents need not carry it: account health, the form that contacts a buyer. */
import { definePortal, type PageDefinition } from '../portal.ts';
import { readAccount } from './account.ts';
import { common, page, signIn } from './common.ts';
import { findReply } from './composer.ts';
import { readContact } from './contact.ts';
import { SELDOM } from './hosts.ts';

/** Order matters: the narrower address first. */
export const seldomPages: readonly PageDefinition[] = [
  page('contact-buyer', /^\/messaging\/contact|\/contact-buyer/, readContact),
  page('account-health', /^\/performance\/(?:dashboard|account|detail)/, readAccount),
];

/** Where this page agent reads, and no other. */
export const isSeldom = ({ pathname }: URL): boolean =>
  /^\/performance|^\/messaging\/contact|\/contact-buyer/.test(pathname);

export default definePortal({
  ...common,
  matches: SELDOM,
  covers: isSeldom,
  pages: [signIn, ...seldomPages],
  composer: { maxLength: 4000, find: findReply },
});
