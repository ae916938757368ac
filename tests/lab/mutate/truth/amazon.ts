/** Seller Central: buyer messages, orders, returns, claims, feedback, health. */
import amazon from '@/lib/portals/amazon/index.ts';
import { endOfDay, startOfDay } from '@/lib/portals/kit/times.ts';
import type { LabOrder, LabThread } from '../../../portal-lab/world/types.ts';
import { beginning, money, type Rename, same, type Thing, type Truth, text, time, toMinute } from './facts.ts';
import { hintsFor, lab, NOW, nameOf, world } from './lab.ts';
import type { Subject } from './subject.ts';

const SITES = [
  { host: 'https://sellercentral.amazon.com', locale: 'en-US', region: 'na', zone: 'America/Los_Angeles' },
  { host: 'https://sellercentral.amazon.com', locale: 'zh-CN', region: 'na', zone: 'America/Los_Angeles' },
  { host: 'https://sellercentral.amazon.de', locale: 'de-DE', region: 'eu', zone: 'Europe/Berlin' },
  { host: 'https://sellercentral.amazon.co.jp', locale: 'ja-JP', region: 'jp', zone: 'Asia/Tokyo' },
] as const;
type Site = (typeof SITES)[number];

/** Rows that a virtual list holds when it is served. */
const FIRST_ROWS = 14;
const PAGE_SIZE = 25;

const newest = ({ messages }: LabThread): number => messages.at(-1)?.at ?? 0;
const mine = <T extends { readonly store: string }>({ region }: Site, things: Iterable<T>): T[] =>
  [...things].filter((thing) => thing.store === region && (!('portal' in thing) || thing.portal === 'amazon'));

const threadsOf = (site: Site): LabThread[] => mine(site, world.threads).sort((a, b) => newest(b) - newest(a));
const ordersOf = (site: Site): LabOrder[] => mine(site, world.orders.values()).sort((a, b) => b.placedAt - a.placedAt);
const firstName = (buyerId: string, rename: Rename): string => rename(nameOf(buyerId)).split(' ')[0] ?? '';

const idOf = (thread: LabThread): string => thread.orderId ?? thread.id;

function rowOf(site: Site, thread: LabThread, rename: Rename): Thing {
  const at = newest(thread);
  const today = startOfDay(at, site.zone) === startOfDay(NOW, site.zone);
  return {
    type: 'ticket',
    kind: 'message',
    ids: [idOf(thread)],
    weaker: [thread.id],
    signs: [idOf(thread), thread.id],
    facts: {
      buyer: same(firstName(thread.buyerId, rename)),
      subject: text(thread.subject),
      market: same(thread.market),
      orderId: same(thread.orderId),
      needsReply: same(thread.needsReply),
      'last.at': time(today ? toMinute(at) : startOfDay(at, site.zone)),
      'last.text': beginning(thread.messages.at(-1)?.text),
    },
  };
}

function openOf(site: Site, thread: LabThread, rename: Rename): Thing {
  const row = rowOf(site, thread, rename);
  return {
    ...row,
    facts: { ...row.facts, state: same(thread.resolvedAt === undefined ? undefined : 'resolved') },
    messages: thread.messages.map(({ direction, text: said, at }) => ({ direction, text: said, at: toMinute(at) })),
  };
}

const count = (site: Site): number => threadsOf(site).filter(({ needsReply }) => needsReply).length;

function orderOf(site: Site, order: LabOrder, rename: Rename, whole: boolean): Thing {
  const { zone } = site;
  const common = {
    market: same(order.market),
    buyer: same(rename(nameOf(order.buyerId))),
    fulfilment: same(order.fulfilment),
    state: same(order.state),
    placedAt: time(toMinute(order.placedAt)),
    deliverBy: time(endOfDay(order.deliverBy, zone)),
    shipBy: time(order.fulfilment === 'fba' ? undefined : endOfDay(order.shipBy, zone)),
  };
  const base = { type: 'order', ids: [order.id], signs: [order.id] } as const;
  if (!whole) return { ...base, facts: common };
  return {
    ...base,
    facts: { ...common, total: money(order.total) },
    items: order.items,
    itemFields: ['title', 'sku', 'asin', 'quantity', 'price'],
    tracking: order.tracking.map(({ number }) => number),
  };
}

function returnsOf(site: Site, rename: Rename): readonly Thing[] {
  return mine(site, world.returns).map((each) => ({
    type: 'ticket',
    kind: 'return',
    ids: [each.orderId],
    signs: [each.orderId],
    facts: {
      orderId: same(each.orderId),
      market: same(each.market),
      buyer: same(rename(nameOf(each.buyerId))),
      openedAt: time(toMinute(each.requestedAt)),
      state: same(each.state === 'pending' ? 'open' : 'resolved'),
      amount: money(each.amount),
      'messages.text': text(each.comment),
    },
  }));
}

function claimsOf(site: Site, rename: Rename): readonly Thing[] {
  return mine(site, world.claims).map((each) => ({
    type: 'ticket',
    kind: 'claim',
    ids: [each.orderId],
    signs: [each.orderId],
    facts: {
      orderId: same(each.orderId),
      market: same(each.market),
      buyer: same(rename(nameOf(each.buyerId))),
      openedAt: time(toMinute(each.openedAt)),
      state: same(each.state),
      amount: money(each.amount),
      deadline: time(each.state === 'open' ? endOfDay(each.respondBy, site.zone) : undefined),
    },
  }));
}

function feedbackOf(site: Site, rename: Rename): readonly Thing[] {
  return mine(site, world.feedback)
    .filter(({ rating }) => rating <= 3)
    .map((each) => ({
      type: 'ticket',
      kind: 'review',
      ids: [each.orderId],
      signs: [each.orderId],
      facts: {
        market: same(each.market),
        rating: same(each.rating),
        'messages.text': text(each.text),
        buyer: same(firstName(each.buyerId, rename)),
      },
    }));
}

const METRICS = [
  'odr',
  'negativeFeedback',
  'atozClaims',
  'chargebacks',
  'lateShipmentRate',
  'cancelRate',
  'validTracking',
  'onTimeDelivery',
  'accountHealthRating',
];
const health: Thing = {
  type: 'account',
  ids: [],
  signs: [],
  facts: {},
  metrics: Object.fromEntries(METRICS.map((id) => [id, world.health[id] ?? 0])),
};

interface Place {
  readonly page: string;
  readonly path: string;
  truth(rename: Rename): Truth;
}

function placesOf(site: Site): readonly Place[] {
  const threads = threadsOf(site);
  const open = threads.slice(0, FIRST_ROWS).find(({ messages, orderId }) => messages.length > 1 && orderId);
  const closed = threads.find(({ resolvedAt, messages }) => resolvedAt !== undefined && messages.length > 1);
  const orders = ordersOf(site);
  const some = [
    orders.find(({ fulfilment, tracking }) => fulfilment === 'fbm' && tracking.length > 0),
    orders.find(({ items }) => items.length > 1),
  ].filter((order) => order !== undefined);
  const rows = (rename: Rename, opened?: LabThread): readonly Thing[] => [
    ...(opened ? [openOf(site, opened, rename)] : []),
    ...threads.slice(0, FIRST_ROWS).flatMap((thread) => (thread === opened ? [] : [rowOf(site, thread, rename)])),
  ];
  return [
    {
      page: 'inbox',
      path: '/messaging/inbox-v3',
      truth: (rename) => ({ things: rows(rename), needsReplyCount: count(site) }),
    },
    ...[open, closed].flatMap((thread): readonly Place[] =>
      thread
        ? [
            {
              page: 'thread',
              path: `/messaging/inbox-v3?cc=${thread.id}`,
              truth: (rename) => ({
                things: rows(rename, thread),
                focus: [idOf(thread)],
                needsReplyCount: count(site),
              }),
            },
          ]
        : [],
    ),
    ...some.map(
      (order): Place => ({
        page: 'order',
        path: `/orders-v3/order/${order.id}`,
        truth: (rename) => ({ things: [orderOf(site, order, rename, true)], focus: [order.id] }),
      }),
    ),
    {
      page: 'orders',
      path: '/orders-v3',
      truth: (rename) => ({ things: orders.slice(0, PAGE_SIZE).map((order) => orderOf(site, order, rename, false)) }),
    },
    { page: 'returns', path: '/gp/returns/list/v2', truth: (rename) => ({ things: returnsOf(site, rename) }) },
    { page: 'claims', path: '/gp/guarantee-claims', truth: (rename) => ({ things: claimsOf(site, rename) }) },
    {
      page: 'feedback',
      path: '/feedback-manager/index.html',
      truth: (rename) => ({ things: feedbackOf(site, rename) }),
    },
    { page: 'health', path: '/performance/dashboard', truth: () => ({ things: [health] }) },
  ];
}

const buyersOf = (site: Site): readonly string[] => [
  ...threadsOf(site).map(({ buyerId }) => buyerId),
  ...ordersOf(site).map(({ buyerId }) => buyerId),
];

export const amazonSubjects: readonly Subject[] = SITES.flatMap((site) =>
  placesOf(site).map(({ page, path, truth }): Subject => {
    const address = `${site.host}${path}${path.includes('?') ? '&' : '?'}lab-locale=${site.locale}`;
    return {
      page: `amazon/${page}`,
      variant: `${site.locale} ${path}`,
      portal: amazon,
      address,
      hints: hintsFor('amazon', site.locale, site.zone, {
        monthFirst: site.region === 'na',
        buyers: buyersOf(site),
      }),
      html: () => lab.servedPage(address),
      truth,
    };
  }),
);
