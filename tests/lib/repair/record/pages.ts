/** Every page of the lab that a reader knows, in every language the lab has it in. */
import { lab } from './lab.ts';

const AMAZON = [
  ['https://sellercentral.amazon.com', 'en-US', 'na'],
  ['https://sellercentral.amazon.com', 'zh-CN', 'na'],
  ['https://sellercentral.amazon.de', 'de-DE', 'eu'],
  ['https://sellercentral.amazon.co.jp', 'ja-JP', 'jp'],
] as const;
const SHOPIFY = ['en', 'zh-CN', 'de'] as const;
const TIKTOK = ['us', 'uk', 'id', 'th'].flatMap((region) =>
  ['en', 'zh-CN', 'id', 'th'].map((locale) => [region, locale] as const),
);

const { world } = lab;
const threadsOf = (portal: string, store: string) =>
  world.threads.filter((thread) => thread.portal === portal && thread.store === store);
const ordersOf = (portal: string, store: string) =>
  [...world.orders.values()].filter((order) => order.portal === portal && order.store === store);

const withLocale = (address: string, locale: string) =>
  `${address}${address.includes('?') ? '&' : '?'}lab-locale=${locale}`;

function amazonPages([host, locale, region]: (typeof AMAZON)[number]): string[] {
  const threads = threadsOf('amazon', region);
  const orders = ordersOf('amazon', region);
  const paths = [
    '/messaging/inbox-v3',
    ...threads.slice(0, 3).map(({ id }) => `/messaging/inbox-v3?cc=${id}`),
    `/messaging/inbox-v2?cc=${threads[0]?.id}`,
    `/messaging/contact?orderID=${orders[0]?.id}`,
    '/orders-v3',
    ...orders.slice(0, 3).map(({ id }) => `/orders-v3/order/${id}`),
    '/gp/returns/list/v2',
    '/gp/guarantee-claims',
    '/cu/case-lobby',
    '/feedback-manager/index.html',
    '/performance/dashboard',
    ...['empty', 'loading', 'signed-out', 'error'].map((state) => `/messaging/inbox-v3?lab-state=${state}`),
  ];
  return paths.map((path) => withLocale(`${host}${path}`, locale));
}

function shopifyPages(locale: string): string[] {
  const admin = 'https://admin.shopify.com/store/northwind-goods';
  const inbox = 'https://inbox.shopify.com/store/northwind-goods/conversations';
  const threads = threadsOf('shopify', 'northwind-goods');
  const orders = ordersOf('shopify', 'northwind-goods');
  return [
    `${admin}/orders`,
    `${admin}/orders?lab-layout=index-table`,
    ...orders.slice(0, 4).map(({ id }) => `${admin}/orders/${id}`),
    `${admin}/payments/disputes`,
    `${inbox}/open?lab-rows=all`,
    ...threads.slice(0, 3).map(({ id }) => `${inbox}/open/${id}`),
    ...['empty', 'loading', 'signed-out', 'error'].map((state) => `${admin}/orders?lab-state=${state}`),
  ].map((address) => withLocale(address, locale));
}

function tiktokPages([region, locale]: readonly [string, string]): string[] {
  const host = `https://seller-${region}.tiktok.com`;
  const chat = `${host}/chat/inbox/current?oec_seller_id=7495&lab-rows=all`;
  const threads = threadsOf('tiktok', region);
  const orders = ordersOf('tiktok', region);
  return [
    chat,
    ...threads.slice(0, 2).map(({ id }) => `${chat}&lab-open=${id}`),
    `${host}/order`,
    ...orders.slice(0, 2).map(({ id }) => `${host}/order/detail?order_no=${id}`),
    `${host}/order/return`,
    ...['empty', 'loading', 'signed-out', 'error'].map((state) => `${chat}&lab-state=${state}`),
  ].map((address) => withLocale(address, locale));
}

export const PAGES: readonly string[] = [
  ...AMAZON.flatMap(amazonPages),
  ...SHOPIFY.flatMap(shopifyPages),
  ...TIKTOK.flatMap(tiktokPages),
];
