/** Orders that fit what their buyers write about. */
import type { Money } from '@/lib/domain/money.ts';
import type { OrderState } from '@/lib/domain/reading.ts';
import { DAY, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Intent, PortalId } from '@/lib/domain/vocabulary.ts';
import { type Channel, minorUnits, PRODUCTS } from './catalog.ts';
import type { Chance } from './random.ts';
import type { Buyer, LabItem, LabOrder } from './types.ts';

/** First digits of Amazon order numbers by market; the rest is Europe. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  US: ['111', '112', '113', '114'],
  CA: ['701', '702'],
  JP: ['249', '250', '503'],
};
const EUROPE = ['302', '303', '304', '305', '306'];

const BEFORE_SHIPPING: readonly Intent[] = ['cancel_order', 'change_order', 'personalization'];
const UNDERWAY: readonly Intent[] = ['wismo', 'claim_threat', 'customs_duty'];

const stateFor = (intent: Intent): OrderState => {
  if (BEFORE_SHIPPING.includes(intent)) return 'unshipped';
  return UNDERWAY.includes(intent) ? 'shipped' : 'delivered';
};

function idOf(channel: Channel, chance: Chance, count: number): { id: string; name: string } {
  if (channel.portal === 'shopify') return { id: `58${chance.digits(11)}`, name: `#${1000 + count}` };
  if (channel.portal === 'generic') {
    const id = `HM-${chance.digits(4)}-${chance.digits(6)}`;
    return { id, name: id };
  }
  const id =
    channel.portal === 'tiktok'
      ? `57${chance.digits(16)}`
      : `${chance.pick(PREFIXES[channel.market] ?? EUROPE)}-${chance.digits(7)}-${chance.digits(7)}`;
  return { id, name: id };
}

const priceOf = (dollars: number, { currency, rate }: Channel): Money => {
  const step = rate > 100 ? 10 : 0.01;
  return { minor: Math.round(Math.round((dollars * rate) / step) * step * minorUnits(currency)), currency };
};

function itemsOf(channel: Channel, chance: Chance): readonly LabItem[] {
  const count = chance.next() < 0.2 ? 2 : 1;
  const first = chance.int(0, PRODUCTS.length - 1);
  return Array.from({ length: count }, (_, index) => {
    const { title, sku, asin, price } = PRODUCTS[(first + index) % PRODUCTS.length] ?? chance.pick(PRODUCTS);
    return { title, sku, asin, quantity: chance.next() < 0.1 ? 3 : 1, price: priceOf(price, channel) };
  });
}

/** Keeps the orders made so far; `about` and `at` (when the buyer wrote) decide how far the order is. */
export function makeOrders(chance: Chance) {
  const orders = new Map<string, LabOrder>();
  const counts = new Map<PortalId, number>();
  return {
    orders,
    place(channel: Channel, buyer: Buyer, about: Intent, at: Instant): LabOrder {
      const count = (counts.get(channel.portal) ?? 0) + 1;
      counts.set(channel.portal, count);
      const state = stateFor(about);
      const placedAt = state === 'unshipped' ? at - chance.int(2, 30) * HOUR : at - chance.int(6, 12) * DAY;
      const shipBy = placedAt + chance.int(1, 2) * DAY;
      const deliveredAt = state === 'delivered' ? at - chance.int(8, 60) * HOUR : undefined;
      const deliverBy = state === 'shipped' ? at - chance.int(4, 40) * HOUR : shipBy + 5 * DAY;
      const items = itemsOf(channel, chance);
      const minor = items.reduce((sum, { price, quantity }) => sum + price.minor * quantity, 0);
      const order: LabOrder = {
        ...idOf(channel, chance, count),
        portal: channel.portal,
        store: channel.store,
        market: channel.market,
        buyerId: buyer.id,
        fulfilment: state === 'unshipped' && channel.portal === 'amazon' ? 'fbm' : chance.pick(channel.fulfilments),
        state,
        placedAt,
        shipBy,
        deliverBy,
        ...(deliveredAt === undefined ? {} : { deliveredAt }),
        total: { minor, currency: channel.currency },
        items,
        tracking:
          state === 'unshipped' ? [] : [{ number: `LAB${chance.digits(12)}`, carrier: chance.pick(channel.carriers) }],
      };
      orders.set(order.id, order);
      return order;
    },
  };
}

export type Orders = ReturnType<typeof makeOrders>;
