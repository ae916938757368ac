/** Every kind of page of the lab, in every language it has, read once: what a judge is held against. */
import { createHash } from 'node:crypto';
import type { Reading } from '@/lib/domain/reading.ts';
import { portalFor } from '@/lib/portals/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import { parsePage } from '../../../lab/parse.ts';
import { amazonLab } from '../../../portal-lab/amazon/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../../portal-lab/shopify/index.ts';
import { SHOPIFY_ZONE } from '../../../portal-lab/shopify/view.ts';
import { tiktokLab } from '../../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
const world = makeWorld({ seed: 7, now: NOW });
const lab = createLab({ portals: [amazonLab, shopifyLab, tiktokLab], world, now: () => NOW });

const of = (portal: string, store: string) => ({
  orders: [...world.orders.values()].filter((order) => order.portal === portal && order.store === store),
  threads: world.threads.filter((thread) => thread.portal === portal && thread.store === store),
});

function amazonPaths(store: string): readonly string[] {
  const { orders, threads } = of('amazon', store);
  return [
    '/messaging/inbox-v3',
    ...threads.slice(0, 3).map(({ id }) => `/messaging/inbox-v3?cc=${id}`),
    '/messaging/inbox-v2',
    `/messaging/contact?orderID=${orders[0]?.id}`,
    '/orders-v3',
    ...orders.slice(0, 3).map(({ id }) => `/orders-v3/order/${id}`),
    '/gp/returns/list',
    '/gp/guarantee-claims',
    '/feedback-manager/index.html',
    '/performance/dashboard',
  ];
}

const ADMIN = 'https://admin.shopify.com/store/northwind-goods';
const INBOX = 'https://inbox.shopify.com/store/northwind-goods/conversations';

function shopifyAddresses(): readonly string[] {
  const { orders, threads } = of('shopify', 'northwind-goods');
  const disputes = world.claims.filter(({ portal }) => portal === 'shopify');
  return [
    `${ADMIN}/orders`,
    `${ADMIN}/orders?lab-layout=index-table`,
    ...orders.slice(0, 3).map(({ id }) => `${ADMIN}/orders/${id}`),
    `${ADMIN}/payments/disputes`,
    ...disputes.slice(0, 3).map(({ id }) => `${ADMIN}/payments/disputes/${id}`),
    `${INBOX}/open`,
    `${INBOX}/unread`,
    ...threads.slice(0, 3).map(({ id }) => `${INBOX}/open/${id}`),
  ];
}

function tiktokPaths(region: string): readonly string[] {
  const { orders, threads } = of('tiktok', region);
  return [
    '/chat/inbox/current',
    '/chat/inbox/current?lab-folder=UNREPLIED',
    ...threads.slice(0, 3).map(({ id }) => `/chat/inbox/current?lab-open=${id}`),
    ...orders.slice(0, 3).map(({ id }) => `/order/detail?order_no=${id}`),
    '/order/return',
  ];
}

const within = (locale: string, address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lab-locale=${locale}`;

export const ADDRESSES: readonly string[] = [
  ...(
    [
      ['https://sellercentral.amazon.com', 'na', ['en-US', 'zh-CN']],
      ['https://sellercentral.amazon.de', 'eu', ['de-DE']],
      ['https://sellercentral.amazon.co.jp', 'jp', ['ja-JP']],
    ] as const
  ).flatMap(([host, store, locales]) =>
    locales.flatMap((locale) => amazonPaths(store).map((path) => within(locale, `${host}${path}`))),
  ),
  ...['en', 'zh-CN', 'de'].flatMap((locale) => shopifyAddresses().map((address) => within(locale, address))),
  ...(
    [
      ['us', 'en'],
      ['uk', 'zh-CN'],
      ['id', 'id'],
      ['th', 'th'],
    ] as const
  ).flatMap(([region, locale]) =>
    tiktokPaths(region).map((path) => within(locale, `https://seller-${region}.tiktok.com${path}`)),
  ),
];

const known = new Map<string, Reading>();

/** What the reader says of a lab page, changed by `change` first. */
export function readAt(address: string, change: (html: string) => string = (html) => html): Reading {
  const url = new URL(address);
  const html = change(lab.servedPage(address));
  const mark = createHash('sha1').update(address).update(html).digest('hex');
  const before = known.get(mark);
  if (before) return before;
  const portal = portalFor(url);
  if (!portal) throw new Error(`no portal reads ${address}`);
  const zone = portal.viewerZone ? { timeZone: SHOPIFY_ZONE } : {};
  const reading = readPage(portal, { url, document: parsePage(html), now: NOW, ...zone });
  known.set(mark, reading);
  return reading;
}
