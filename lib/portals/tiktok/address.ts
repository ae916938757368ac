/** TikTok's addresses: which shop, which page, which order; and back. Order numbers stay text, they exceed 2^53. */
import type { TicketKey } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { HOSTS, REGIONS, regionOf } from './regions.ts';

/** The shop an address belongs to. */
export const storeOf = (url: URL): StoreRef | undefined => {
  const region = HOSTS.includes(url.hostname) ? regionOf(url) : undefined;
  return region ? { portal: 'tiktok', store: region } : undefined;
};

const path = ({ hostname, pathname }: URL): string | undefined =>
  HOSTS.includes(hostname) ? pathname.replace(/\/+$/, '') : undefined;

/** The buyers' chat; not the chatbot's settings, not the creators' chat. */
export const isChat = (url: URL): boolean => /^\/chat\/inbox(?:\/|$)/.test(path(url) ?? '');
/** A page to sign in. */
export const isLogin = (url: URL): boolean =>
  /^\/account\/(?:login|register|signin)|^\/passport\//.test(path(url) ?? '');
/** One order. */
export const isOrder = (url: URL): boolean => /^\/order\/detail(?:\/|$)/.test(path(url) ?? '');
/** Returns, refunds, arbitrations. */
export const isReturns = (url: URL): boolean =>
  /^\/order\/(?:return|refund|reverse|after-?sales?|dispute|appeal|arbitration)|^\/(?:return|reverse|after-?sales?|dispute)(?:[/-]|$)/.test(
    path(url) ?? '',
  );
/** The list of orders. */
export const isOrders = (url: URL): boolean => /^\/order(?:\/(?:list|manage)(?:\/.*)?)?$/.test(path(url) ?? '');

/** 18 or 19 digits, beginning with 57 or 58. */
export const ORDER_NUMBER = /(?<!\d)5[78]\d{16,17}(?!\d)/;

/** The order an address is about. */
export function orderIdIn(address: URL): string | undefined {
  const asked = ['order_no', 'order_id', 'main_order_id', 'main_order_id[]'].map((name) =>
    address.searchParams.get(name),
  );
  const said = [...asked, /\/order\/detail\/(\d+)/.exec(address.pathname)?.[1]];
  return said.find((id): id is string => typeof id === 'string' && /^\d{15,20}$/.test(id));
}

/** The return or arbitration an address is about. */
export function returnIdIn(address: URL): string | undefined {
  const names = [
    'reverse_main_order_id',
    'main_reverse_order_id',
    'reverse_order_id',
    'return_id',
    'refund_id',
    'case_id',
  ];
  return names
    .map((name) => address.searchParams.get(name))
    .find((id): id is string => /^[A-Z]{0,3}\d{6,20}$/.test(id ?? ''));
}

/** A link's address, however it is written. */
export const addressOfLink = (link: Element, base: URL): URL | undefined => {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, base.href) ? new URL(href, base) : undefined;
};

/** This chat's own address without what else was in it; without the seller's id it may bounce to the home page. */
export function chatAddress({ origin, pathname, searchParams }: URL): string {
  const kept = ['oec_seller_id', 'shop_region', 'cb_shop_region'].filter((name) => searchParams.get(name));
  const query = kept.map((name) => `${name}=${encodeURIComponent(searchParams.get(name) ?? '')}`).join('&');
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
}

/** Where a ticket can be looked at. A conversation has no address of its own: the chat opens, the agent picks it. */
export function addressOf({ store }: StoreRef, { kind, externalId }: TicketKey, orderId?: string): string | undefined {
  const region = REGIONS[store];
  if (!region) return undefined;
  const host = `https://seller-${store}.tiktok.com`;
  const shop = `shop_region=${region.market}`;
  if (kind === 'message') return `${host}/chat/inbox/current?${shop}`;
  if (kind === 'return' || kind === 'claim') {
    return `${host}/order/return?${shop}&search_numbers=${encodeURIComponent(orderId ?? externalId)}`;
  }
  const order = kind === 'order' ? externalId : orderId;
  return order ? `${host}/order/detail?order_no=${encodeURIComponent(order)}&${shop}` : undefined;
}
