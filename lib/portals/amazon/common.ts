/**
 * What all parts of Seller Central share. The store is the account's region (EU accounts share one inbox whatever
 * the host), the market of a ticket is read from its row or thread. How conversations are told apart: `identity.ts`.
 */
import { localeOf } from '../kit/locale.ts';
import type { Page, PageDefinition, Portal, Setting } from '../portal.ts';
import { HOME_HOST, hostOf, MATCHES, marketOfHost } from './hosts.ts';
import { naming } from './naming.ts';
import { look } from './sight.ts';
import { emptyState, isSignedOut, isSignInAddress, SIGNED_OUT } from './states.ts';

/** Without an own reader: known, holds no buyer's ticket. */
export const readKnown: PageDefinition['read'] = (page, setting) => {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const state = emptyState(sight);
  return { state: state === 'unknown' ? 'ready' : state, observations: [], missing: [] };
};

export const page = (id: string, path: RegExp, read: PageDefinition['read']): PageDefinition => ({
  id,
  matches: (url) => path.test(url.pathname),
  read,
});

export const signIn: PageDefinition = { id: 'sign-in', matches: isSignInAddress, read: () => SIGNED_OUT };

const setting = (shown: Page): Setting => {
  const market = hostOf(shown.url)?.market;
  const home = marketOfHost(shown.url);
  const declared = localeOf(shown);
  return {
    now: shown.now,
    locale: declared === 'en' ? `en-${market ?? 'US'}` : declared,
    timeZone: shown.timeZone ?? home?.timeZone ?? 'America/Los_Angeles',
    ...(market && { market }),
  };
};

/** But for buyer messages no page has a reply box; its text fields are notes and forms. */
export const NO_COMPOSER: Portal['composer'] = { maxLength: 0, find: () => undefined };

/** Seller Central without its pages and composer. */
export const common = {
  id: 'amazon',
  name: 'Amazon',
  matches: MATCHES,
  parts: () => ['#sc-content-container', 'main', '[role="main"]'],
  store: (url) => {
    const region = hostOf(url)?.region;
    return region ? { portal: 'amazon', store: region } : undefined;
  },
  setting,
  naming,
  addressOf: ({ store }, { kind, externalId }, orderId) => {
    const host = HOME_HOST[store];
    if (!host) return undefined;
    const order = orderId ?? externalId;
    const paths: Readonly<Partial<Record<typeof kind, string>>> = {
      message: `/messaging/inbox-v3?fi=search&ss=${encodeURIComponent(order)}`,
      order: `/orders-v3/order/${order}`,
      return: '/gp/returns/list/v2',
      review: '/feedback-manager/index.html',
      account: '/performance/dashboard',
      claim: `/orders-v3/order/${order}`,
    };
    const path = paths[kind];
    return path && `https://${host}${path}`;
  },
} satisfies Omit<Portal, 'pages' | 'composer'>;
