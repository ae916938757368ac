/** How a reading must look to be taken: sizes capped, unknown keys refused. */
import * as v from 'valibot';
import type { AccountId } from '@/lib/domain/account.ts';
import { ORDER_STATES, PAGE_STATES } from '@/lib/domain/reading.ts';
import { DIRECTIONS, FULFILMENTS, PORTALS, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import { instant, key, line, maybe, money, text } from './doors/parts.ts';

export const url = v.pipe(v.string(), v.maxLength(2_000), v.startsWith('https://'));
const fields = v.pipe(v.array(line), v.maxLength(64));
const ways = v.record(line, line);
const market = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const message = v.strictObject({
  direction: v.picklist(DIRECTIONS),
  text,
  at: maybe(instant),
  dayOnly: maybe(v.literal(true)),
  author: maybe(line),
  externalId: maybe(key),
  automatic: maybe(v.literal(true)),
  missing: maybe(fields),
});
const ticketKey = { kind: v.picklist(TICKET_KINDS), externalId: key };
const ticketSeen = v.strictObject({
  type: v.literal('ticket'),
  ...ticketKey,
  alias: maybe(key),
  market: maybe(market),
  orderId: maybe(key),
  buyer: maybe(line),
  subject: maybe(line),
  fulfilment: maybe(v.picklist(FULFILMENTS)),
  needsReply: maybe(v.boolean()),
  state: maybe(v.picklist(['open', 'resolved'])),
  outcome: maybe(v.picklist(['against_us', 'for_us'])),
  last: maybe(message),
  messages: maybe(v.pipe(v.array(message), v.maxLength(2_000))),
  openedAt: maybe(instant),
  deadline: maybe(instant),
  amount: maybe(money),
  reason: maybe(text),
  rating: maybe(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  url: maybe(url),
  missing: fields,
  ways,
});
const item = v.strictObject({
  title: line,
  sku: maybe(line),
  asin: maybe(line),
  quantity: maybe(v.pipe(v.number(), v.finite())),
  price: maybe(money),
});
const orderSeen = v.strictObject({
  type: v.literal('order'),
  externalId: key,
  market: maybe(market),
  buyer: maybe(line),
  fulfilment: maybe(v.picklist(FULFILMENTS)),
  state: maybe(v.picklist(ORDER_STATES)),
  placedAt: maybe(instant),
  shipBy: maybe(instant),
  deliverBy: maybe(instant),
  total: maybe(money),
  items: maybe(v.pipe(v.array(item), v.maxLength(500))),
  tracking: maybe(v.pipe(v.array(v.strictObject({ number: line, carrier: maybe(line) })), v.maxLength(200))),
  shipToCountry: maybe(market),
  url: maybe(url),
  missing: fields,
  ways,
});
const accountMetric = v.strictObject({
  id: key,
  value: v.pipe(v.number(), v.finite()),
  unit: v.picklist(['percent', 'count', 'score']),
});
/** What a person types in of an account page. */
export const accountEntered = v.strictObject({
  id: v.custom<AccountId>(
    (value) => typeof value === 'string' && value.length <= 300 && /^(amazon|shopify|tiktok):[^:]+$/u.test(value),
  ),
  metrics: v.pipe(v.array(accountMetric), v.maxLength(32)),
  orders: maybe(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
const accountSeen = v.strictObject({
  type: v.literal('account'),
  metrics: v.pipe(v.array(accountMetric), v.maxLength(64)),
  missing: fields,
  ways,
});
export const reading = v.strictObject({
  portal: v.picklist(PORTALS),
  page: key,
  layout: line,
  fingerprint: maybe(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){0,64}$/))),
  state: v.picklist(PAGE_STATES),
  locale: line,
  timeZone: line,
  observations: v.pipe(v.array(v.variant('type', [ticketSeen, orderSeen, accountSeen])), v.maxLength(500)),
  focus: maybe(v.strictObject(ticketKey)),
  missing: fields,
  needsReplyCount: maybe(v.pipe(v.number(), v.safeInteger())),
});
