/** Taught rows of tickets and orders, joined to what the built-in reader saw of them. */
import type { Observation, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { TicketKind } from '@/lib/domain/vocabulary.ts';
import { isWeakName } from '@/lib/portals/kit/naming.ts';
import { known } from '@/lib/portals/kit/ways.ts';
import type { Means } from './contract.ts';
import { filled, matching } from './join.ts';
import { nameOf } from './names.ts';
import type { RowRead, Values } from './rows.ts';
import { orderFields, TAUGHT, textIn, ticketFields } from './seen.ts';

/** What a reader is expected to say of a thing it adds; what else a row lacks it may rightly lack. */
const EXPECTED = { ticket: ['buyer', 'last'], order: ['buyer', 'placedAt', 'total'] } as const;

const lacking = (fields: object, taught: ReadonlySet<string>, expected: readonly string[]): readonly string[] =>
  expected.filter((field) => !(field in fields) && (taught.has(field) || taught.has(`${field}.text`)));

const waysOf = (fields: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, TAUGHT]));

/** What was seen so far, in order, with one of them replaced or a new one behind. */
const put = (seen: readonly Observation[], old: Observation | undefined, next: Observation): readonly Observation[] =>
  old ? seen.map((one) => (one === old ? next : one)) : [...seen, next];

const isOf =
  (kind: TicketKind) =>
  (one: Observation): one is TicketSeen =>
    one.type === 'ticket' && one.kind === kind;

/** True or false where both sides say it, undefined where one does not. */
const equal = <T>(a: T | undefined, b: T | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a === b;

/** What a row is read for: its page, its kind, the fields that were taught. */
export interface Context extends Means {
  readonly page: Reading['page'];
  readonly kind: TicketKind;
  readonly taught: ReadonlySet<string>;
  /** Of a page about one thing: its address, and the ticket that the reader says it shows. */
  readonly only?: { readonly address: string; readonly focus: Reading['focus'] };
}

/** What of a row names it. `address`: of a page about one thing, which may name that. */
export const namedBy = (values: Values, kind: TicketKind, address?: string) => ({
  kind,
  ...known({
    externalId: textIn(values, 'externalId'),
    orderId: textIn(values, 'orderId'),
    buyer: textIn(values, 'buyer'),
    subject: textIn(values, 'subject'),
    url: textIn(values, 'url') ?? address,
  }),
});

/** Named by nothing that the portal itself goes by. */
const isWeakly = ({ ways, orderId, url }: TicketSeen): boolean =>
  isWeakName(ways.externalId) || (ways.externalId === undefined && orderId === undefined && url === undefined);

/** A list with one more row of tickets told; the row's ticket, where it is known whose it is. */
export function withTicket(
  seen: readonly Observation[],
  { values }: RowRead,
  context: Context,
): { readonly seen: readonly Observation[]; readonly ticket?: TicketSeen } {
  const { kind, naming, weak, page, taught, only } = context;
  const fields = ticketFields(values);
  const name = nameOf(namedBy(values, kind, only?.address), naming);
  const tickets = seen.filter(isOf(kind));
  const isShown = (one: TicketSeen) => only?.focus?.kind === kind && only.focus.externalId === one.externalId;
  // Two that the portal itself tells apart are not one because they share an order or a buyer.
  const others = tickets.filter(
    (one) => !name || isWeakName(name.way) || isWeakly(one) || isShown(one) || one.externalId === name.id,
  );
  const old = matching(others, [
    isShown,
    (one) => name && (one.externalId === name.id || one.alias === name.id),
    (one) => equal(one.orderId, fields.orderId),
    (one) => (equal(one.orderId, fields.orderId) === false ? false : equal(one.buyer, fields.buyer)),
  ]);
  if (old) {
    const ticket = filled(old, fields, weak?.(old, page) ?? []);
    return { seen: put(seen, old, ticket), ticket };
  }
  // Whose it is of several that share its order or buyer, or of which one is known, is not for guessing.
  const shares = (one: TicketSeen) => equal(one.buyer, fields.buyer) || equal(one.orderId, fields.orderId);
  if (!name || (isWeakName(name.way) && tickets.some(shares))) return { seen };
  const missing = [
    ...lacking(fields, taught, EXPECTED.ticket),
    ...(fields.last?.missing?.includes('at') ? ['last.at'] : []),
  ];
  const ways = { ...waysOf(fields), externalId: name.way };
  const ticket: TicketSeen = { type: 'ticket', kind, externalId: name.id, ...fields, missing, ways };
  return { seen: put(seen, undefined, ticket), ticket };
}

/** A list with one more row of orders told. */
export function withOrder(
  seen: readonly Observation[],
  { values }: RowRead,
  { weak, page, taught, only }: Context,
): readonly Observation[] {
  const fields = orderFields(values);
  const externalId = textIn(values, 'orderId');
  const orders = seen.filter((one): one is OrderSeen => one.type === 'order');
  const old = matching(orders, [
    (one) => only?.focus?.kind === 'order' && only.focus.externalId === one.externalId,
    (one) => equal(one.externalId, externalId),
    (one) => (externalId === undefined ? equal(one.buyer, fields.buyer) : false),
  ]);
  if (old) return put(seen, old, filled(old, fields, weak?.(old, page) ?? []));
  if (externalId === undefined || orders.some((one) => one.externalId === externalId)) return seen;
  const missing = lacking(fields, taught, EXPECTED.order);
  const ways = { ...waysOf(fields), externalId: TAUGHT };
  return put(seen, undefined, { type: 'order', externalId, ...fields, missing, ways });
}
