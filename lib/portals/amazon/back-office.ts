/** Everything of Seller Central that no other page agent reads: returns, claims, feedback. */
import { definePortal, type PageDefinition } from '../portal.ts';
import { readClaims, readReturns } from './cases.ts';
import { common, NO_COMPOSER, page, readKnown, signIn } from './common.ts';
import { readFeedback } from './feedback.ts';

/** Order matters: the narrower address first. */
export const officePages: readonly PageDefinition[] = [
  page('returns', /^\/gp\/returns(?:\/|$)|^\/returns(?:\/|$)/, readReturns),
  page('safe-t', /^\/safet-claims/, readKnown),
  page('claims', /guarantee-claims|a-?to-?z|\/claims(?:\/|$)/i, readClaims),
  page('feedback', /^\/feedback-manager/, readFeedback),
  page('case-lobby', /^\/cu\/case-/, readKnown),
];

export default definePortal({
  ...common,
  covers: ({ pathname }) => !/^\/(?:messaging|orders-v3|hz\/orders|performance)/.test(pathname),
  pages: [signIn, ...officePages],
  composer: NO_COMPOSER,
});
