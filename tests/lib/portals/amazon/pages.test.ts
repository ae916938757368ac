import { describe, expect, it } from 'vitest';
import amazon from '@/lib/portals/amazon/index.ts';
import { endOfDay } from '@/lib/portals/kit/times.ts';
import { parsePage } from '../../../lab/parse.ts';
import {
  accountOf,
  addressOf,
  firstNameOf,
  flatten,
  lab,
  NOW,
  nameOf,
  ordersOf,
  readHtml,
  readLab,
  SITES,
  stripNames,
  ticketsOf,
  toMinute,
  world,
} from './lab.ts';

const damages = [
  ['as served', (html: string) => html],
  ['without any class, id or test id', stripNames],
  ['without custom elements and shadow roots', flatten],
] as const;
const ZONES = { na: 'America/Los_Angeles', eu: 'Europe/Berlin', jp: 'Asia/Tokyo' } as const;

describe.each(SITES)('the pages of %s in %s', (...site) => {
  const [, , region] = site;
  const zone = ZONES[region];
  const mine = <T extends { store: string }>(things: Iterable<T>) =>
    [...things].filter(({ store }) => store === region);
  const amazonOrders = mine(world.orders.values()).filter(({ portal }) => portal === 'amazon');
  const pick = amazonOrders.filter((_order, index) => index % 7 === 0).slice(0, 8);

  it.each(damages)('order pages tell what was ordered, %s', (_name, damage) => {
    for (const truth of pick) {
      const reading = readLab(addressOf(site, `/orders-v3/order/${truth.id}`), damage);
      const [order] = ordersOf(reading);
      const fba = truth.fulfilment === 'fba';
      expect(reading.focus).toEqual({ kind: 'order', externalId: truth.id });
      expect(order).toMatchObject({
        externalId: truth.id,
        market: truth.market,
        buyer: nameOf(truth.buyerId),
        fulfilment: truth.fulfilment,
        state: truth.state,
        placedAt: toMinute(truth.placedAt),
        deliverBy: endOfDay(truth.deliverBy, zone),
        total: truth.total,
        items: truth.items.map(({ title, sku, asin, quantity, price }) => ({ title, sku, asin, quantity, price })),
        missing: [],
      });
      expect(order?.shipBy).toBe(fba ? undefined : endOfDay(truth.shipBy, zone));
      expect(order?.tracking ?? []).toEqual(truth.tracking.slice(0, order?.tracking?.length ?? 0));
    }
  });

  it('order pages keep no address and no telephone number', () => {
    const reading = readLab(addressOf(site, `/orders-v3/order/${pick[0]?.id}`));
    const kept = JSON.stringify(reading.observations);
    expect(kept).not.toMatch(/Example Lane|Sampleton|555-0100/);
  });

  it.each(damages)('the list of orders, %s', (_name, damage) => {
    const reading = readLab(addressOf(site, '/orders-v3'), damage);
    const orders = ordersOf(reading);
    expect(orders).toHaveLength(Math.min(25, amazonOrders.length));
    for (const order of orders) {
      const truth = world.orders.get(order.externalId);
      expect(order, order.externalId).toMatchObject({
        market: truth?.market,
        buyer: nameOf(truth?.buyerId ?? ''),
        fulfilment: truth?.fulfilment,
        state: truth?.state,
        placedAt: toMinute(truth?.placedAt ?? 0),
        deliverBy: endOfDay(truth?.deliverBy ?? 0, zone),
        missing: [],
      });
    }
  });

  it.each(damages)('returns, %s', (_name, damage) => {
    const truths = mine(world.returns).filter(({ portal }) => portal === 'amazon');
    const tickets = ticketsOf(readLab(addressOf(site, '/gp/returns/list/v2'), damage));
    expect(tickets).toHaveLength(truths.length);
    for (const ticket of tickets) {
      const truth = truths.find(({ orderId }) => orderId === ticket.externalId);
      expect(ticket, ticket.externalId).toMatchObject({
        kind: 'return',
        orderId: truth?.orderId,
        market: truth?.market,
        buyer: nameOf(truth?.buyerId ?? ''),
        openedAt: toMinute(truth?.requestedAt ?? 0),
        state: truth?.state === 'pending' ? 'open' : 'resolved',
        amount: truth?.amount,
        missing: [],
      });
      expect(ticket.messages?.map(({ text }) => text)).toEqual(truth?.comment ? [truth.comment] : undefined);
    }
  });

  it.each(damages)('claims, %s', (_name, damage) => {
    const truths = mine(world.claims).filter(({ portal }) => portal === 'amazon');
    const tickets = ticketsOf(readLab(addressOf(site, '/gp/guarantee-claims'), damage));
    expect(tickets).toHaveLength(truths.length);
    for (const ticket of tickets) {
      const truth = truths.find(({ orderId }) => orderId === ticket.externalId);
      expect(ticket, ticket.externalId).toMatchObject({
        kind: 'claim',
        orderId: truth?.orderId,
        market: truth?.market,
        buyer: nameOf(truth?.buyerId ?? ''),
        openedAt: toMinute(truth?.openedAt ?? 0),
        state: truth?.state,
        amount: truth?.amount,
        missing: [],
      });
      expect(ticket.deadline).toBe(truth?.state === 'open' ? endOfDay(truth.respondBy, zone) : undefined);
    }
  });

  it.each(damages.slice(0, 2))('feedback of three stars or fewer, %s', (_name, damage) => {
    const truths = mine(world.feedback).filter(({ rating }) => rating <= 3);
    const tickets = ticketsOf(readLab(addressOf(site, '/feedback-manager/index.html'), damage));
    expect(tickets).toHaveLength(truths.length);
    for (const ticket of tickets) {
      const truth = truths.find(({ orderId }) => orderId === ticket.externalId);
      expect(ticket).toMatchObject({ kind: 'review', rating: truth?.rating, market: truth?.market, missing: [] });
      expect(ticket.messages?.[0]?.text).toBe(truth?.text);
      expect(ticket.buyer ?? firstNameOf(truth?.buyerId ?? '')).toBe(firstNameOf(truth?.buyerId ?? ''));
    }
  });

  it.each(damages.slice(0, 2))('account health, %s', (_name, damage) => {
    const account = accountOf(readLab(addressOf(site, '/performance/dashboard'), damage));
    expect(account?.missing).toEqual([]);
    const ids = [
      'odr',
      'negativeFeedback',
      'atozClaims',
      'chargebacks',
      'lateShipmentRate',
      'cancelRate',
      'validTracking',
    ];
    const read = Object.fromEntries(account?.metrics.map(({ id, value }) => [id, value]) ?? []);
    for (const id of [...ids, 'onTimeDelivery', 'accountHealthRating']) expect(read[id], id).toBe(world.health[id]);
    const counts = _name === damages[0][0] ? { odrOrders: 1563, odrDefects: 10 } : {};
    expect(Object.fromEntries(Object.entries(read).filter(([id]) => /^odr./.test(id)))).toEqual(counts);
  });

  it('the contact page knows its order and buyer, and has a composer', () => {
    const [truth] = pick;
    const address = addressOf(site, `/messaging/contact?orderID=${truth?.id}`);
    const reading = readLab(address);
    expect(reading.focus).toEqual({ kind: 'message', externalId: truth?.id });
    expect(ticketsOf(reading)[0]).toMatchObject({ orderId: truth?.id, missing: [] });
    const document = parsePage(lab.servedPage(address));
    const field = amazon.composer.find({ url: new URL(address), document, now: NOW });
    expect(field?.localName).toBe('textarea');
  });

  it('the case lobby is known and holds no buyer', () => {
    expect(readLab(addressOf(site, '/cu/case-lobby'))).toMatchObject({
      page: 'case-lobby',
      state: 'ready',
      observations: [],
    });
  });

  it.each(['/orders-v3', '/gp/returns/list/v2', '/gp/guarantee-claims', '/feedback-manager/index.html'])(
    '%s says when it is empty, loading, signed out or broken',
    (path) => {
      for (const state of ['empty', 'loading', 'signed-out', 'error']) {
        const reading = readLab(addressOf(site, `${path}?lab-state=${state}`));
        expect(reading, state).toMatchObject({ state, observations: [], missing: [] });
      }
    },
  );
});

it('an address with a name in no UTF-8 still says which order the contact page is about', () => {
  const order = [...world.orders.values()].find(({ portal, store }) => portal === 'amazon' && store === 'eu');
  const address = addressOf(
    ['https://sellercentral.amazon.de', 'de-DE', 'eu'],
    `/messaging/contact?orderID=${order?.id}`,
  );
  const reading = readHtml(lab.servedPage(address), address.replace('?', '?name=M%FCller&'));
  expect(reading).toMatchObject({ state: 'ready', focus: { kind: 'message', externalId: order?.id } });
});

describe('a settled claim', () => {
  const told = [
    ['en-US', 'Closed', 'Claim granted', 'against_us'],
    ['en-US', 'Closed', 'Refunded', 'against_us'],
    ['en-US', 'Closed', 'Claim denied', 'for_us'],
    ['en-US', 'Closed', 'Withdrawn', 'for_us'],
    ['en-US', 'Closed', 'Closed', undefined],
    ['zh-CN', '已关闭', '已批准', 'against_us'],
    ['zh-CN', '已关闭', '已撤销', 'for_us'],
    ['zh-CN', '已关闭', '已关闭', undefined],
  ] as const;
  it.each(told)('%s: “%s” as “%s” was decided %s', (locale, shown, state, outcome) => {
    const site = SITES.find(([, language]) => language === locale) ?? SITES[0];
    if (!site) throw new Error('no site');
    const address = addressOf(site, '/gp/guarantee-claims');
    const tickets = ticketsOf(readLab(address, (html) => html.replaceAll(shown, state)));
    const settled = tickets.filter((ticket) => ticket.state === 'resolved');
    expect(settled.length).toBeGreaterThan(0);
    for (const ticket of settled) expect(ticket.outcome).toBe(outcome);
    for (const ticket of tickets.filter((one) => one.state === 'open')) expect(ticket).not.toHaveProperty('outcome');
  });
});

describe('an open claim', () => {
  it.each([
    ['en-US', 'Action required', 'Action required', true],
    ['en-US', 'Action required', 'Under review', false],
    ['en-US', 'Action required', 'Under review: response needed', true],
    ['zh-CN', '需要采取措施', '审核中', false],
    ['de-DE', 'Maßnahme erforderlich', 'In Prüfung', false],
    ['ja-JP', '対応が必要', '審査中', false],
  ] as const)('%s: “%s” as “%s” needs something of us: %#', (locale, shown, state, needed) => {
    const site = SITES.find(([, language]) => language === locale) ?? SITES[0];
    if (!site) throw new Error('no site');
    const tickets = ticketsOf(
      readLab(addressOf(site, '/gp/guarantee-claims'), (html) => html.replaceAll(shown, state)),
    );
    const open = tickets.filter((ticket) => ticket.state === 'open');
    expect(open.length).toBeGreaterThan(0);
    for (const ticket of open) expect(ticket.needsReply).toBe(needed);
    for (const ticket of tickets) if (ticket.state !== 'open') expect(ticket).not.toHaveProperty('needsReply');
  });
});
