/** What is owed beside replies, as a table: what is there, what is owed by when, and how bad it is to miss. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { DAY, FAR_FUTURE, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Intent, RiskFlag } from '@/lib/domain/vocabulary.ts';
import { OBLIGATIONS } from '@/lib/triage/obligations/index.ts';
import { anOrder, aThread, deriveAs, flagsOf, type Given, NOW, owed } from './evidence.ts';

interface Case extends Given {
  readonly intent?: Intent;
}

/** `NOW` is a Tuesday, 12:00 UTC. */
const say = (text: string, hoursAgo = 1) => aThread(['in', hoursAgo, text]);
const shop = { portal: 'shopify', store: 'demo', fulfilment: 'merchant' } as const;
const site = { portal: 'generic', store: 'erp.example', fulfilment: 'unknown' } as const;
const us = { portal: 'tiktok', store: 'us', fulfilment: 'merchant' } as const;
const claim = { kind: 'claim', openedAt: NOW } as const;
const dispute = { ...shop, ...claim } as const;
const lost = { ...claim, state: 'resolved', outcome: 'against_us' } as const;
const late = { state: 'shipped', deliverBy: NOW - DAY, changedAt: NOW - 3 * DAY } as const;

const OWED: readonly (readonly [what: string, id: string, given: Case, due: Instant])[] = [
  ['an A-to-z claim in the US', 'claim-response', { observed: { ...claim, market: 'US' } }, NOW + 72 * HOUR],
  ['an A-to-z claim in Australia', 'claim-response', { observed: { ...claim, market: 'AU' } }, NOW + 48 * HOUR],
  ['an A-to-z claim nobody says where', 'claim-response', { observed: claim }, NOW + 48 * HOUR],
  ['a claim that shows its deadline', 'claim-response', { observed: { ...claim, deadline: NOW + 9 } }, NOW + 9],
  ['a TikTok arbitration', 'claim-response', { observed: { ...us, ...claim } }, NOW + 48 * HOUR],
  ['an Amazon chargeback', 'dispute', { observed: { ...claim, reason: 'Credit card chargeback' } }, NOW + 7 * DAY],
  ['a Shopify chargeback', 'dispute', { observed: { ...dispute, subject: 'Chargeback #1001' } }, NOW + 7 * DAY],
  ['one in Chinese', 'dispute', { observed: { ...dispute, subject: '拒付 #1001' } }, NOW + 7 * DAY],
  ['an inquiry of the bank', 'dispute', { observed: { ...dispute, subject: 'Anfrage #1001' } }, NOW + 7 * DAY],
  ['a PayPal dispute', 'dispute', { observed: { ...dispute, subject: 'PayPal dispute' } }, NOW + 20 * DAY],
  ['a PayPal claim', 'dispute', { observed: { ...dispute, subject: 'PayPal claim' } }, NOW + 10 * DAY],
  ['a PayPal case of either kind', 'dispute', { observed: { ...dispute, subject: 'PayPal' } }, NOW + 10 * DAY],
  ['a Stripe dispute', 'dispute', { observed: { ...dispute, subject: 'Stripe' } }, NOW + 7 * DAY],
  ['a dispute that shows its date', 'dispute', { observed: { ...dispute, deadline: NOW + 9 * DAY } }, NOW + 9 * DAY],
  ['a question about SAFE-T', 'safe-t', { observed: { ...claim, subject: 'SAFE-T claim' } }, NOW + 7 * DAY],
  ['a lost A-to-z claim', 'claim-appeal', { observed: { ...claim, reason: 'Appeal decision' } }, NOW + 30 * DAY],
  ['one that its page calls decided', 'claim-appeal', { observed: lost }, NOW + 30 * DAY],
  ['one in German', 'claim-appeal', { observed: { ...claim, reason: 'Einspruch möglich' } }, NOW + 30 * DAY],
  ['a lost SAFE-T claim', 'claim-appeal', { observed: { ...claim, subject: 'SAFE-T: 申诉' } }, NOW + 30 * DAY],
  // The date is that of the answer the claim once waited for: an appeal's lies 30 days and more after the opening.
  [
    'a lost claim that showed a date for our answer',
    'claim-appeal',
    { observed: { ...lost, deadline: NOW + 3 * DAY } },
    NOW + 30 * DAY,
  ],
  [
    'a lost claim with a later date',
    'claim-appeal',
    { observed: { ...lost, deadline: NOW + 33 * DAY } },
    NOW + 33 * DAY,
  ],
  [
    'an order whose page does not say who ships, and whose list does',
    'ship-by',
    {
      observed: { kind: 'order', fulfilment: 'fbm' },
      order: anOrder({ state: 'unshipped', fulfilment: 'unknown', shipBy: NOW + DAY }),
    },
    NOW + DAY,
  ],
  ['an appeal with a date', 'claim-appeal', { observed: { ...claim, reason: '申诉', deadline: NOW + 5 } }, NOW + 5],
  [
    'a claim on a site that was taught, with its date',
    'own-claim',
    { observed: { ...site, ...claim, deadline: NOW + 9 } },
    NOW + 9,
  ],
  ['one without a date: one’s own target', 'own-claim', { observed: { ...site, ...claim } }, NOW + 48 * HOUR],
  [
    'a PayPal case there keeps PayPal’s clock',
    'dispute',
    { observed: { ...site, ...claim, subject: 'PayPal claim' } },
    NOW + 10 * DAY,
  ],
  [
    'a return there with its date',
    'return-decision',
    { observed: { ...site, kind: 'return', openedAt: NOW, deadline: NOW + 5 } },
    NOW + 5,
  ],
  [
    'a return there without',
    'return-decision',
    { observed: { ...site, kind: 'return', openedAt: NOW } },
    NOW + 48 * HOUR,
  ],
  ['a first message there', 'own-first-reply', { observed: site, messages: say('Hello?', 0) }, NOW + 4 * HOUR],
  [
    'a reminder somebody set',
    'follow-up',
    { decided: { notes: [], followUpAt: NOW + 3 * DAY, followUpSetAt: NOW } },
    NOW + 3 * DAY,
  ],
  ['an Amazon return', 'return-decision', { observed: { kind: 'return', openedAt: NOW } }, NOW + 48 * HOUR],
  ['a TikTok return', 'return-decision', { observed: { ...us, kind: 'return', openedAt: NOW } }, NOW + 24 * HOUR],
  [
    'a return in one’s own shop',
    'return-decision',
    { observed: { ...shop, kind: 'return', openedAt: NOW } },
    NOW + 48 * HOUR,
  ],
  [
    'a return with a shown deadline',
    'return-decision',
    { observed: { kind: 'return', openedAt: NOW, deadline: NOW + 5 * HOUR } },
    NOW + 5 * HOUR,
  ],
  [
    'a return label asked for',
    'return-label',
    { intent: 'return_request', messages: say('Please send me a prepaid return label.') },
    NOW - HOUR + 2 * DAY,
  ],
  [
    'an address to return to, asked for in German in the first of two messages',
    'return-label',
    {
      intent: 'return_request',
      messages: aThread(['in', 5, 'Wie ist die Rücksendeadresse?'], ['in', 1, 'Rücksendeetikett?']),
    },
    NOW - 5 * HOUR + 2 * DAY,
  ],
  // Tuesday 06:00 in New York: two business days.
  [
    'a return that came back on Amazon',
    'refund-due',
    { intent: 'refund_request', messages: say('I have sent it back. Where is my refund?') },
    NOW - HOUR + 2 * DAY,
  ],
  // Friday 2026-11-20 12:00 UTC: the weekend does not count.
  [
    'one that we only answered',
    'refund-due',
    { intent: 'refund_request', messages: aThread(['in', 1, 'I sent it back.'], ['out', 0.5, 'We are checking.']) },
    NOW - HOUR + 2 * DAY,
  ],
  [
    'a claim that a return was not refunded, filed on a Friday',
    'refund-due',
    { observed: { kind: 'claim', market: 'DE', reason: 'Zurückgesendet, nicht erstattet', openedAt: NOW - 4 * DAY } },
    NOW,
  ],
  [
    'a return whose page says that it came back',
    'refund-due',
    { observed: { ...us, kind: 'return', openedAt: NOW, needsReply: false, subject: '已寄回' } },
    NOW + 2 * DAY,
  ],
  [
    'what came back to one’s own shop',
    'refund-due',
    { observed: shop, intent: 'refund_request', messages: say('我已经退回了，什么时候退款？') },
    NOW - HOUR + 72 * HOUR,
  ],
  [
    'an unshipped order of one’s own',
    'ship-by',
    { observed: { kind: 'order' }, order: anOrder({ state: 'unshipped', shipBy: NOW + DAY }) },
    NOW + DAY,
  ],
  [
    'a parcel past its latest estimate, asked about',
    'late-delivery',
    { intent: 'wismo', messages: say('Where is it?'), order: anOrder(late) },
    NOW + 2 * DAY,
  ],
  [
    'a parcel a buyer could claim for before asking',
    'late-delivery',
    { intent: 'wismo', messages: say('Where is it?'), order: anOrder({ ...late, deliverBy: NOW - 10 * DAY }) },
    NOW - HOUR,
  ],
  [
    'a parcel on its way, asked about, without news',
    'stalled-parcel',
    { observed: shop, intent: 'wismo', messages: say('Where is it?'), order: anOrder(late) },
    NOW - HOUR + 48 * HOUR,
  ],
  [
    'the same parcel, with news since',
    'stalled-parcel',
    { observed: shop, intent: 'wismo', messages: say('Where is it?', 30), order: anOrder({ ...late, changedAt: NOW }) },
    NOW + 48 * HOUR,
  ],
  [
    'a parcel delivered and not received',
    'delivered-not-received',
    { intent: 'not_received', messages: say('Not here!'), order: anOrder({ state: 'delivered' }) },
    NOW + 47 * HOUR,
  ],
  [
    'an order we said is out of stock',
    'out-of-stock',
    {
      messages: aThread(
        ['in', 5, 'When will it ship?'],
        ['out', 4, 'Sorry, it is out of stock.'],
        ['in', 1, 'And now?'],
      ),
      order: anOrder({ state: 'unshipped', shipBy: NOW + DAY }),
    },
    NOW + DAY,
  ],
  [
    'the same in one’s own shop, without a ship-by date',
    'out-of-stock',
    {
      observed: shop,
      messages: aThread(['in', 5, '什么时候发货？'], ['out', 4, '抱歉，这款缺货。'], ['in', 1, '那怎么办？']),
      order: anOrder({ state: 'unshipped' }),
    },
    NOW - 4 * HOUR + 48 * HOUR,
  ],
  [
    'a personalization',
    'personalization',
    { intent: 'personalization', messages: say('Please engrave “Mira”.'), order: anOrder({ state: 'unshipped' }) },
    NOW + 47 * HOUR,
  ],
  [
    'a personalization that ships sooner',
    'personalization',
    {
      intent: 'personalization',
      messages: say('Please engrave “Mira”.'),
      order: anOrder({ state: 'unshipped', shipBy: NOW + HOUR }),
    },
    NOW + HOUR,
  ],
  ['a poor review', 'negative-review', { observed: { kind: 'review', rating: 3, openedAt: NOW } }, NOW + 48 * HOUR],
  ['negative feedback', 'feedback-reply', { observed: { kind: 'review', rating: 2, openedAt: NOW } }, NOW + 90 * DAY],
  ['a notice with a date', 'account-notice', { observed: { kind: 'account', deadline: NOW + DAY } }, NOW + DAY],
  ['a notice without one', 'account-notice', { observed: { kind: 'account', openedAt: NOW } }, NOW + 48 * HOUR],
  [
    'a notice that can be appealed',
    'notice-appeal',
    { observed: { kind: 'account', subject: 'Appeal this violation', openedAt: NOW, deadline: NOW + DAY } },
    NOW + DAY,
  ],
  [
    'a TikTok violation without a date',
    'notice-appeal',
    { observed: { ...us, kind: 'account', openedAt: NOW } },
    NOW + 30 * DAY,
  ],
];

const NOT_OWED: readonly (readonly [what: string, id: string, given: Case])[] = [
  ['a claim that is closed', 'claim-response', { observed: { ...claim, state: 'resolved' } }],
  ['a claim under review', 'claim-response', { observed: { ...claim, needsReply: false } }],
  ['a claim that is decided and can be appealed', 'claim-response', { observed: { ...claim, reason: '申诉' } }],
  ['an Amazon chargeback, as a claim', 'claim-response', { observed: { ...claim, reason: 'チャージバック' } }],
  ['a dispute under review', 'dispute', { observed: { ...dispute, needsReply: false } }],
  ['a won dispute', 'dispute', { observed: { ...dispute, state: 'resolved' } }],
  ['an A-to-z claim, as a dispute', 'dispute', { observed: claim }],
  ['an A-to-z claim, as SAFE-T', 'safe-t', { observed: claim }],
  ['a claim that was won', 'claim-appeal', { observed: { ...lost, outcome: 'for_us' } }],
  ['a claim closed without a word on how', 'claim-appeal', { observed: { ...claim, state: 'resolved' } }],
  ['a lost chargeback', 'claim-appeal', { observed: { ...lost, reason: 'Credit card chargeback' } }],
  ['a claim lost long before it was seen', 'claim-appeal', { observed: { ...lost, openedAt: NOW - 40 * DAY } }],
  ['an open claim, as an appeal', 'claim-appeal', { observed: claim }],
  ['an appeal of a bank’s decision', 'claim-appeal', { observed: { ...dispute, reason: 'Appeal' } }],
  ['a return that was decided', 'return-decision', { observed: { kind: 'return', openedAt: NOW, needsReply: false } }],
  ['a return that is closed', 'return-decision', { observed: { kind: 'return', state: 'resolved' } }],
  [
    'a return without a word of a label',
    'return-label',
    { intent: 'return_request', messages: say('It is too small.') },
  ],
  [
    'a label for what Amazon ships',
    'return-label',
    { observed: { fulfilment: 'fba' }, intent: 'return_request', messages: say('Send me a return label.') },
  ],
  [
    'what came back to Amazon, which refunds it',
    'refund-due',
    { observed: { fulfilment: 'fba' }, intent: 'refund_request', messages: say('I have sent it back.') },
  ],
  [
    'one that was answered, and over before it was seen',
    'refund-due',
    { intent: 'refund_request', messages: aThread(['in', 999, 'I sent it back.'], ['out', 998, 'Thank you.']) },
  ],
  ['what is not back', 'refund-due', { intent: 'refund_request', messages: say('I want a refund.') }],
  ['what the buyer did not send', 'refund-due', { intent: 'refund_request', messages: say('I have not returned it.') }],
  [
    'what is refunded',
    'refund-due',
    {
      intent: 'refund_request',
      messages: say('I have sent it back. Where is my refund?'),
      order: anOrder({ state: 'refunded' }),
    },
  ],
  ['a claim for another reason', 'refund-due', { observed: { ...claim, reason: 'Item not received' } }],
  ['a shipped order', 'ship-by', { observed: { kind: 'order' }, order: anOrder({ state: 'shipped', shipBy: NOW }) }],
  [
    'a late parcel of Amazon’s',
    'late-delivery',
    { intent: 'wismo', messages: say('Where is it?'), observed: { fulfilment: 'fba' }, order: anOrder(late) },
  ],
  [
    'a late parcel that is there',
    'late-delivery',
    { intent: 'wismo', messages: say('Where is it?'), order: anOrder({ ...late, state: 'delivered' }) },
  ],
  ['a late parcel nobody asks about', 'late-delivery', { messages: say('Is it blue?'), order: anOrder(late) }],
  [
    'a late parcel in one’s own shop: nobody may claim',
    'late-delivery',
    { observed: shop, intent: 'wismo', messages: say('Where is it?'), order: anOrder(late) },
  ],
  [
    'an order not shipped, as a stalled parcel',
    'stalled-parcel',
    { intent: 'wismo', messages: say('Where is it?'), order: anOrder({ state: 'unshipped' }) },
  ],
  [
    'a parcel on its way, as delivered',
    'delivered-not-received',
    { intent: 'not_received', messages: say('Not here!'), order: anOrder(late) },
  ],
  [
    'a buyer who asks about stock',
    'out-of-stock',
    { messages: say('Is it out of stock?'), order: anOrder({ state: 'unshipped' }) },
  ],
  [
    'what was out of stock and is shipped',
    'out-of-stock',
    { messages: aThread(['out', 4, 'It is out of stock.'], ['in', 1, 'And?']), order: anOrder({ state: 'shipped' }) },
  ],
  [
    'a personalization that has left',
    'personalization',
    { intent: 'personalization', messages: say('Engrave it.'), order: anOrder({ state: 'shipped' }) },
  ],
  ['a good review', 'negative-review', { observed: { kind: 'review', rating: 4, openedAt: NOW } }],
  ['a review of last year', 'negative-review', { observed: { kind: 'review', rating: 1, openedAt: NOW - 400 * DAY } }],
  ['feedback of last year', 'feedback-reply', { observed: { kind: 'review', rating: 1, openedAt: NOW - 400 * DAY } }],
  ['a review of three stars', 'feedback-reply', { observed: { kind: 'review', rating: 3, openedAt: NOW } }],
  ['a review on TikTok', 'feedback-reply', { observed: { ...us, kind: 'review', rating: 1, openedAt: NOW } }],
  ['a notice that is settled', 'account-notice', { observed: { kind: 'account', state: 'resolved' } }],
  ['an Amazon notice without a word of appeal', 'notice-appeal', { observed: { kind: 'account', deadline: NOW } }],
];

const derived = ({ intent = 'other', ...given }: Case) => deriveAs({ intent, intentWords: ['x'] }, given);

describe('is owed', () => {
  test.each(OWED)('%s: %s', (_, id, given, due) => {
    const obligation = owed(derived(given), id);
    expect(obligation && new Date(obligation.deadline).toISOString()).toBe(new Date(due).toISOString());
    expect(obligation?.startedAt).toBeLessThanOrEqual(due);
  });

  test('everything in the list of obligations but replies, somewhere in this table', () => {
    const known = new Set(OWED.map(([, id]) => id));
    expect(OBLIGATIONS.filter(({ kind, id }) => kind !== 'reply' && !known.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('is not owed', () => {
  test.each(NOT_OWED)('%s: %s', (_, id, given) => {
    expect(owed(derived(given), id)).toBeUndefined();
  });
});

describe('what is owed is flagged', () => {
  const flags: Readonly<Record<string, RiskFlag>> = {
    'claim-response': 'claim_open',
    dispute: 'claim_open',
    'return-decision': 'return_due',
    'refund-due': 'refund_due',
    'ship-by': 'ship_due',
    'out-of-stock': 'stock_risk',
    personalization: 'personalization_due',
    'claim-appeal': 'appeal_due',
    'notice-appeal': 'appeal_due',
  };
  test.each(OWED.filter(([, id]) => id in flags))('%s', (_, id, given) => {
    const found = flagsOf(derived(given));
    expect(found).toContain(flags[id]);
    expect(new Set(found).size).toBe(found.length);
  });

  test('a parcel without news for two days after the buyer asked has stalled', () => {
    const asked = (hoursAgo: number) =>
      derived({
        intent: 'wismo',
        messages: say('Where is it?', hoursAgo),
        order: anOrder({ state: 'shipped', changedAt: 0 }),
      });
    expect(flagsOf(asked(49))).toContain('shipment_stalled');
    expect(flagsOf(asked(47))).not.toContain('shipment_stalled');
  });

  test('a claim under review is still open, waits, and has no act-by time', () => {
    const review = derived({ observed: { ...dispute, state: 'open', needsReply: false } });
    expect(flagsOf(review)).toContain('claim_open');
    expect(review).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
  });
});

describe('a dispute', () => {
  test.each([
    ['Product not received', 'not_received'],
    ['Produkt nicht erhalten', 'not_received'],
    ['未收到产品', 'not_received'],
    ['Fraudulent', 'fraudulent'],
    ['Betrügerisch', 'fraudulent'],
    ['欺诈', 'fraudulent'],
    ['Product unacceptable', 'not_as_described'],
    ['Produkt inakzeptabel', 'not_as_described'],
    ['产品不可接受', 'not_as_described'],
    ['Credit not processed', 'not_refunded'],
    ['Gutschrift nicht verarbeitet', 'not_refunded'],
    ['退款未处理', 'not_refunded'],
    ['Duplicate', 'duplicate'],
    ['Duplikat', 'duplicate'],
    ['重复扣款', 'duplicate'],
    ['Unrecognized', 'unrecognized'],
    ['Nicht erkannt', 'unrecognized'],
    ['无法识别的交易', 'unrecognized'],
    ['Subscription canceled', 'canceled'],
    ['Abonnement gekündigt', 'canceled'],
    ['订阅已取消', 'canceled'],
    ['General', 'other'],
    ['一般', 'other'],
  ])('for “%s” asks for what answers it: %s', (reason, cause) => {
    const { reason: why } = owed(derived({ observed: { ...dispute, reason } }), 'dispute') ?? {};
    expect(why).toMatchObject({ code: 'owe_dispute_window', values: { cause, proof: cause, days: 7 } });
  });

  test('costs money; a claim on Amazon costs the account', () => {
    const soon = (observed: Given['observed']) => derived({ ...(observed ? { observed } : {}) }).actBy;
    const deadline = NOW + 7 * DAY;
    expect(soon({ ...claim, deadline })).toBeLessThan(soon({ ...dispute, deadline }));
  });
});

test('own targets follow the settings', () => {
  const targets = { ...DEFAULT_SETTINGS.targets, refund: 10, stalled: 20, personalization: 30 };
  const due = (id: string, given: Case) => owed(derived({ ...given, settings: { targets } }), id)?.deadline;
  const order = anOrder({ state: 'shipped', changedAt: 0 });
  const back = say('I have already sent it back.');
  expect(due('refund-due', { observed: shop, intent: 'refund_request', messages: back })).toBe(NOW + 9 * HOUR);
  expect(due('stalled-parcel', { intent: 'wismo', messages: say('Where?'), order })).toBe(NOW + 19 * HOUR);
  expect(due('personalization', { intent: 'personalization', messages: say('Mira') })).toBe(NOW + 29 * HOUR);
});

test('a reply is no refund, and a lost claim is not over: both are open until a person resolves them', () => {
  const messages = aThread(['in', 5, 'I sent it back. Where is my refund?'], ['out', 4, 'We are checking.']);
  const answered = { intent: 'refund_request', messages } as const;
  for (const given of [answered, { observed: lost }]) {
    expect(derived(given).status).toBe('open');
    const resolved = { status: 'resolved', statusAt: NOW } as const;
    expect(derived({ ...given, decided: resolved })).toMatchObject({ status: 'resolved', actBy: FAR_FUTURE });
  }
  expect(derived({ ...answered, order: anOrder({ state: 'refunded' }) }).status).toBe('waiting');
});
