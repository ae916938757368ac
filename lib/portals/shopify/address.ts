/** Shopify's addresses: which store, which page, which id; and back. */
import type { TicketKey } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';

const ADMIN = 'admin.shopify.com';
const INBOX = 'inbox.shopify.com';

/** The path below the store, for example `/orders/123`; undefined on another host or outside a store. */
function pathOn(host: string, url: URL): string | undefined {
  if (url.hostname !== host) return undefined;
  return /^\/store\/[^/]+(\/.*)?$/.exec(url.pathname)?.[1]?.replace(/\/+$/, '');
}

/** Path below the store in the admin. */
export const adminPath = (url: URL): string | undefined => pathOn(ADMIN, url);
/** Path below the store in the Inbox. */
export const inboxPath = (url: URL): string | undefined => pathOn(INBOX, url);

/** `/store/northwind-goods`: where all of a store's paths begin. */
export const storePathOf = ({ pathname }: URL): string => /^\/store\/[^/]+/.exec(pathname)?.[0] ?? '';

/** The store handle in the path; the same on both hosts. */
export function storeOf(url: URL): StoreRef | undefined {
  if (url.hostname !== ADMIN && url.hostname !== INBOX) return undefined;
  const handle = /^\/store\/([a-z0-9][a-z0-9-]*)(?:\/|$)/i.exec(url.pathname)?.[1];
  return handle ? { portal: 'shopify', store: handle.toLowerCase() } : undefined;
}

/** The numeric id in an order's address (`/orders/123`). */
export const orderIdIn = (address: string): string | undefined => /\/orders?\/(\d{3,})(?!\d)/i.exec(address)?.[1];
/** The id in a return's address. */
export const returnIdIn = (address: string): string | undefined =>
  /\/returns?\/([A-Za-z0-9_-]*\d[A-Za-z0-9_-]*)/i.exec(address)?.[1];
/** The id in a dispute's address. */
export const disputeIdIn = (address: string): string | undefined =>
  /\/(?:\w*dispute)s?\/([A-Za-z0-9_-]*\d[A-Za-z0-9_-]*)/i.exec(address)?.[1];

const FOLDER = '(?:unread|open|closed|all|archived|assigned|unassigned|mine|spam)';
const THREAD = new RegExp(`/conversations(?:/${FOLDER})?/([0-9a-z]+(?:-[0-9a-z]+)+|[0-9a-f]{16,})`, 'i');

/** Id of a conversation (a UUID) and its folder, from an Inbox address. */
export const threadIdIn = (address: string): string | undefined => THREAD.exec(address)?.[1]?.toLowerCase();
/** The folder in an Inbox address. */
export const folderIn = (address: string): string | undefined =>
  new RegExp(`/conversations/(${FOLDER})(?:[/?#]|$)`, 'i').exec(address)?.[1]?.toLowerCase();

/** Attributes that hold addresses or names of records (`gid://shopify/Order/123`); links and components have `href`. */
const ADDRESSES = ['href', 'id', 'to', 'url', 'data-href', 'data-url'] as const;

/** The id in an element's own address. */
export function idOf(element: Element, idIn: (address: string) => string | undefined): string | undefined {
  for (const name of ADDRESSES) {
    const value = element.getAttribute(name);
    const id = value?.includes('/') ? idIn(value) : undefined;
    if (id) return id;
  }
  return undefined;
}

/** The first id that `idIn` finds in the addresses of an element or of what is in it. */
export function idWithin(element: Element, idIn: (address: string) => string | undefined): string | undefined {
  for (const part of [element, ...element.querySelectorAll('[href], [id], [to], [url], [data-href], [data-url]')]) {
    const id = idOf(part, idIn);
    if (id) return id;
  }
  return undefined;
}

/** Where a ticket can be looked at. A return and an order issue live on their order's page. */
export function addressOf({ store }: StoreRef, { kind, externalId }: TicketKey, orderId?: string): string | undefined {
  const admin = `https://${ADMIN}/store/${store}`;
  const id = encodeURIComponent(externalId);
  if (kind === 'message') return `https://${INBOX}/store/${store}/conversations/open/${id}`;
  if (kind === 'claim') return `${admin}/payments/disputes/${id}`;
  const order = kind === 'order' ? externalId : orderId;
  if (!order) return undefined;
  // A name (`#1001`) is no address, but the list finds it.
  return /^\d{6,}$/.test(order) ? `${admin}/orders/${order}` : `${admin}/orders?query=${encodeURIComponent(order)}`;
}
