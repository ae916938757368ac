/** What taught ways read, in the form in which readers say it. */
import type { Money } from '@/lib/domain/money.ts';
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtFieldName } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { timed } from '@/lib/portals/kit/stamps.ts';
import type { ReadTime } from '@/lib/portals/kit/times.ts';
import { known } from '@/lib/portals/kit/ways.ts';
import type { Values } from './rows.ts';

/** The name of the way of everything that was read as somebody taught it. */
export const TAUGHT = 'taught';

type Get<T> = (values: Values, field: TaughtFieldName) => T | undefined;

/** As strings, flags, amounts and times stand in what was read; a transform makes only its own kind. */
export const textIn: Get<string> = (values, field) => {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
};
export const flagIn: Get<boolean> = (values, field) => {
  const value = values.get(field);
  return typeof value === 'boolean' ? value : undefined;
};
export const timeIn: Get<ReadTime> = (values, field) => {
  const value = values.get(field);
  return typeof value === 'object' && 'at' in value ? value : undefined;
};
const momentIn: Get<Instant> = (values, field) => timeIn(values, field)?.at;
const moneyIn: Get<Money> = (values, field) => {
  const value = values.get(field);
  return typeof value === 'object' && 'minor' in value ? value : undefined;
};

/** Stars: whole ones, one to five. */
function starsIn(values: Values): number | undefined {
  const value = values.get('rating');
  const stars = typeof value === 'number' ? Math.round(value) : 0;
  return stars >= 1 && stars <= 5 ? stars : undefined;
}

/** The newest message of a row. Who wrote it the row says only where it says that a reply is due, or none is. */
function lastIn(values: Values): MessageSeen | undefined {
  const text = textIn(values, 'last.text');
  if (text === undefined) return undefined;
  const waits = flagIn(values, 'needsReply');
  const time = timed(timeIn(values, 'last.at'));
  const missing = [...(time.missing ?? []), ...(waits === undefined ? ['direction'] : [])];
  const direction = waits === false ? 'outbound' : 'inbound';
  return { ...time, direction, text, ...(missing.length > 0 && { missing }) };
}

/** Everything of a ticket but its name. */
export const ticketFields = (values: Values) =>
  known({
    buyer: textIn(values, 'buyer'),
    subject: textIn(values, 'subject'),
    orderId: textIn(values, 'orderId'),
    needsReply: flagIn(values, 'needsReply'),
    last: lastIn(values),
    openedAt: momentIn(values, 'openedAt'),
    deadline: momentIn(values, 'deadline'),
    amount: moneyIn(values, 'amount'),
    reason: textIn(values, 'reason'),
    rating: starsIn(values),
    url: textIn(values, 'url'),
  }) satisfies Partial<TicketSeen>;

const trackingIn = (values: Values): OrderSeen['tracking'] => {
  const number = textIn(values, 'tracking');
  return number === undefined ? undefined : [{ number }];
};

/** Everything of an order but its number. */
export const orderFields = (values: Values) =>
  known({
    buyer: textIn(values, 'buyer'),
    placedAt: momentIn(values, 'placedAt'),
    shipBy: momentIn(values, 'shipBy'),
    deliverBy: momentIn(values, 'deliverBy'),
    total: moneyIn(values, 'total'),
    tracking: trackingIn(values),
  }) satisfies Partial<OrderSeen>;

/** One message; without its words there is none. */
export function messageIn(values: Values): MessageSeen | undefined {
  const text = textIn(values, 'text');
  if (text === undefined) return undefined;
  const ours = flagIn(values, 'ours');
  const time = timed(timeIn(values, 'at'));
  const missing = [...(time.missing ?? []), ...(ours === undefined ? ['direction'] : [])];
  return {
    ...time,
    // Without any sign of its writer a message counts as the buyer's: then it is answered, not overlooked.
    direction: ours ? 'outbound' : 'inbound',
    text,
    ...known({ author: textIn(values, 'author') }),
    ...(missing.length > 0 && { missing }),
  };
}
