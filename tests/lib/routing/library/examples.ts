/** For every ready rule a ticket it takes and one it leaves, made up. */
import type { Calendar } from '@/lib/domain/calendar.ts';
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Obligation, ObligationKind } from '@/lib/domain/obligation.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import type { Intent, Language, PortalId, RiskFlag, Status, TicketKind, Tier } from '@/lib/domain/vocabulary.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { aRoutable, NOW } from '../routable.ts';

interface Told {
  readonly portal?: PortalId;
  readonly kind?: TicketKind;
  readonly intent?: Intent;
  readonly confidence?: number;
  readonly flags?: readonly RiskFlag[];
  readonly status?: Status;
  readonly tier?: Tier;
  readonly language?: Language | 'und';
  readonly text?: string;
  readonly rating?: number;
  readonly messages?: number;
  readonly weak?: readonly string[];
  readonly fulfilment?: Observed['fulfilment'];
  readonly order?: Partial<Order>;
  readonly history?: Partial<CustomerHistory>;
  readonly near?: boolean;
  /** What is owed, in how many hours, by a platform. */
  readonly owed?: readonly (readonly [kind: ObligationKind, hours: number, hard?: boolean])[];
  readonly reopened?: boolean;
  readonly openDays?: number;
  readonly closed?: boolean;
  readonly now?: string;
}

const SOURCE = { id: 'made-up', text: '', source: '', asOf: '2026-11-24', certain: true } as Obligation['rule'];

const owedOf = (now: number, [kind, hours, hard = true]: readonly [ObligationKind, number, boolean?]): Obligation => ({
  id: `made-up-${kind}`,
  kind,
  startedAt: now - DAY,
  deadline: now + hours * HOUR,
  lead: 0,
  hard,
  reason: { code: 'made_up' },
  rule: SOURCE,
});

const everyDay: Calendar = {
  zone: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from: 540, to: 1_080 }]),
  holidays: [],
};

export function aTicket(told: Told): Routable {
  const now = told.now ? Date.parse(told.now) : NOW;
  const { portal = 'amazon', order, history } = told;
  return aRoutable({
    observed: {
      portal,
      kind: told.kind ?? 'message',
      fulfilment: told.fulfilment ?? 'fbm',
      messageCount: told.messages ?? 1,
      firstSeenAt: now - (told.openDays ?? 0) * DAY,
      last: { direction: 'inbound', text: told.text ?? 'Hello', at: now - HOUR },
      ...(told.rating === undefined ? {} : { rating: told.rating }),
      ...(told.weak ? { weak: told.weak } : {}),
    },
    assessed: {
      intent: told.intent ?? 'other',
      confidence: told.confidence ?? 0.9,
      status: told.status ?? 'open',
      tier: told.tier ?? 'standard',
      language: told.language ?? 'en',
      flags: (told.flags ?? []).map((flag) => ({ flag, reason: { code: 'made_up' } })),
      obligations: (told.owed ?? []).map((one) => owedOf(now, one)),
    },
    ...(told.reopened
      ? {
          decided: {
            notes: [],
            status: 'open',
            statusAt: now,
            statusLog: [
              { status: 'resolved', at: now - DAY },
              { status: 'open', at: now },
            ],
          },
        }
      : {}),
    beside: {
      now,
      ...(order
        ? { order: { id: `${portal}:na:1`, portal, store: 'na', externalId: '1', changedAt: now, ...order } as Order }
        : {}),
      ...(history
        ? { history: { orders: 1, spent: [], refunds: 0, notReceived: 0, largestOrder: 1, ...history } }
        : {}),
      ...(told.near === undefined ? {} : { strain: { defects: told.near ? 1 : 0, shipping: 0, replies: 0 } }),
      ...(told.closed === undefined
        ? {}
        : {
            hours: { common: everyDay, stores: {} },
            now: Date.parse(`2026-11-24T${told.closed ? '22' : '12'}:00:00Z`),
          }),
    },
  });
}

const reply = (hours: number, hard = true) => [['reply', hours, hard]] as const;
const FRIDAY = '2026-11-27T04:00:00Z';
const SATURDAY = '2026-11-28T04:00:00Z';

/** `[takes, leaves]` by the rule's id, without `library-`. */
export const EXAMPLES: Readonly<Record<string, readonly [takes: Told, leaves: Told]>> = {
  'amazon-compliance': [{ owed: reply(20) }, { portal: 'shopify', owed: reply(20) }],
  'amazon-last-hours': [{ owed: reply(3) }, { owed: reply(5) }],
  'amazon-a-to-z': [{ kind: 'claim' }, { kind: 'claim', portal: 'shopify' }],
  'amazon-a-to-z-threat': [{ flags: ['claim_threat'] }, { flags: ['urgent_deadline'] }],
  'amazon-inbound-missing': [
    { kind: 'account', text: 'Shipment FBA15: 24 units missing, please check the discrepancy' },
    { kind: 'message', text: 'Something is missing from the shipment' },
  ],
  'amazon-not-received-tracked': [
    { intent: 'not_received', order: { tracking: [{ number: '1Z1' }] } },
    { intent: 'not_received', fulfilment: 'fba', order: { tracking: [{ number: '1Z1' }] } },
  ],
  'amazon-not-received-untracked': [
    { intent: 'not_received', order: { tracking: [] } },
    { intent: 'not_received', order: { tracking: [{ number: '1Z1' }] } },
  ],
  'amazon-fba-delivery': [{ intent: 'wismo', fulfilment: 'fba' }, { intent: 'wismo' }],
  'amazon-policy-notice': [{ kind: 'account' }, { kind: 'account', portal: 'tiktok' }],
  'amazon-appeal': [
    { kind: 'account', owed: [['appeal', 48]] },
    { kind: 'account', owed: [['notice', 48]] },
  ],
  'amazon-account-near-limit': [{ near: true }, { near: false }],
  'amazon-thank-you': [
    { intent: 'positive_feedback', text: 'Thank you!' },
    { intent: 'positive_feedback', text: 'Thanks, but it burnt my hand', flags: ['safety'] },
  ],
  'amazon-authenticity': [{ flags: ['authenticity'] }, { flags: ['safety'] }],
  'tiktok-reply': [
    { portal: 'tiktok', owed: reply(5) },
    { portal: 'tiktok', owed: reply(9) },
  ],
  'tiktok-weekend': [
    { portal: 'tiktok', owed: reply(9), now: SATURDAY },
    { portal: 'tiktok', owed: reply(9), now: FRIDAY },
  ],
  'tiktok-return': [
    { portal: 'tiktok', kind: 'return' },
    { portal: 'tiktok', kind: 'return', status: 'resolved' },
  ],
  'tiktok-dispute': [
    { portal: 'tiktok', kind: 'claim' },
    { portal: 'tiktok', kind: 'return' },
  ],
  'tiktok-violation': [{ portal: 'tiktok', flags: ['policy_notice'] }, { portal: 'tiktok' }],
  'tiktok-score-near-limit': [
    { portal: 'tiktok', near: true, owed: reply(9) },
    { portal: 'tiktok', near: false, owed: reply(9) },
  ],
  'shopify-chargeback': [
    { portal: 'shopify', kind: 'claim' },
    { portal: 'shopify', kind: 'return' },
  ],
  'shopify-vip': [
    { portal: 'shopify', tier: 'vip', owed: reply(4, false) },
    { portal: 'shopify', tier: 'valued', owed: reply(4, false) },
  ],
  'shopify-pre-order': [
    { portal: 'shopify', intent: 'wismo', text: 'When does my pre-order ship?' },
    { portal: 'shopify', intent: 'wismo', text: 'When does my order ship?' },
  ],
  'shopify-closed': [
    { portal: 'shopify', closed: true, owed: reply(20, false) },
    { portal: 'shopify', closed: false, owed: reply(20, false) },
  ],
  'shopify-first-order': [
    { portal: 'shopify', intent: 'product_question', history: { orders: 0 }, owed: reply(4, false) },
    { portal: 'shopify', intent: 'product_question', history: { orders: 5 }, owed: reply(4, false) },
  ],
  'address-change': [
    { intent: 'change_order', order: { state: 'unshipped' } },
    { intent: 'change_order', order: { state: 'shipped' } },
  ],
  'cancel-before-dispatch': [
    { intent: 'cancel_order', order: { state: 'pending' } },
    { intent: 'cancel_order', order: { state: 'delivered' } },
  ],
  'cancel-after-dispatch': [
    { intent: 'cancel_order', order: { state: 'shipped' } },
    { intent: 'cancel_order', order: { state: 'unshipped' } },
  ],
  personalization: [{ flags: ['personalization_due'] }, { flags: ['ship_due'] }],
  'ship-today': [
    { order: { state: 'unshipped', shipBy: NOW + 20 * HOUR } },
    { order: { state: 'unshipped', shipBy: NOW + 30 * HOUR } },
  ],
  stalled: [{ flags: ['shipment_stalled'] }, { flags: ['shipment_stalled'], status: 'closed' }],
  'delivered-not-received': [{ flags: ['delivered_not_received'] }, { flags: ['shipment_stalled'] }],
  wholesale: [
    { order: { items: [{ title: 'Lamp', quantity: 24 }] } },
    { order: { items: [{ title: 'Lamp', quantity: 2 }] } },
  ],
  'high-value': [{ flags: ['high_value'] }, {}],
  'refund-over-limit': [
    { intent: 'refund_request', order: { total: { minor: 10_001, currency: 'EUR' } } },
    { intent: 'refund_request', order: { total: { minor: 10_000, currency: 'EUR' } } },
  ],
  'many-refunds': [{ history: { refunds: 3 } }, { history: { refunds: 2 } }],
  'not-received-again': [
    { intent: 'not_received', history: { notReceived: 2 } },
    { intent: 'not_received', history: { notReceived: 1 } },
  ],
  'refund-owed': [{ owed: [['refund', 20]] }, { owed: [['refund', 30]] }],
  invoice: [{ text: 'Please send me a VAT invoice' }, { text: 'Please send me a picture' }],
  customs: [{ intent: 'customs_duty' }, { intent: 'wismo' }],
  safety: [{ flags: ['safety'] }, { flags: ['legal_threat'] }],
  'legal-threat': [{ flags: ['legal_threat'] }, { flags: ['claim_threat'] }],
  vulnerable: [{ flags: ['vulnerable_or_medical'] }, { flags: ['safety'] }],
  'card-number': [{ flags: ['card_number_exposed'] }, {}],
  'privacy-request': [{ intent: 'privacy_request' }, { intent: 'invoice_tax' }],
  'off-platform': [{ flags: ['off_platform_contact'] }, {}],
  phishing: [{ intent: 'spam_phishing' }, { intent: 'spam_phishing', confidence: 0.6 }],
  'negative-review': [
    { kind: 'review', rating: 2 },
    { kind: 'review', rating: 4 },
  ],
  'review-after-refund': [
    { kind: 'review', rating: 1, history: { refunds: 1 } },
    { kind: 'review', rating: 1, history: { refunds: 0 } },
  ],
  'review-threat': [{ flags: ['review_threat'] }, { flags: ['negative_review'] }],
  'good-review': [
    { kind: 'review', rating: 5 },
    { kind: 'review', rating: 3 },
  ],
  language: [
    { language: 'ja', owed: reply(20) },
    { language: 'de', owed: reply(20) },
  ],
  'unknown-language': [
    { language: 'und', owed: reply(20) },
    { language: 'fr', owed: reply(20) },
  ],
  'weak-reading': [{ weak: ['deadline'] }, {}],
  unsure: [
    { confidence: 0.3, owed: reply(20) },
    { confidence: 0.8, owed: reply(20) },
  ],
  'repeated-contact': [
    { messages: 7, owed: reply(20) },
    { messages: 3, owed: reply(20) },
  ],
  reopened: [{ reopened: true }, {}],
  spread: [{ owed: reply(20) }, { owed: [['ship', 20]] }],
  'night-shift': [{ owed: reply(11) }, { owed: reply(13) }],
  'morning-overdue': [{ owed: reply(-1) }, { owed: reply(1) }],
  'agent-away': [{ owed: reply(15) }, { owed: reply(17) }],
  'three-quarters': [{ owed: reply(6) }, { owed: reply(6, false) }],
  'nine-tenths': [{ owed: reply(2) }, { owed: reply(2), status: 'resolved' }],
  breached: [{ owed: reply(-1) }, { owed: reply(-1), status: 'closed' }],
  'snooze-ended': [{ owed: reply(9) }, { owed: [['ship', 9]] }],
  'long-open': [{ openDays: 8 }, { openDays: 6 }],
};
