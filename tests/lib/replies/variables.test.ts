import { describe, expect, test } from 'vitest';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { ReplyContext } from '@/lib/replies/context.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { AN_ORDER, aContext } from './context.ts';
import { aTemplate } from './template.ts';

const say = (body: string, context: ReplyContext) =>
  renderTemplate(aTemplate({ en: body }), context, 'en').text.replace(/\u00a0/g, ' ');

const order = {
  ...AN_ORDER,
  state: 'shipped' as const,
  shipToCountry: 'FR',
  items: [
    { title: 'Desk lamp, black, with a long arm and a clamp for the table, warm white light', sku: 'L-1', quantity: 2 },
    { title: 'Bulb', sku: 'B-1', quantity: 1, price: { minor: 450, currency: 'EUR' } },
  ],
  tracking: [
    { number: 'T1', carrier: 'DHL' },
    { number: 'T2', carrier: 'DHL' },
  ],
};
const base = aContext({ kind: 'return', externalId: 'RMA-1', fulfilment: 'fbm', messageCount: 2 }, order);
const context: ReplyContext = {
  ...base,
  ticket: {
    ...base.ticket,
    derived: {
      ...base.ticket.derived,
      tier: 'vip',
      flags: [{ flag: 'shipment_stalled', reason: { code: 'x' } }],
      obligations: [
        {
          id: 'return-decision',
          kind: 'return',
          startedAt: 0,
          deadline: Date.parse('2026-11-28T10:00:00Z'),
          lead: 0,
          hard: true,
          reason: { code: 'x' },
          rule: { id: 'x', text: 'x', source: 'https://example.com', asOf: '2026-01-01', certain: true },
        },
      ],
      actBy: FAR_FUTURE,
    },
  },
  history: {
    orders: 3,
    since: Date.parse('2025-05-01T10:00:00Z'),
    spent: [{ minor: 9_000, currency: 'EUR' }],
    refunds: 0,
    notReceived: 0,
    largestOrder: 3,
  },
  messages: [
    {
      id: 'a',
      ticketId: base.ticket.id,
      position: 0,
      direction: 'inbound',
      text: 'Hello',
      at: Date.parse('2026-11-23'),
    },
    { id: 'b', ticketId: base.ticket.id, position: 1, direction: 'outbound', text: 'Hi' },
  ],
  settings: {
    ...base.settings,
    me: 'Mei Lin',
    shops: {
      all: { returnDays: 30, warrantyMonths: 24 },
      [`amazon:${base.ticket.observed.store}`]: { name: 'Lamp House', returnDays: 14 },
    },
  },
};

describe('what is known of a ticket', () => {
  test.each([
    ['{{ buyer.orders }} since {{ buyer.since }}, {{ buyer.spent }}', '3 since 1 May 2025, €90.00'],
    ['{{ buyer.country }} {{ buyer.language }} {{ buyer.tier }}', 'France German vip'],
    ['{{ order.age }} days, {{ order.country_name }}, {{ order.state }}', '4 days, France, shipped'],
    ['{% if order.shipped and order.delivered == false %}under way{% endif %}', 'under way'],
    ['{{ order.fulfilment }}', 'fbm'],
    [
      '{{ item.short_title }} {{ items.count }} {{ items.pieces }}',
      'Desk lamp, black, with a long arm and a clamp for the table, 2 3',
    ],
    ['{{ items.titles }}', 'Desk lamp, black, with a long arm and a clamp for the table, and Bulb'],
    ['{{ items.skus }}', 'L-1 and B-1'],
    ['{{ tracking.numbers }} with {{ tracking.carriers }} ({{ tracking.count }})', 'T1 and T2 with DHL (2)'],
    ['{{ tracking.list }}', '- T1 (DHL)\n- T2 (DHL)'],
    ['{% if shipment.stalled %}stalled{% endif %}{% if shipment.late %}late{% endif %}', 'stalled'],
    ['{{ return.number }} by {{ return.decide_by }}', 'RMA-1 by 28 November 2026'],
    ['{% if claim.number %}{{ claim.number }}{% else %}no claim{% endif %}', 'no claim'],
    ['{{ message.text }} on {{ message.date }}, {{ ticket.messages }}', 'Hello on 23 November 2026, 2'],
    ['{{ agent.first_name }} of {{ store.name }} on {{ store.portal }}', 'Mei of Lamp House on Amazon'],
    // The shop's own return period, the warranty of all shops.
    ['{{ store.return_days }}: {{ return.by }}', '14: 10 December 2026'],
    ['{{ warranty.until }}', '20 November 2028'],
    ['{{ refund.offer }}', '€6.00'],
    ['{{ date.in_two_workdays }}', '26 November 2026'],
  ])('%s is “%s”', (body, text) => {
    expect(say(body, context)).toBe(text);
  });

  test('a late parcel counts its days, one that is there does not', () => {
    const late = { ...order, deliverBy: Date.parse('2026-11-21T22:59:59Z') };
    expect(say('{{ shipment.days_late }}', { ...context, order: late })).toBe('3');
    const there = { ...context, order: { ...late, state: 'delivered' as const } };
    expect(say('{% if shipment.late %}late{% else %}fine{% endif %}', there)).toBe('fine');
  });

  test('the name nobody set is no name', () => {
    expect(
      renderTemplate(
        aTemplate({ en: '{{ agent.name }}' }),
        { ...context, settings: { ...context.settings, me: 'me' } },
        'en',
      ).missing,
    ).toEqual(['agent.name']);
  });
});
