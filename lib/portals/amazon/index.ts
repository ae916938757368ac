/**
 * Amazon Seller Central. The store is the account's region (EU accounts share one inbox whatever the host), the market
 * of a ticket is read from its row or thread. How conversations are told apart: see `identity.ts`.
 */
import { deep } from '../kit/dom.ts';
import { localeOf } from '../kit/locale.ts';
import { definePortal, type Page, type PageDefinition, type Setting } from '../portal.ts';
import { readAccount } from './account.ts';
import { readClaims, readReturns } from './cases.ts';
import { findComposer } from './composer.ts';
import { readContact } from './contact.ts';
import { readFeedback } from './feedback.ts';
import { HOME_HOST, hostOf, MATCHES, marketOfHost } from './hosts.ts';
import { readInbox } from './inbox.ts';
import { readOrder } from './order.ts';
import { readOrders } from './orders.ts';
import { look } from './sight.ts';
import { emptyState, isSignedOut, isSignInAddress, SIGNED_OUT } from './states.ts';

/** Without an own reader: known, holds no buyer's ticket. */
const readKnown: PageDefinition['read'] = (page, setting) => {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const state = emptyState(sight);
  return { state: state === 'unknown' ? 'ready' : state, observations: [], missing: [] };
};

const page = (id: string, path: RegExp, read: PageDefinition['read']): PageDefinition => ({
  id,
  matches: (url) => path.test(url.pathname),
  read,
});

/** Order matters: the narrower address first. */
const pages: readonly PageDefinition[] = [
  { id: 'sign-in', matches: isSignInAddress, read: () => SIGNED_OUT },
  page('contact-buyer', /^\/messaging\/contact|\/contact-buyer/, readContact),
  page('inbox', /^\/messaging(?:\/|$)/, readInbox),
  page('order', /^\/orders-v3\/order\/|^\/hz\/orders\/details/, readOrder),
  page('refund', /^\/orders-v3\/refund/, readKnown),
  page('orders', /^\/orders-v3(?:\/|$)/, readOrders),
  page('returns', /^\/gp\/returns(?:\/|$)|^\/returns(?:\/|$)/, readReturns),
  page('safe-t', /^\/safet-claims/, readKnown),
  page('claims', /guarantee-claims|a-?to-?z|\/claims(?:\/|$)/i, readClaims),
  page('feedback', /^\/feedback-manager/, readFeedback),
  page('account-health', /^\/performance\/(?:dashboard|account|detail)/, readAccount),
  page('case-lobby', /^\/cu\/case-/, readKnown),
];

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

export default definePortal({
  id: 'amazon',
  name: 'Amazon',
  matches: MATCHES,
  store: (url) => {
    const region = hostOf(url)?.region;
    return region ? { portal: 'amazon', store: region } : undefined;
  },
  setting,
  pages,
  composer: {
    maxLength: 4000,
    // Every field found is an HTML one: a textarea or an editable element.
    find: ({ document }) => findComposer(deep(document)) as HTMLElement | undefined,
  },
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
});
