import { describe, expect, it } from 'vitest';
import type { OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { startOfDay } from '@/lib/portals/kit/times.ts';
import { customerNumber } from '../../../portal-lab/shopify/view.ts';
import type { LabOrder } from '../../../portal-lab/world/types.ts';
import { ADMIN, LOCALES, lab, NOW, readHtml, readLab, world, ZONE } from './lab.ts';

const DAY = 86_400_000;
const orders = [...world.orders.values()].filter(({ portal }) => portal === 'shopify');
const ordersOf = ({ observations }: Reading) => observations.filter((seen): seen is OrderSeen => seen.type === 'order');
const ticketsOf = ({ observations }: Reading) =>
  observations.filter((seen): seen is TicketSeen => seen.type === 'ticket');
const minute = (at: Instant) => Math.floor(at / 60_000) * 60_000;
const buyerOf = ({ buyerId }: LabOrder) => world.buyers.get(buyerId);

const pageOf = (id: string, locale: string) => readLab(`${ADMIN}/orders/${id}?lab-locale=${locale}`);

describe.each(LOCALES)('Shopify orders in %s', (locale) => {
  it.each(['', '&lab-layout=index-table'])('every row of the list is the order it shows (%s)', (layout) => {
    const reading = readLab(`${ADMIN}/orders?lab-locale=${locale}${layout}`);
    expect(reading).toMatchObject({ portal: 'shopify', page: 'orders', state: 'ready', locale, missing: [] });
    const seen = ordersOf(reading);
    expect(seen).toHaveLength(Math.min(50, orders.length));
    for (const row of seen) {
      const truth = world.orders.get(row.externalId);
      if (!truth) throw new Error(`no order ${row.externalId}`);
      const recent = NOW - truth.placedAt < 5 * DAY;
      expect(row).toMatchObject({
        state: truth.state,
        total: truth.total,
        buyer: buyerOf(truth)?.name,
        placedAt: recent ? minute(truth.placedAt) : startOfDay(truth.placedAt, ZONE),
        fulfilment: 'merchant',
        missing: [],
      });
    }
  });

  it('an order page tells all that the order is', () => {
    for (const truth of orders) {
      const reading = pageOf(truth.id, locale);
      expect(reading.focus).toEqual({ kind: 'order', externalId: truth.id });
      const [order] = ordersOf(reading);
      expect(order).toMatchObject({
        externalId: truth.id,
        state: truth.state,
        buyer: buyerOf(truth)?.name,
        placedAt: minute(truth.placedAt),
        total: truth.total,
        items: truth.items.map(({ title, sku, quantity, price }) => ({ title, sku, quantity, price })),
        shipToCountry: buyerOf(truth)?.country,
        missing: [],
      });
      expect(order?.tracking ?? []).toEqual(truth.tracking);
    }
  });

  it('a return is read where it lives, on its order page', () => {
    const returns = world.returns.filter(({ portal }) => portal === 'shopify');
    expect(returns.length).toBeGreaterThan(0);
    for (const truth of returns) {
      const ticket = ticketsOf(pageOf(truth.orderId, locale)).find(({ externalId }) => externalId === truth.id);
      expect(ticket).toMatchObject({
        kind: 'return',
        orderId: truth.orderId,
        buyer: world.buyers.get(truth.buyerId)?.name,
        state: truth.state === 'closed' ? 'resolved' : 'open',
        needsReply: truth.state === 'pending',
        reason: expect.any(String),
        amount: truth.amount,
        openedAt: startOfDay(truth.requestedAt, ZONE),
        missing: [],
      });
    }
  });

  it('a customer page lists the orders of that buyer', () => {
    const [first] = orders;
    if (!first) throw new Error('no orders');
    const reading = readLab(`${ADMIN}/customers/${customerNumber(first.buyerId)}?lab-locale=${locale}`);
    const own = orders.filter(({ buyerId }) => buyerId === first.buyerId);
    expect(reading).toMatchObject({ page: 'customer', state: 'ready', missing: [] });
    expect(
      ordersOf(reading)
        .map(({ externalId }) => externalId)
        .sort(),
    ).toEqual(
      own
        .slice(0, 5)
        .map(({ id }) => id)
        .sort(),
    );
    for (const seen of ordersOf(reading)) {
      const truth = world.orders.get(seen.externalId);
      expect(seen).toMatchObject({ buyer: truth && buyerOf(truth)?.name, total: truth?.total, missing: [] });
      if (seen.state) expect(seen.state).toBe(truth?.state);
    }
  });

  it('empty, loading, signed-out and broken pages are told apart, on the list and on one order', () => {
    for (const state of ['empty', 'loading', 'signed-out', 'error']) {
      const list = readLab(`${ADMIN}/orders?lab-locale=${locale}&lab-state=${state}`);
      expect([state, list.state]).toEqual([state, state]);
      expect(list.observations).toEqual([]);
      if (state === 'empty') continue;
      const one = readLab(`${ADMIN}/orders/${orders[0]?.id}?lab-locale=${locale}&lab-state=${state}`);
      expect([state, one.state, one.observations]).toEqual([state, state, []]);
    }
  });
});

it('an order page that still shows the order before is waited for', () => {
  const [before, now] = orders;
  const html = lab.servedPage(`${ADMIN}/orders/${before?.id}`);
  const within = `<main$1><a href="/store/x/orders/${before?.id}/edit"></a>`;
  const main = html.replace(/<main([^>]*)>/, within);
  const at = (id: string | undefined) => readHtml(main, `${ADMIN}/orders/${id}`);
  expect(at(before?.id)).toMatchObject({ state: 'ready', focus: { kind: 'order', externalId: before?.id } });
  expect(at(now?.id)).toMatchObject({ state: 'loading', observations: [], missing: [] });
});
