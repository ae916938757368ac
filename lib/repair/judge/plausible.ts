/** What cannot be true is not kept: a value out of its range is a value read from the wrong place. */
import type { Expectation } from '@/lib/domain/expectation.ts';
import type { Money } from '@/lib/domain/money.ts';
import type {
  AccountMetric,
  AccountSeen,
  MessageSeen,
  Observation,
  OrderSeen,
  TicketSeen,
} from '@/lib/domain/reading.ts';
import { DAY, type Instant, MINUTE } from '@/lib/domain/time.ts';

/** Clocks of portal and computer differ by no more than this. */
const CLOCK_ERROR = 10 * MINUTE;
/** No portal shows tickets from before. */
const BEGINNING = Date.UTC(2010, 0, 1);
/** No deadline, ship date or delivery lies further ahead. */
const FURTHEST = 400 * DAY;
/** Highest score of any account page (Amazon's account health rating goes to 1,000). */
const BEST_SCORE = 1_000;

/** An observation without what cannot be true of it; `seen` is undefined where that is its own number. */
export interface Plausible {
  readonly seen: Observation | undefined;
  /** Fields taken out; inside messages as `messages.at`, `last.at`, of items as `items.price`, `items.quantity`. */
  readonly out: readonly string[];
}

const isPast = (at: Instant, now: Instant, dayOnly?: boolean): boolean =>
  // A bare day begins in its own zone, which may be ahead of the one it was read in.
  at >= BEGINNING && at <= now + (dayOnly ? DAY : CLOCK_ERROR);
const isDue = (at: Instant, now: Instant): boolean => at >= BEGINNING && at <= now + FURTHEST;
const isAmount = ({ minor }: Money): boolean => Number.isFinite(minor) && minor >= 0;

/** The fields of `checks` whose value is there and fails. */
function failing<Seen extends object>(
  seen: Seen,
  checks: { readonly [Field in keyof Seen]?: (value: NonNullable<Seen[Field]>) => boolean },
): (keyof Seen & string)[] {
  return (Object.keys(checks) as (keyof Seen & string)[]).filter((field) => {
    const value = seen[field];
    return value !== undefined && value !== null && checks[field]?.(value) === false;
  });
}

const without = <Seen extends object>(seen: Seen, fields: readonly string[]): Seen =>
  Object.fromEntries(Object.entries(seen).filter(([field]) => !fields.includes(field))) as Seen;

/** Reported missing, and no longer as found. */
function taken<Seen extends Observation>(seen: Seen, out: readonly string[]): Seen {
  if (out.length === 0) return seen;
  const { ways, missing } = seen;
  return {
    ...without(seen, out),
    ways: without(ways, out),
    missing: [...new Set([...missing, ...out])],
  };
}

function timed(message: MessageSeen, now: Instant): MessageSeen {
  const { at, dayOnly } = message;
  if (at === undefined || isPast(at, now, dayOnly)) return message;
  return { ...without(message, ['at', 'dayOnly']), missing: [...new Set([...(message.missing ?? []), 'at'])] };
}

function ofTicket(seen: TicketSeen, now: Instant, orderNumber: RegExp | undefined): Plausible {
  const { openedAt } = seen;
  const opened = openedAt !== undefined && isPast(openedAt, now) ? openedAt : BEGINNING;
  const out = failing(seen, {
    openedAt: (at) => isPast(at, now),
    deadline: (at) => isDue(at, now) && at >= opened - DAY,
    orderId: (id) => orderNumber?.test(id) ?? true,
    buyer: (name) => !orderNumber?.test(name),
    amount: isAmount,
    rating: (stars) => stars >= 1 && stars <= 5,
  });
  const last = seen.last && timed(seen.last, now);
  const messages = seen.messages?.map((message) => timed(message, now));
  const mistimed = [
    ...(last !== seen.last ? ['last.at'] : []),
    ...(messages?.some((message, index) => message !== seen.messages?.[index]) ? ['messages.at'] : []),
  ];
  const kept = mistimed.length === 0 ? seen : { ...seen, ...(last ? { last } : {}), ...(messages ? { messages } : {}) };
  return { seen: taken(kept, [...out, ...mistimed]), out: [...out, ...mistimed] };
}

function ofOrder(seen: OrderSeen, now: Instant, orderNumber: RegExp | undefined): Plausible {
  if (orderNumber && !orderNumber.test(seen.externalId)) return { seen: undefined, out: ['externalId'] };
  const { placedAt, items } = seen;
  const placed = placedAt !== undefined && isPast(placedAt, now) ? placedAt : BEGINNING;
  const due = (at: Instant): boolean => isDue(at, now) && at >= placed - DAY;
  const out = failing(seen, {
    placedAt: (at) => isPast(at, now),
    shipBy: due,
    deliverBy: due,
    buyer: (name) => !orderNumber?.test(name),
    total: isAmount,
  });
  const wrong = (items ?? []).map((item) =>
    failing(item, { price: isAmount, quantity: (count) => Number.isInteger(count) && count > 0 }),
  );
  const inItems = [...new Set(wrong.flat())].map((field) => `items.${field}`);
  const kept =
    inItems.length === 0 ? seen : { ...seen, items: (items ?? []).map((item, at) => without(item, wrong[at] ?? [])) };
  return { seen: taken(kept, [...out, ...inItems]), out: [...out, ...inItems] };
}

const isMetric = ({ value, unit }: AccountMetric): boolean =>
  value >= 0 && (unit === 'percent' ? value <= 100 : unit === 'score' ? value <= BEST_SCORE : Number.isInteger(value));

function ofAccount(seen: AccountSeen): Plausible {
  const out = seen.metrics.filter((metric) => !isMetric(metric)).map(({ id }) => id);
  if (out.length === 0) return { seen, out };
  return { seen: taken({ ...seen, metrics: seen.metrics.filter(isMetric) }, out), out };
}

/** `now`: the reader's clock. Without an expectation an order number may have any form. */
export function plausible(seen: Observation, expectation: Expectation | undefined, now: Instant): Plausible {
  if (seen.type === 'account') return ofAccount(seen);
  const form = expectation?.orderNumber;
  return seen.type === 'ticket' ? ofTicket(seen, now, form) : ofOrder(seen, now, form);
}
