/**
 * What another device's page showed, with what is known here. Pure; the same facts twice change nothing, and something
 * newer is never taken back.
 */
import { forgotten } from '@/lib/continuity/privacy/news.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

export interface Facts {
  readonly observed: Observed;
  readonly messages: readonly Message[];
}

/** By the device that changed it last; where two say the same moment, everybody takes the same one. */
const isNewer = <One extends { readonly changedAt: Instant }>(one: One, other: One): boolean =>
  one.changedAt === other.changedAt ? JSON.stringify(one) > JSON.stringify(other) : one.changedAt > other.changedAt;

/** The newer message; one whose time nobody could read gives way. */
function lastOf(one: MessageSeen | undefined, other: MessageSeen | undefined): MessageSeen | undefined {
  if (!one || !other) return one ?? other;
  return (other.at ?? Number.NEGATIVE_INFINITY) > (one.at ?? Number.NEGATIVE_INFINITY) ? other : one;
}

/** Bared here: only what changed after what is left of it may bring words back. */
const staysBare = (
  known: { readonly purgedAt?: Instant; readonly changedAt: Instant } | undefined,
  told: { readonly changedAt: Instant },
): boolean => known?.purgedAt !== undefined && told.changedAt <= known.changedAt;

/** Nobody's copy is bare once something newer is known of it. */
function observedOf(known: Observed, told: Observed): Observed {
  const [older, newer] = isNewer(told, known) ? [known, told] : [told, known];
  const last = lastOf(newer.last, older.last);
  return {
    ...forgotten(older),
    ...newer,
    fulfilment: newer.fulfilment === 'unknown' ? older.fulfilment : newer.fulfilment,
    ...(last ? { last } : {}),
    firstSeenAt: Math.min(known.firstSeenAt, told.firstSeenAt),
  };
}

/** A message known here stands, but a guess gives way to what was read for sure. */
const isBetter = (told: Message, known: Message | undefined): boolean =>
  !known || (known.weak === true && told.weak !== true);

/** What is to be written; undefined: nothing is different. */
export function mergedFacts(known: Observed | undefined, messages: readonly Message[], told: Facts): Facts | undefined {
  if (staysBare(known, told.observed)) return undefined;
  const stored = new Map(messages.map((message) => [message.id, message]));
  const news = told.messages.filter((message) => isBetter(message, stored.get(message.id)));
  const added = news.filter(({ id }) => !stored.has(id)).length;
  // When another device bared it is that device's business.
  const seen = forgotten(told.observed);
  const observed = known ? observedOf(known, seen) : seen;
  const messageCount = stored.size + added;
  if (known && news.length === 0 && JSON.stringify(known) === JSON.stringify({ ...observed, messageCount }))
    return undefined;
  return { observed: { ...observed, messageCount }, messages: news };
}

/** As `mergedFacts`, for an order. */
export function mergedOrder(known: Order | undefined, told: Order): Order {
  const seen = forgotten(told);
  if (!known) return seen;
  if (staysBare(known, seen)) return known;
  return isNewer(seen, known) ? { ...forgotten(known), ...seen } : { ...seen, ...known };
}
