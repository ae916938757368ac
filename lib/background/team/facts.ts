/**
 * What another device's page showed, with what is known here. Pure. In whatever order things are told, and however
 * often, the same comes of it: each field is the one that was read last, with its moment where the rest is newer.
 */
import { forgotten } from '@/lib/continuity/privacy/news.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { marked } from '@/lib/ingest/marks.ts';
import { placeOf } from '@/lib/ingest/newest.ts';
import { same } from '@/lib/ingest/same.ts';
import { canonical } from '@/lib/sync/seal/index.ts';

export interface Facts {
  readonly observed: Observed;
  readonly messages: readonly Message[];
}

interface Read {
  readonly changedAt: Instant;
  readonly since?: Readonly<Record<string, Instant>>;
  readonly weak?: readonly string[];
  readonly fulfilment?: string;
}

/** A field as one side has it. */
interface Field {
  readonly value: unknown;
  readonly at: Instant;
  readonly weak: boolean;
}

/** What is not read field by field. */
const WHOLE = new Set(['changedAt', 'since', 'weak', 'missing', 'firstSeenAt', 'messageCount', 'purgedAt']);

function fieldsOf(side: Read & Partial<Pick<Observed, 'last'>>): ReadonlyMap<string, Field> {
  const { changedAt, since, weak = [] } = side;
  const fields = new Map<string, Field>();
  for (const [name, value] of Object.entries(side)) {
    if (WHOLE.has(name) || (name === 'fulfilment' && value === 'unknown')) continue;
    // A moment behind the whole's own is nobody's honest word, and no later reading could ever take its place.
    const at = name === 'last' ? placeOf(side) : Math.min(since?.[name] ?? changedAt, changedAt);
    fields.set(name, { value, at, weak: weak.includes(name) });
  }
  return fields;
}

/** Of two readings of one moment the surer, then the longer, then the same one for everybody. */
function isLater(one: Field, other: Field): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.weak !== other.weak) return other.weak;
  const [mine, theirs] = [canonical(one.value), canonical(other.value)];
  return mine.length === theirs.length ? mine > theirs : mine.length > theirs.length;
}

/** Of all fields the later reading; those that are of the whole are `newest`'s. */
function joined<Side extends Read>(known: Side, told: Side, newest: Side): Side {
  const fields = new Map(fieldsOf(known));
  for (const [name, field] of fieldsOf(told)) {
    const other = fields.get(name);
    if (!other || isLater(field, other)) fields.set(name, field);
  }
  const { changedAt } = newest;
  const since: Record<string, Instant> = {};
  const weak: string[] = (newest.weak ?? []).filter((name) => name === 'messages');
  const isNamed = known.fulfilment !== undefined || told.fulfilment !== undefined;
  const values: Record<string, unknown> = isNamed ? { fulfilment: 'unknown' } : {};
  for (const [name, { value, at, weak: guess }] of fields) {
    values[name] = value;
    if (guess) weak.push(name);
    const own = name === 'last' ? ((value as Observed['last'])?.at ?? Number.NaN) : changedAt;
    if (at !== own) since[name] = at;
  }
  const { since: _, ...whole } = { ...newest, ...values };
  const all = Object.keys(since).length > 0 ? { ...whole, since } : whole;
  return marked(all, weak.toSorted()) as Side;
}

/** Bared here: only what changed after what is left of it may bring words back. */
const staysBare = (
  known: { readonly purgedAt?: Instant; readonly changedAt: Instant } | undefined,
  told: { readonly changedAt: Instant },
): boolean => known?.purgedAt !== undefined && told.changedAt <= known.changedAt;

/** Nobody's copy is bare once something newer is known of it. */
function observedOf(known: Observed, told: Observed): Observed {
  const wholeOf = ({ missing, weak = [] }: Observed) => canonical([missing, weak.includes('messages')]);
  const later = told.changedAt === known.changedAt ? wholeOf(told) > wholeOf(known) : told.changedAt > known.changedAt;
  return {
    ...joined(forgotten(known), forgotten(told), forgotten(later ? told : known)),
    firstSeenAt: Math.min(known.firstSeenAt, told.firstSeenAt),
  };
}

/** A message known here stands, but a guess gives way to what was read for sure, and no time to a time. */
function isBetter(told: Message, known: Message | undefined): boolean {
  if (!known) return true;
  if (known.weak !== told.weak) return known.weak === true;
  return known.at === undefined && told.at !== undefined;
}

/** What is to be written; undefined: nothing is different. */
export function mergedFacts(known: Observed | undefined, messages: readonly Message[], told: Facts): Facts | undefined {
  if (staysBare(known, told.observed)) return undefined;
  const stored = new Map(messages.map((message) => [message.id, message]));
  const news = told.messages.filter((message) => isBetter(message, stored.get(message.id)));
  const added = news.filter(({ id }) => !stored.has(id)).length;
  // When another device bared it is that device's business.
  const seen = forgotten(told.observed);
  const observed = { ...(known ? observedOf(known, seen) : seen), messageCount: stored.size + added };
  return known && news.length === 0 && same(known, observed) ? undefined : { observed, messages: news };
}

/** What a ticket shows once all that was told of it is in it. */
export function factsOf(
  ticket: Ticket | undefined,
  known: readonly Message[],
  saw: readonly { readonly observed: Observed; readonly messages: readonly Message[] }[],
  ticketId: TicketId,
) {
  let observed = ticket?.observed;
  const messages = new Map(known.map((message) => [message.id, message]));
  const news = new Map<string, Message>();
  for (const told of saw) {
    const mine = told.messages.map((message) => ({ ...message, ticketId }));
    const merged = mergedFacts(observed, [...messages.values()], { observed: told.observed, messages: mine });
    if (!merged) continue;
    observed = merged.observed;
    for (const message of merged.messages) {
      messages.set(message.id, message);
      news.set(message.id, message);
    }
  }
  return { ...(observed ? { observed } : {}), messages: [...news.values()] };
}

/** As `mergedFacts`, for an order. */
export function mergedOrder(known: Order | undefined, told: Order): Order {
  const seen = forgotten(told);
  if (!known) return seen;
  if (staysBare(known, seen)) return known;
  return joined(forgotten(known), seen, seen.changedAt > known.changedAt ? seen : forgotten(known));
}
