/** TikTok Seller Center: chat, orders, returns and after-sale disputes, in four shop regions. */
import { endOfDay, startOfDay } from '@/lib/portals/kit/times.ts';
import { buyerKey } from '@/lib/portals/shopify/identity.ts';
import tiktok from '@/lib/portals/tiktok/index.ts';
import { TIKTOK_ZONES } from '../../../portal-lab/tiktok/view.ts';
import type { LabOrder, LabThread } from '../../../portal-lab/world/types.ts';
import { beginning, money, type Rename, same, type Thing, type Truth, text, time, toMinute } from './facts.ts';
import { buyerOf, hintsFor, lab, NOW, nameOf, world } from './lab.ts';
import type { Subject } from './subject.ts';

const SHOPS = [
  { region: 'us', locale: 'en' },
  { region: 'uk', locale: 'zh-CN' },
  { region: 'id', locale: 'id' },
  { region: 'th', locale: 'th' },
] as const;
type Shop = (typeof SHOPS)[number];

const FIRST_ROWS = 14;
const PAUSE = 10 * 60_000;

const newest = ({ messages }: LabThread): number => messages.at(-1)?.at ?? 0;
const mine = <T extends { readonly portal: string; readonly store: string }>(
  { region }: Shop,
  things: Iterable<T>,
): T[] => [...things].filter(({ portal, store }) => portal === 'tiktok' && store === region);
const zoneOf = ({ region }: Shop): string => TIKTOK_ZONES[region] ?? 'UTC';

const threadsOf = (shop: Shop): LabThread[] => mine(shop, world.threads).sort((a, b) => newest(b) - newest(a));

function cardsOf(shop: Shop): readonly LabThread[] {
  const open = threadsOf(shop)
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .slice(0, FIRST_ROWS);
  return open.filter(({ buyerId }, index) => open.findIndex((other) => other.buyerId === buyerId) === index);
}

function cardOf(shop: Shop, thread: LabThread, rename: Rename): Thing {
  const name = rename(nameOf(thread.buyerId));
  const at = newest(thread);
  const today = startOfDay(at, zoneOf(shop)) >= startOfDay(NOW, zoneOf(shop));
  return {
    type: 'ticket',
    kind: 'message',
    ids: [buyerKey(name)],
    signs: [name],
    facts: {
      buyer: same(name),
      // A card does not say who wrote: only what waits for us is told.
      ...(thread.unread > 0
        ? {
            needsReply: same(true),
            'last.at': time(today ? toMinute(at) : startOfDay(at, zoneOf(shop))),
            'last.text': beginning(thread.messages.at(-1)?.text),
          }
        : {}),
    },
  };
}

function roomOf(thread: LabThread, rename: Rename): Thing {
  const name = rename(nameOf(thread.buyerId));
  const word = thread.messages.findLast(({ automatic }) => !automatic);
  return {
    type: 'ticket',
    kind: 'message',
    ids: [buyerKey(name)],
    signs: [name],
    facts: { buyer: same(name), needsReply: same(word?.direction === 'inbound') },
    messages: thread.messages.map(({ direction, text: said, at }, index) => {
      const before = thread.messages[index - 1];
      const shown = !before || at - before.at > PAUSE;
      return { direction, text: said, ...(shown ? { at: toMinute(at) } : {}) };
    }),
  };
}

function orderOf(shop: Shop, order: LabOrder, rename: Rename): Thing {
  const country = buyerOf(order.buyerId)?.country;
  return {
    type: 'order',
    ids: [order.id],
    signs: [order.id],
    facts: {
      state: same(order.state),
      buyer: same(rename(nameOf(order.buyerId))),
      placedAt: time(toMinute(order.placedAt)),
      shipBy: time(toMinute(order.shipBy)),
      deliverBy: time(endOfDay(order.deliverBy, zoneOf(shop))),
      fulfilment: same(order.fulfilment === 'fbt' ? 'fbt' : 'merchant'),
      total: money(order.total),
      shipToCountry: same(country),
      market: same(order.market),
    },
    items: order.items,
    itemFields: ['title', 'sku', 'quantity', 'price'],
    tracking: order.tracking.map(({ number }) => number),
  };
}

function casesOf(shop: Shop, rename: Rename): readonly Thing[] {
  const returns = mine(shop, world.returns).map((each): Thing => {
    const pending = each.state === 'pending';
    return {
      type: 'ticket',
      kind: 'return',
      ids: [each.id],
      signs: [each.id],
      facts: {
        orderId: same(each.orderId),
        buyer: same(rename(nameOf(each.buyerId))),
        amount: money(each.amount),
        state: same(each.state === 'closed' ? 'resolved' : 'open'),
        needsReply: same(pending),
        openedAt: time(toMinute(each.requestedAt)),
        ...(pending && each.respondBy ? { deadline: time(toMinute(each.respondBy)) } : {}),
        ...(each.comment ? { subject: text(each.comment) } : {}),
      },
    };
  });
  const claims = mine(shop, world.claims).map((each): Thing => {
    const open = each.state === 'open';
    return {
      type: 'ticket',
      kind: 'claim',
      ids: [each.id],
      signs: [each.id],
      facts: {
        orderId: same(each.orderId),
        buyer: same(rename(nameOf(each.buyerId))),
        amount: money(each.amount),
        state: same(each.state),
        needsReply: same(open),
        openedAt: time(toMinute(each.openedAt)),
        deadline: time(open ? toMinute(each.respondBy) : undefined),
      },
    };
  });
  return [...returns, ...claims];
}

interface Place {
  readonly page: string;
  readonly path: string;
  truth(rename: Rename): Truth;
}

function placesOf(shop: Shop): readonly Place[] {
  const cards = cardsOf(shop);
  const open = cards.find(({ messages }) => messages.length > 2) ?? cards[0];
  const orders = mine(shop, world.orders.values());
  const order = orders.find(({ tracking, items }) => tracking.length > 0 && items.length > 1) ?? orders[0];
  const chat = '/chat/inbox/current?oec_seller_id=7495';
  const needed = mine(shop, world.threads).filter(
    ({ needsReply, resolvedAt }) => needsReply && resolvedAt === undefined,
  ).length;
  const list = (rename: Rename) => cards.map((thread) => cardOf(shop, thread, rename));
  return [
    { page: 'chat', path: chat, truth: (rename) => ({ things: list(rename), needsReplyCount: needed }) },
    ...(open
      ? [
          {
            page: 'room',
            path: `${chat}&lab-open=${open.id}`,
            truth: (rename: Rename) => ({
              things: [
                roomOf(open, rename),
                ...cards
                  .filter(({ buyerId }) => buyerId !== open.buyerId)
                  .map((thread) => cardOf(shop, thread, rename)),
              ],
              focus: [buyerKey(rename(nameOf(open.buyerId)))],
              needsReplyCount: needed,
            }),
          },
        ]
      : []),
    ...(order
      ? [
          {
            page: 'order',
            path: `/order/detail?order_no=${order.id}`,
            truth: (rename: Rename) => ({ things: [orderOf(shop, order, rename)], focus: [order.id] }),
          },
        ]
      : []),
    { page: 'returns', path: '/order/return', truth: (rename) => ({ things: casesOf(shop, rename) }) },
  ];
}

export const tiktokSubjects: readonly Subject[] = SHOPS.flatMap((shop) =>
  placesOf(shop).map(({ page, path, truth }): Subject => {
    const address = `https://seller-${shop.region}.tiktok.com${path}${path.includes('?') ? '&' : '?'}lab-locale=${shop.locale}`;
    const buyers = [...threadsOf(shop), ...mine(shop, world.orders.values())].map(({ buyerId }) => buyerId);
    return {
      page: `tiktok/${page}`,
      variant: `${shop.region} ${shop.locale} ${path}`,
      portal: tiktok,
      address,
      hints: hintsFor('tiktok', shop.locale, zoneOf(shop), { monthFirst: shop.region === 'us', buyers }),
      html: () => lab.servedPage(address),
      truth,
    };
  }),
);
