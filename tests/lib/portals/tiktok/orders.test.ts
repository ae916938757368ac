import { describe, expect, it } from 'vitest';
import { endOfDay } from '@/lib/portals/kit/times.ts';
import { REGIONS as DATA } from '@/lib/portals/tiktok/regions.ts';
import { at, lab, minute, nameOf, ordersOf, readHtml, readLab, SHOPS, ticketsOf, world } from './lab.ts';

const mine = (region: string) => (thing: { portal: string; store: string }) =>
  thing.portal === 'tiktok' && thing.store === region;

describe.each(SHOPS)('TikTok orders and returns of $region in $locale', ({ region, locale }) => {
  const zone = DATA[region]?.zone ?? '';

  it('an order page tells all that the order is', () => {
    const orders = [...world.orders.values()].filter(mine(region));
    expect(orders.length).toBeGreaterThan(5);
    for (const truth of orders) {
      const reading = readLab(at(region, `/order/detail?order_no=${truth.id}&lab-locale=${locale}`));
      expect(reading).toMatchObject({ page: 'order', state: 'ready', missing: [], timeZone: zone });
      expect(reading.focus).toEqual({ kind: 'order', externalId: truth.id });
      const [order] = ordersOf(reading);
      expect(order).toMatchObject({
        externalId: truth.id,
        state: truth.state,
        buyer: nameOf(truth.buyerId),
        placedAt: minute(truth.placedAt),
        shipBy: minute(truth.shipBy),
        deliverBy: endOfDay(truth.deliverBy, zone),
        fulfilment: truth.fulfilment === 'fbt' ? 'fbt' : 'merchant',
        total: truth.total,
        items: truth.items.map(({ title, sku, quantity, price }) => ({ title, sku, quantity, price })),
        shipToCountry: world.buyers.get(truth.buyerId)?.country,
        market: truth.market,
        missing: [],
      });
      expect(order?.tracking ?? []).toEqual(truth.tracking);
    }
  });

  it('a return and an arbitration are read with their own deadline', () => {
    const seen = ticketsOf(readLab(at(region, `/order/return?lab-locale=${locale}`)));
    const returns = world.returns.filter(mine(region));
    const claims = world.claims.filter(mine(region));
    expect(seen).toHaveLength(returns.length + claims.length);
    for (const truth of returns) {
      const pending = truth.state === 'pending';
      expect(seen.find(({ externalId }) => externalId === truth.id)).toMatchObject({
        kind: 'return',
        orderId: truth.orderId,
        buyer: nameOf(truth.buyerId),
        amount: truth.amount,
        state: truth.state === 'closed' ? 'resolved' : 'open',
        needsReply: pending,
        openedAt: minute(truth.requestedAt),
        reason: expect.any(String),
        missing: [],
        ...(pending && truth.respondBy ? { deadline: minute(truth.respondBy) } : {}),
        ...(truth.comment ? { subject: truth.comment } : {}),
      });
    }
    for (const truth of claims) {
      const open = truth.state === 'open';
      const claim = seen.find(({ externalId }) => externalId === truth.id);
      expect(claim).toMatchObject({
        kind: 'claim',
        orderId: truth.orderId,
        buyer: nameOf(truth.buyerId),
        amount: truth.amount,
        state: truth.state,
        needsReply: open,
        openedAt: minute(truth.openedAt),
        missing: [],
        ...(open ? { deadline: minute(truth.respondBy) } : {}),
      });
    }
  });

  it('the other states are told apart', () => {
    for (const state of ['empty', 'loading', 'signed-out', 'error']) {
      const reading = readLab(at(region, `/order/return?lab-locale=${locale}&lab-state=${state}`));
      expect([state, reading.state, reading.observations]).toEqual([state, state, []]);
    }
    const login = readLab(at(region, `/account/login?lab-locale=${locale}`));
    expect([login.page, login.state]).toEqual(['login', 'signed-out']);
  });
});

it('an order page that still shows the order before is waited for', () => {
  const [before, now] = [...world.orders.values()].filter(mine('us'));
  const html = lab.servedPage(at('us', `/order/detail?order_no=${before?.id}`));
  const reading = readHtml(html, at('us', `/order/detail?order_no=${now?.id}`));
  expect(reading).toMatchObject({ state: 'loading', observations: [], missing: [] });
});
