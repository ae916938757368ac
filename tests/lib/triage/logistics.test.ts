import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { adviceOf } from '@/lib/triage/logistics.ts';
import { bookOf } from '@/lib/triage/policies/book.ts';
import { anyCase } from './arbitraries.ts';
import { derive, NOW } from './evidence.ts';

const LOST = 'My parcel never arrived. The tracking says delivered but I have not received it.';
const WHERE = 'Where is my parcel? When will it arrive?';

const order = (fields: Partial<Order> = {}): Order => ({
  id: 'amazon:na:111-1',
  portal: 'amazon',
  store: 'na',
  externalId: '111-1',
  state: 'shipped',
  deliverBy: NOW - 2 * DAY,
  total: { minor: 4_000, currency: 'EUR' },
  tracking: [{ number: 'JD014600', carrier: 'DHL' }],
  changedAt: NOW,
  ...fields,
});

interface Given {
  readonly text?: string;
  readonly order?: Order;
  readonly observed?: Partial<Observed>;
  readonly compensation?: Partial<Settings['compensation']>;
  readonly overrides?: Settings['overrides'];
}
const advised = ({ text = LOST, order: about, observed, compensation, overrides = {} }: Given) =>
  derive({
    observed: { orderId: '111-1', last: { direction: 'inbound', text, at: NOW - HOUR }, ...observed },
    ...(about ? { order: about } : {}),
    settings: { compensation: { ...DEFAULT_SETTINGS.compensation, ...compensation }, overrides },
  });
const codes = (given: Given) => advised(given).advice?.map(({ code }) => code);
const without = (...fields: (keyof Order)[]): Order =>
  Object.fromEntries(
    Object.entries(order()).filter(([field]) => !fields.includes(field as keyof Order)),
  ) as unknown as Order;

describe('the next step', () => {
  const cases: readonly [string, Given, readonly string[] | undefined][] = [
    [
      'a lost parcel that we shipped',
      { order: order() },
      ['advice_track', 'advice_proof', 'advice_ask_buyer', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
    [
      'shown as delivered: proof first',
      { order: order({ state: 'delivered' }) },
      ['advice_delivered', 'advice_ask_buyer', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
    [
      'where is it: nothing to ask of the buyer yet',
      { text: WHERE, order: order() },
      ['advice_track', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
    [
      'a lost parcel nothing is known of',
      {},
      ['advice_no_tracking', 'advice_proof', 'advice_ask_buyer', 'advice_replace_or_partial'],
    ],
    ['nothing known of the order', { text: WHERE }, ['advice_no_tracking', 'advice_replace_or_partial']],
    [
      'a carrier nobody named',
      { text: WHERE, order: order({ tracking: [{ number: 'X1' }] }) },
      ['advice_track_number', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
    [
      'no estimate known, no claim to reckon with',
      { text: WHERE, order: without('deliverBy') },
      ['advice_track', 'advice_replace_or_partial'],
    ],
    [
      'not even shipped',
      { text: WHERE, order: order({ state: 'unshipped' }) },
      ['advice_not_shipped', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
    [
      'shipped by Amazon: its own process, no offer of ours',
      { order: order({ fulfilment: 'fba' }), observed: { fulfilment: 'fba' } },
      ['advice_fba', 'advice_ask_buyer', 'advice_estimate', 'advice_platform_pays'],
    ],
    [
      'shipped by TikTok',
      { text: WHERE, observed: { portal: 'tiktok', store: 'th', fulfilment: 'fbt' } },
      ['advice_fbt', 'advice_platform_pays'],
    ],
    [
      'the ticket does not know who ships, the order does',
      { text: WHERE, order: order({ fulfilment: 'fba' }), observed: { fulfilment: 'unknown' } },
      ['advice_fba', 'advice_estimate', 'advice_platform_pays'],
    ],
    [
      'a cheap order may be refunded whole',
      { text: WHERE, order: order({ total: { minor: 2_500, currency: 'EUR' } }) },
      ['advice_track', 'advice_claim_from', 'advice_refund_full'],
    ],
    [
      'no replacement allowed',
      { text: WHERE, order: without('deliverBy'), compensation: { replacement: false } },
      ['advice_track', 'advice_partial'],
    ],
    [
      'only a replacement allowed',
      { text: WHERE, order: without('deliverBy'), compensation: { partialPercent: 0 } },
      ['advice_track', 'advice_replace'],
    ],
    [
      'nothing allowed',
      { text: WHERE, order: without('deliverBy'), compensation: { partialPercent: 0, replacement: false } },
      ['advice_track', 'advice_approval'],
    ],
    [
      'in one’s own shop there is no A-to-z claim',
      { text: WHERE, order: order({ portal: 'shopify' }), observed: { portal: 'shopify', fulfilment: 'merchant' } },
      ['advice_track', 'advice_estimate', 'advice_replace_or_partial'],
    ],
    ['a cancelled order has no parcel', { text: WHERE, order: order({ state: 'cancelled' }) }, undefined],
    ['another question', { text: 'Does the lamp come in blue?', order: order() }, undefined],
    ['a ticket that is done', { order: order(), observed: { state: 'resolved' } }, undefined],
    [
      'a claim whose reason says so',
      { order: order(), observed: { kind: 'claim', reason: 'Item not received', last: undefined as never } },
      ['advice_track', 'advice_proof', 'advice_ask_buyer', 'advice_claim_from', 'advice_replace_or_partial'],
    ],
  ];
  test.each(cases)('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  test('names the tracking number, the moments and what is allowed', () => {
    const values = Object.fromEntries(
      advised({ order: order() }).advice?.map(({ code, values }) => [code, values]) ?? [],
    );
    expect(values.advice_track).toEqual({ number: 'JD014600', carrier: 'DHL' });
    expect(values.advice_claim_from).toEqual({ estimate: NOW - 2 * DAY, claimFrom: NOW + DAY });
    expect(values.advice_replace_or_partial).toEqual({ percent: 20 });
  });

  test('says from when the buyer may claim by the number in force', () => {
    const overrides = { 'amazon-claim-after-3d': { value: 5, at: NOW } };
    const { advice } = advised({ order: order(), overrides });
    expect(advice?.find(({ code }) => code === 'advice_claim_from')?.values?.claimFrom).toBe(NOW + 3 * DAY);
  });

  test('has two to five lines or none, whatever is known', () => {
    const intent = fc.constantFrom('wismo', 'not_received', 'other');
    fc.assert(
      fc.property(anyCase, intent, (given, what) => {
        const policies = bookOf(given.settings.overrides);
        const lines = adviceOf({ ...given, policies, content: { ...given.content, intent: what as 'wismo' } });
        if (lines.length === 0) return;
        expect(what).not.toBe('other');
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(lines.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
