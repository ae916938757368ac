import { describe, expect, test } from 'vitest';
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { DAY } from '@/lib/domain/time.ts';
import type { Tier } from '@/lib/domain/vocabulary.ts';
import { historyOf, tierOf } from '@/lib/triage/customer.ts';
import { aTicket } from '../support/ticket.ts';
import { derive, NOW } from './evidence.ts';

const order = (id: string, fields: Partial<Order> = {}): Order => ({
  id: `amazon:na:${id}`,
  portal: 'amazon',
  store: 'na',
  externalId: id,
  buyer: 'Mira',
  changedAt: NOW,
  ...fields,
});
const euros = (amount: number) => ({ total: { minor: amount * 100, currency: 'EUR' } });

describe('a buyer’s history', () => {
  test('counts what was bought and got back; what was cancelled is no order', () => {
    const orders = [
      order('1', { ...euros(40), placedAt: NOW - 90 * DAY, items: [{ title: 'Mug', quantity: 3 }, { title: 'Lid' }] }),
      order('2', { ...euros(60), placedAt: NOW - 200 * DAY, state: 'delivered' }),
      order('3', { ...euros(500), state: 'refunded', placedAt: NOW - 10 * DAY }),
      order('4', {
        ...euros(900),
        state: 'cancelled',
        placedAt: NOW - 900 * DAY,
        items: [{ title: 'Mug', quantity: 99 }],
      }),
      order('5', { total: { minor: 1_200, currency: 'JPY' } }),
    ];
    expect(historyOf(orders, [])).toEqual({
      orders: 4,
      since: NOW - 200 * DAY,
      spent: [
        { minor: 10_000, currency: 'EUR' },
        { minor: 1_200, currency: 'JPY' },
      ],
      refunds: 1,
      notReceived: 0,
      largestOrder: 4,
    });
  });

  test('counts a parcel that did not come once, however many tickets speak of it', () => {
    const lost = { intent: 'not_received' } as const;
    const flagged = {
      flags: [{ flag: 'delivered_not_received', reason: { code: 'flag_delivered_not_received' } }],
    } as const;
    const tickets = [
      aTicket('amazon:na:message:1', { orderId: '1' }, lost),
      aTicket('amazon:na:claim:1', { orderId: '1', kind: 'claim' }, flagged),
      aTicket('amazon:na:message:2', {}, lost),
      aTicket('amazon:na:message:3', { orderId: '3' }, {}),
    ];
    expect(historyOf([], tickets).notReceived).toBe(2);
  });

  test('of nobody is nothing', () => {
    expect(historyOf([], [])).toEqual({ orders: 0, spent: [], refunds: 0, notReceived: 0, largestOrder: 0 });
  });
});

describe('the tier', () => {
  const history = (fields: Partial<CustomerHistory>): CustomerHistory => ({
    ...historyOf([], []),
    orders: 1,
    ...fields,
  });
  const spent = (amount: number, currency = 'EUR') => ({ spent: [{ minor: amount, currency }] });
  const cases: readonly [string, CustomerHistory | undefined, Tier][] = [
    ['nothing known', undefined, 'standard'],
    ['299 paid', history(spent(29_900)), 'standard'],
    ['300 paid', history(spent(30_000)), 'valued'],
    ['1,000 paid', history(spent(100_000)), 'vip'],
    [
      'in two currencies together',
      history({
        spent: [
          { minor: 60_000, currency: 'EUR' },
          { minor: 40_000, currency: 'USD' },
        ],
      }),
      'vip',
    ],
    ['40,000 yen are not 40,000 dollars', history(spent(40_000, 'JPY')), 'standard'],
    ['45,000 yen are about 300', history(spent(45_000, 'JPY')), 'valued'],
    ['nine orders', history({ orders: 9 }), 'standard'],
    ['ten orders', history({ orders: 10 }), 'vip'],
    ['nineteen pieces at once', history({ largestOrder: 19 }), 'standard'],
    ['twenty pieces at once', history({ largestOrder: 20 }), 'wholesale'],
    ['refunds and complaints take nothing away', history({ orders: 12, refunds: 11, notReceived: 9 }), 'vip'],
  ];
  test.each(cases)('%s: %s', (_, known, tier) => {
    expect(tierOf('wismo', undefined, known, DEFAULT_SETTINGS.tiers)).toBe(tier);
  });

  test('is the higher of what the ticket and the orders say', () => {
    const { tiers } = DEFAULT_SETTINGS;
    expect(tierOf('wholesale_b2b', undefined, history(spent(100_000)), tiers)).toBe('wholesale');
    const dear = { level: 2, amount: 2_000, currency: 'EUR' } as const;
    expect(tierOf('wismo', dear, history(spent(30_000)), tiers)).toBe('vip');
    expect(tierOf('wismo', { ...dear, level: 1 }, history(spent(100_000)), tiers)).toBe('vip');
  });

  test('follows the settings, and brings a ticket of one’s own shop forward', () => {
    const settings = { tiers: { ...DEFAULT_SETTINGS.tiers, valuedSpent: 50 } };
    const shop = {
      observed: {
        portal: 'shopify',
        last: { direction: 'inbound', text: 'Does the lamp come in blue?', at: NOW - 3_600_000 },
      } as const,
    };
    const known = history(spent(6_000));
    expect(derive({ ...shop, history: known }).tier).toBe('standard');
    expect(derive({ ...shop, history: known, settings }).tier).toBe('valued');
    expect(derive({ ...shop, history: known, settings }).actBy).toBeLessThan(derive(shop).actBy);
  });
});
