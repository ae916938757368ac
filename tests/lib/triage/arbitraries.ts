/** Any evidence at all, made up by fast-check. */
import fc from 'fast-check';
import type { Order } from '@/lib/domain/order.ts';
import { ORDER_STATES } from '@/lib/domain/reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { Decided, Message, Observed, TicketId } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import {
  DIRECTIONS,
  FULFILMENTS,
  INTENTS,
  MESSAGE_FLAGS,
  PORTALS,
  SEVERITIES,
  STATUSES,
  TICKET_KINDS,
} from '@/lib/domain/vocabulary.ts';
import type { Evidence } from '@/lib/triage/assess.ts';
import type { Content } from '@/lib/triage/content.ts';
import { NOW } from './evidence.ts';

const moment = fc.integer({ min: NOW - 40 * DAY, max: NOW + 10 * DAY });
const { constantFrom, option, record } = fc;
const maybe = <Value>(value: fc.Arbitrary<Value>) => option(value, { nil: undefined });

/** Drops what is undefined: unknown is absent. */
const known = <Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  value.map((one) => Object.fromEntries(Object.entries(one).filter(([, field]) => field !== undefined)) as Value);

const money = record({
  minor: fc.integer({ min: 0, max: 500_000 }),
  currency: constantFrom('EUR', 'USD', 'JPY', 'VND'),
});

const anyObserved = known(
  record({
    portal: constantFrom(...PORTALS),
    store: constantFrom('na', 'us', 'th', 'demo'),
    kind: constantFrom(...TICKET_KINDS),
    externalId: fc.constant('T'),
    market: maybe(constantFrom('US', 'DE', 'TH')),
    subject: maybe(constantFrom('SAFE-T claim', 'PayPal claim', 'Appeal', '已寄回')),
    reason: maybe(constantFrom('Item not received', 'Returned, not refunded', 'Fraudulent')),
    fulfilment: constantFrom(...FULFILMENTS),
    needsReply: maybe(fc.boolean()),
    state: maybe(constantFrom('open', 'resolved')),
    messageCount: fc.constant(1),
    openedAt: maybe(moment),
    deadline: maybe(moment),
    amount: maybe(money),
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    firstSeenAt: moment,
    changedAt: moment,
    missing: fc.constant([]),
  }),
) as fc.Arbitrary<Observed>;

const TEXTS = ['x', 'I have sent it back.', 'Please send a return label.', 'Sorry, it is out of stock.'];

const anyThread: fc.Arbitrary<readonly Message[]> = fc
  .array(
    known(record({ direction: constantFrom(...DIRECTIONS), at: maybe(moment), automatic: maybe(fc.constant(true)) })),
    { maxLength: 5 },
  )
  .map((lines) =>
    lines.map((line, position) => ({
      ...(line as Pick<Message, 'direction'>),
      id: `T#${position}`,
      ticketId: 'amazon:na:message:T' as TicketId,
      position,
      text: TEXTS[position % TEXTS.length] ?? 'x',
    })),
  );

const anyOrder = known(
  record({
    id: fc.constant('amazon:na:O' as const),
    portal: constantFrom(...PORTALS),
    store: fc.constant('na'),
    externalId: fc.constant('O'),
    changedAt: moment,
    fulfilment: maybe(constantFrom(...FULFILMENTS)),
    state: maybe(constantFrom(...ORDER_STATES)),
    placedAt: maybe(moment),
    shipBy: maybe(moment),
    deliverBy: maybe(moment),
    total: money,
  }),
) as fc.Arbitrary<Order>;

/** Never snoozed and without a reminder: their ends are what time alone may bring. */
const anyDecided = known(
  record({
    status: maybe(constantFrom(...STATUSES.filter((status) => status !== 'snoozed'))),
    statusAt: maybe(moment),
    severity: maybe(constantFrom(...SEVERITIES)),
    notes: fc.constant([]),
  }),
) as fc.Arbitrary<Decided>;

const anyContent: fc.Arbitrary<Content> = record({
  language: constantFrom('en', 'de', 'und'),
  intent: constantFrom(...INTENTS),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  intentWords: fc.constant(['x']),
  flags: fc.subarray([...MESSAGE_FLAGS]).map((flags) => flags.map((flag) => ({ flag, words: ['x'] }))),
  urgent: fc.boolean(),
  thanksOnly: fc.boolean(),
});

const anySettings: fc.Arbitrary<Settings> = record({
  targets: record({
    normalReply: fc.double({ min: 0.1, max: 72, noNaN: true }),
    urgentReply: fc.double({ min: 0.1, max: 72, noNaN: true }),
    complaint: fc.double({ min: 0.1, max: 200, noNaN: true }),
    firstReply: fc.double({ min: 0.1, max: 72, noNaN: true }),
    refund: fc.double({ min: 1, max: 200, noNaN: true }),
    stalled: fc.double({ min: 1, max: 200, noNaN: true }),
    personalization: fc.double({ min: 1, max: 200, noNaN: true }),
  }),
  complianceFirst: fc.boolean(),
  valuedFirst: fc.boolean(),
  highValue: fc.integer({ min: 1, max: 2000 }),
}).map((changes) => ({ ...DEFAULT_SETTINGS, ...changes }));

export interface Case extends Omit<Evidence, 'order' | 'now'> {
  readonly order: Order;
  readonly content: Content;
}

export const anyCase: fc.Arbitrary<Case> = record({
  observed: anyObserved,
  decided: anyDecided,
  messages: anyThread,
  order: anyOrder,
  settings: anySettings,
  content: anyContent,
});
