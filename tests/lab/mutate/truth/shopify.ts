/** Shopify admin and Inbox: conversations, orders with their returns, disputes. */
import { endOfDay, startOfDay } from '@/lib/portals/kit/times.ts';
import { buyerKey } from '@/lib/portals/shopify/identity.ts';
import shopify from '@/lib/portals/shopify/index.ts';
import { SHOPIFY_ZONE } from '../../../portal-lab/shopify/view.ts';
import type { LabClaim, LabOrder, LabReturn, LabThread } from '../../../portal-lab/world/types.ts';
import { beginning, money, type Rename, same, type Thing, type Truth, time, toMinute } from './facts.ts';
import { buyerOf, hintsFor, lab, NOW, nameOf, world } from './lab.ts';
import type { Subject } from './subject.ts';

const LOCALES = ['en', 'zh-CN', 'de'] as const;
const HANDLE = 'northwind-goods';
const ADMIN = `https://admin.shopify.com/store/${HANDLE}`;
const INBOX = `https://inbox.shopify.com/store/${HANDLE}/conversations`;
const ZONE = SHOPIFY_ZONE;
const FIRST_ROWS = 14;
const ROWS = 50;
const DAY = 86_400_000;

const newest = ({ messages }: LabThread): number => messages.at(-1)?.at ?? 0;
const ours = <T extends { readonly portal: string }>(things: Iterable<T>): T[] =>
  [...things].filter(({ portal }) => portal === 'shopify');
const threads = ours(world.threads).sort((a, b) => newest(b) - newest(a));
const open = threads.filter(({ resolvedAt }) => resolvedAt === undefined);
const orders = ours(world.orders.values()).sort((a, b) => b.placedAt - a.placedAt);
const claims = ours(world.claims);
const returns = ours(world.returns);

/** A row goes by its buyer; of two of one buyer the newer counts. */
const listed = (rows: readonly LabThread[]): readonly LabThread[] =>
  rows.filter(({ buyerId }, index) => rows.findIndex((other) => other.buyerId === buyerId) === index);

function rowOf(thread: LabThread, rename: Rename): Thing {
  const last = thread.messages.at(-1);
  const at = last?.at ?? 0;
  const today = startOfDay(at, ZONE) === startOfDay(NOW, ZONE);
  const name = rename(nameOf(thread.buyerId));
  return {
    type: 'ticket',
    kind: 'message',
    ids: [buyerKey(name), thread.id],
    signs: [name],
    facts: {
      buyer: same(name),
      'last.direction': same(last?.direction),
      'last.at': time(today ? toMinute(at) : startOfDay(at, ZONE)),
      'last.text': beginning(last?.text),
    },
  };
}

function openOf(thread: LabThread, rename: Rename): Thing {
  const newestWord = thread.messages.findLast(({ automatic }) => !automatic);
  return {
    type: 'ticket',
    kind: 'message',
    ids: [thread.id],
    signs: [thread.id, rename(nameOf(thread.buyerId))],
    facts: {
      buyer: same(rename(nameOf(thread.buyerId))),
      state: same(thread.resolvedAt === undefined ? 'open' : 'resolved'),
      ...(thread.resolvedAt === undefined ? { needsReply: same(newestWord?.direction === 'inbound') } : {}),
    },
    messages: thread.messages.map(({ direction, text: said, at }) => ({ direction, text: said, at: toMinute(at) })),
  };
}

function orderOf(order: LabOrder, rename: Rename, whole: boolean): Thing {
  const recent = NOW - order.placedAt < 5 * DAY;
  const exact = whole || recent;
  const base = {
    type: 'order',
    ids: [order.id],
    signs: [order.id],
    facts: {
      state: same(order.state),
      total: money(order.total),
      buyer: same(rename(nameOf(order.buyerId))),
      placedAt: time(exact ? toMinute(order.placedAt) : startOfDay(order.placedAt, ZONE)),
      ...(whole ? { shipToCountry: same(buyerOf(order.buyerId)?.country) } : {}),
    },
  } as const;
  if (!whole) return base;
  return {
    ...base,
    items: order.items,
    itemFields: ['title', 'sku', 'quantity', 'price'],
    tracking: order.tracking.map(({ number }) => number),
  };
}

const returnOf = (each: LabReturn, rename: Rename): Thing => ({
  type: 'ticket',
  kind: 'return',
  ids: [each.id],
  signs: [each.id],
  facts: {
    orderId: same(each.orderId),
    buyer: same(rename(nameOf(each.buyerId))),
    state: same(each.state === 'closed' ? 'resolved' : 'open'),
    needsReply: same(each.state === 'pending'),
    amount: money(each.amount),
    openedAt: time(startOfDay(each.requestedAt, ZONE)),
  },
});

function claimOf(each: LabClaim, rename: Rename, whole: boolean): Thing {
  const isOpen = each.state === 'open';
  return {
    type: 'ticket',
    kind: 'claim',
    ids: [each.id],
    signs: [each.id],
    facts: {
      state: same(each.state),
      needsReply: same(isOpen),
      amount: money(each.amount),
      openedAt: time(startOfDay(each.openedAt, ZONE)),
      deadline: time(isOpen ? endOfDay(each.respondBy, ZONE) : undefined),
      ...(whole ? { orderId: same(each.orderId), buyer: same(rename(nameOf(each.buyerId))) } : {}),
    },
  };
}

interface Place {
  readonly page: string;
  readonly address: string;
  truth(rename: Rename): Truth;
}

function conversation(thread: LabThread): Place {
  const folder = thread.resolvedAt === undefined ? 'open' : 'closed';
  const kept = threads.filter(
    ({ id, resolvedAt }) => (resolvedAt === undefined) === (folder === 'open') || id === thread.id,
  );
  const beside = (rename: Rename) =>
    listed(kept.slice(0, FIRST_ROWS))
      .filter((row) => nameOf(row.buyerId) !== nameOf(thread.buyerId))
      .map((row) => rowOf(row, rename));
  return {
    page: 'thread',
    address: `${INBOX}/${folder}/${thread.id}`,
    truth: (rename) => ({ things: [openOf(thread, rename), ...beside(rename)], focus: [thread.id] }),
  };
}

const orderPlace = (order: LabOrder): Place => ({
  page: 'order',
  address: `${ADMIN}/orders/${order.id}`,
  truth: (rename) => ({
    things: [
      orderOf(order, rename, true),
      ...returns.filter(({ orderId }) => orderId === order.id).map((each) => returnOf(each, rename)),
    ],
    focus: [order.id],
  }),
});

const claimPlace = (claim: LabClaim): Place => ({
  page: 'dispute',
  address: `${ADMIN}/payments/disputes/${claim.id}`,
  truth: (rename) => ({ things: [claimOf(claim, rename, true)], focus: [claim.id] }),
});

const present = <T>(things: readonly (T | undefined)[]): T[] => things.filter((thing) => thing !== undefined);
const withReturn = orders.find(({ id }) => returns.some(({ orderId }) => orderId === id));

const PLACES: readonly Place[] = [
  {
    page: 'inbox',
    address: `${INBOX}/open`,
    truth: (rename) => ({ things: listed(open.slice(0, FIRST_ROWS)).map((thread) => rowOf(thread, rename)) }),
  },
  ...present([open.find(({ messages }) => messages.length > 2), threads.find(({ resolvedAt }) => resolvedAt)]).map(
    conversation,
  ),
  ...['', 'lab-layout=index-table'].map(
    (layout): Place => ({
      page: 'orders',
      address: `${ADMIN}/orders?${layout}`,
      truth: (rename) => ({ things: orders.slice(0, ROWS).map((order) => orderOf(order, rename, false)) }),
    }),
  ),
  ...present([orders.find(({ tracking, items }) => tracking.length > 0 && items.length > 1), withReturn]).map(
    orderPlace,
  ),
  {
    page: 'disputes',
    address: `${ADMIN}/payments/disputes`,
    truth: (rename) => ({ things: claims.map((each) => claimOf(each, rename, false)) }),
  },
  ...present([claims.find(({ state }) => state === 'open')]).map(claimPlace),
];

const buyers = [...threads, ...orders, ...claims].map(({ buyerId }) => buyerId);

export const shopifySubjects: readonly Subject[] = LOCALES.flatMap((locale) =>
  PLACES.map(({ page, address, truth }): Subject => {
    const whole = `${address}${address.includes('?') ? '&' : '?'}lab-locale=${locale}`;
    return {
      page: `shopify/${page}`,
      variant: `${locale} ${new URL(address).pathname.replace(`/store/${HANDLE}`, '')}${new URL(address).search}`,
      portal: shopify,
      address: whole,
      timeZone: ZONE,
      hints: hintsFor('shopify', locale, ZONE, { monthFirst: locale === 'en', buyers }),
      html: () => lab.servedPage(whole),
      truth,
    };
  }),
);
