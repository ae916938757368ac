/** What pages showed and people decided, as teammates say it. */
import type { Money } from '@/lib/domain/money.ts';
import type { Order, OrderId } from '@/lib/domain/order.ts';
import type { StepId } from '@/lib/domain/playbook.ts';
import { type MessageSeen, ORDER_STATES, type OrderItem } from '@/lib/domain/reading.ts';
import type { Claim, ClaimStep, Counted, TeamTicket } from '@/lib/domain/team-event.ts';
import type { Decided, Message, Note, Observed, StatusChoice, StepDone, TicketId } from '@/lib/domain/ticket.ts';
import { DIRECTIONS, FULFILMENTS, PORTALS, SEVERITIES, STATUSES, TICKET_KINDS } from '@/lib/domain/vocabulary.ts';
import {
  also,
  byName,
  count,
  fields,
  formed,
  type Guard,
  instant,
  isBoolean,
  key,
  line,
  listOf,
  maybe,
  numberIn,
  oneOf,
  shaped,
  text,
  textUpTo,
  yes,
} from './shape.ts';

/** Of a portal and the store on it: `portal:store`. */
const PLACE = `(?:${PORTALS.join('|')}):[^:]*`;
export const isTicketId: Guard<TicketId> = formed(new RegExp(`^${PLACE}:(?:${TICKET_KINDS.join('|')}):.`, 'su'), 700);
const isOrderId: Guard<OrderId> = formed(new RegExp(`^${PLACE}:.`, 'su'), 700);
export const isStore: Guard<string> = formed(new RegExp(`^${PLACE}$`, 'u'), 320);
export const isStepId: Guard<StepId> = formed(/^[^/]+\/./su, 300);
/** Of a line in the record, and of a note left with it: a rule's or a ladder's name and the ticket's may be in it. */
export const isRecordId: Guard<string> = textUpTo(1_200, 1);
const isUrl: Guard<string> = formed(/^https:\/\//, 2_000);
const isCountry: Guard<string> = formed(/^[A-Z]{2}$/, 2);

export const isMoney: Guard<Money> = shaped<Money>({
  minor: count(Number.MIN_SAFE_INTEGER),
  currency: formed(/^[A-Z]{3}$/, 3),
});

const messageSeen = {
  direction: oneOf(...DIRECTIONS),
  text,
  at: maybe(instant),
  dayOnly: maybe(yes),
  author: maybe(line),
  externalId: maybe(key),
  automatic: maybe(yes),
  missing: maybe(fields),
  weak: maybe(yes),
};
const isMessageSeen: Guard<MessageSeen> = shaped<MessageSeen>(messageSeen);

export const isMessage: Guard<Message> = also(
  shaped<Message>({ ...messageSeen, id: textUpTo(1_100, 1), ticketId: isTicketId, position: count(0) }),
  ({ id, ticketId }) => id.startsWith(`${ticketId}#`),
);
/** Messages of one telling: a longer thread is told in several. */
const isThread: Guard<readonly Message[]> = listOf(isMessage, 2_000);

/** Moments by the names of these fields. */
const momentsOf = (guards: Readonly<Record<string, unknown>>) =>
  byName(new RegExp(`^(?:${Object.keys(guards).join('|')})$`, 'u'), instant, 40);

const observed = {
  portal: oneOf(...PORTALS),
  store: formed(/^[^:]*$/, 300),
  kind: oneOf(...TICKET_KINDS),
  externalId: key,
  market: maybe(isCountry),
  orderId: maybe(key),
  buyer: maybe(line),
  subject: maybe(line),
  fulfilment: oneOf(...FULFILMENTS),
  needsReply: maybe(isBoolean),
  state: maybe(oneOf('open', 'resolved')),
  outcome: maybe(oneOf('against_us', 'for_us')),
  last: maybe(isMessageSeen),
  messageCount: count(0),
  openedAt: maybe(instant),
  deadline: maybe(instant),
  amount: maybe(isMoney),
  reason: maybe(text),
  rating: maybe(numberIn(1, 5)),
  url: maybe(isUrl),
  firstSeenAt: instant,
  changedAt: instant,
  askedAt: maybe(instant),
  missing: fields,
  weak: maybe(fields),
  purgedAt: maybe(instant),
};
export const isObserved: Guard<Observed> = shaped<Observed>({ ...observed, since: maybe(momentsOf(observed)) });

const isItem: Guard<OrderItem> = shaped<OrderItem>({
  title: line,
  sku: maybe(line),
  asin: maybe(line),
  quantity: maybe(numberIn(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  price: maybe(isMoney),
});
const isParcel = shaped<{ readonly number: string; readonly carrier?: string }>({ number: line, carrier: maybe(line) });

const order = {
  id: isOrderId,
  portal: oneOf(...PORTALS),
  store: formed(/^[^:]*$/, 300),
  externalId: key,
  market: maybe(isCountry),
  buyer: maybe(line),
  fulfilment: maybe(oneOf(...FULFILMENTS)),
  state: maybe(oneOf(...ORDER_STATES)),
  placedAt: maybe(instant),
  shipBy: maybe(instant),
  deliverBy: maybe(instant),
  total: maybe(isMoney),
  items: maybe(listOf(isItem, 500)),
  tracking: maybe(listOf(isParcel, 200)),
  shipToCountry: maybe(isCountry),
  url: maybe(isUrl),
  changedAt: instant,
  weak: maybe(fields),
  purgedAt: maybe(instant),
};
export const isOrder: Guard<Order> = also(
  shaped<Order>({ ...order, since: maybe(momentsOf(order)) }),
  ({ id, portal, store, externalId }) => id === `${portal}:${store}:${externalId}`,
);

const isNote: Guard<Note> = shaped<Note>({ id: isRecordId, text, by: line, at: instant });
const isStep: Guard<StepDone> = shaped<StepDone>({ id: isStepId, by: line, at: instant });
const isChoice: Guard<StatusChoice> = shaped<StatusChoice>({
  status: maybe(oneOf(...STATUSES)),
  at: instant,
  until: maybe(instant),
});
const isNotes = listOf(isNote, 2_000);
const chosen = {
  status: maybe(oneOf(...STATUSES)),
  statusAt: maybe(instant),
  snoozedUntil: maybe(instant),
  statusLog: maybe(listOf(isChoice, 500)),
  followUpAt: maybe(instant),
  followUpSetAt: maybe(instant),
  assignee: maybe(line),
  queue: maybe(key),
  severity: maybe(oneOf(...SEVERITIES)),
  tags: maybe(listOf(key, 500)),
  steps: maybe(listOf(isStep, 500)),
};
export const isDecided: Guard<Decided> = shaped<Decided>({ ...chosen, notes: isNotes });
/** Some of what was decided, before a change or after it. */
export const isChange: Guard<Partial<Decided>> = shaped<Partial<Decided>>({ ...chosen, notes: maybe(isNotes) });

/** Facts of one ticket: everything in it is about that ticket, so that nothing else's store is written by it. */
interface Facts {
  readonly observed: Observed;
  readonly messages: readonly Message[];
  readonly order?: Order;
}
export const facts = { observed: isObserved, messages: isThread, order: maybe(isOrder) };
export const isAbout = (id: TicketId, { observed, messages, order }: Facts): boolean =>
  id === `${observed.portal}:${observed.store}:${observed.kind}:${observed.externalId}` &&
  messages.every(({ ticketId }) => ticketId === id) &&
  (order === undefined || (order.portal === observed.portal && order.store === observed.store));

const isClaim: Guard<Claim> = shaped<Claim>({ by: line, member: key, since: instant, until: instant });
const isCounted: Guard<Counted> = shaped<Counted>({ mark: textUpTo(100, 1), seq: count(0) });
const isClaimStep: Guard<ClaimStep> = shaped<ClaimStep>({ seq: count(0), at: maybe(instant), claim: maybe(isClaim) });
export const isTeamTicket: Guard<TeamTicket> = shaped<TeamTicket>({
  id: isTicketId,
  decided: isDecided,
  claim: maybe(isClaim),
  revision: count(0),
  seq: count(0),
  counted: maybe(listOf(isCounted, 256)),
  claims: maybe(listOf(isClaimStep, 32)),
});
