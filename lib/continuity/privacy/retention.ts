/** When something has been kept long enough. Pure: the same evidence and the same moment, the same verdict. */
import type { Order } from '@/lib/domain/order.ts';
import { ASKING, LONGEST_DELIVERY, LONGEST_KEPT, LONGEST_PERSONAL, type Retention } from '@/lib/domain/privacy.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { PortalId, TicketKind } from '@/lib/domain/vocabulary.ts';

/** `bare`: names and words go, times and kinds stay. `gone`: the whole of it goes. */
export type Verdict = 'keep' | 'bare' | 'gone';

/** What says for how long a ticket has rested, besides itself. */
export interface Resting {
  readonly order?: Order | undefined;
  /** When somebody last wrote on a draft for it, or asked for an approval of one. */
  readonly draftAt?: Instant | undefined;
}

/** Whole days within the ceilings: a setting that is none, from a file or of old, counts as the longest. */
const days = (set: number, ceiling: number): number =>
  Number.isFinite(set) ? Math.min(Math.max(Math.round(set), 1), ceiling) : ceiling;

/** For how long each class is kept on a portal, ms; what follows a class is never kept shorter than it. */
export function limitsOf(retention: Retention, portal: PortalId): Readonly<Record<keyof Retention, number>> {
  const tickets = days(retention.tickets, LONGEST_KEPT);
  return {
    personal: Math.min(days(retention.personal, LONGEST_PERSONAL[portal]), tickets) * DAY,
    tickets: tickets * DAY,
    statistics: Math.max(days(retention.statistics, LONGEST_KEPT), tickets) * DAY,
  };
}

const newest = (...times: readonly (Instant | undefined)[]): Instant | undefined => {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
};

/** When an order was over: its delivery, as far as pages say; a date far off counts for no more than a long journey. */
const deliveredAt = ({ deliverBy, shipBy, placedAt, changedAt }: Order): Instant =>
  Math.min(newest(deliverBy, shipBy, placedAt) ?? changedAt, (placedAt ?? changedAt) + LONGEST_DELIVERY);

/**
 * Since when a ticket rests: the newest of what was written, decided and delivered. What pages date counts before the
 * day on which they were read, so that looking at an old thread does not make it young.
 */
export function restsSince({ observed, decided }: Ticket, { order, draftAt }: Resting, now: Instant): Instant {
  const dated = newest(observed.last?.at, observed.openedAt, order && deliveredAt(order));
  const done = newest(decided.statusAt, decided.followUpAt, draftAt, ...decided.notes.map(({ at }) => at));
  return Math.min(newest(dated ?? observed.changedAt, done) ?? observed.changedAt, now);
}

/** Kinds on which others may decide against us for want of evidence. */
const DISPUTED: readonly TicketKind[] = ['claim', 'return'];

/**
 * Something is still to be done: by us, by a reminder that somebody set, or by whoever decides on a claim or a return.
 * Then nothing of it is ever taken away; what others never decide is held for `longest` ms of rest, and no longer.
 */
export function isOwed(
  ticket: Ticket,
  now: Instant,
  { longest = LONGEST_KEPT * DAY, ...resting }: Resting & { readonly longest?: number } = {},
): boolean {
  const { derived, decided, observed } = ticket;
  const { status, obligations } = derived;
  if (status === 'open' || status === 'snoozed') return true;
  if (obligations.length > 0 || (decided.followUpAt ?? 0) > now || (decided.snoozedUntil ?? 0) > now) return true;
  const isPending = status === 'waiting' && observed.state !== 'resolved' && DISPUTED.includes(observed.kind);
  return isPending && now - restsSince(ticket, resting, now) < longest;
}

/**
 * What is to become of a ticket now. One that is bare already is kept as it is until its own time is over, unless
 * something was written or decided after it was bared: that has its time like anything else.
 */
export function ticketVerdict(ticket: Ticket, resting: Resting, retention: Retention, now: Instant): Verdict {
  const { personal, tickets } = limitsOf(retention, ticket.observed.portal);
  if (isOwed(ticket, now, { ...resting, longest: tickets })) return 'keep';
  const since = restsSince(ticket, resting, now);
  if (now - since >= tickets) return 'gone';
  const { purgedAt } = ticket.observed;
  const isBare = purgedAt !== undefined && purgedAt >= since;
  return now - since >= personal && !isBare ? 'bare' : 'keep';
}

/** The same of an order. `held`: a ticket of it still has names and words, or something is owed on it. */
export function orderVerdict(order: Order, held: boolean, retention: Retention, now: Instant): Verdict {
  const { personal, tickets } = limitsOf(retention, order.portal);
  const rested = now - Math.min(deliveredAt(order), now);
  // One that we never saw shipped is nothing we still owe after so long.
  const open = (order.state === 'pending' || order.state === 'unshipped') && rested < LONGEST_DELIVERY;
  if (held || open) return 'keep';
  if (rested >= tickets) return 'gone';
  return rested >= personal && order.purgedAt === undefined ? 'bare' : 'keep';
}

/** Rows a run may take without a person's word, of `stored` rows. */
export const unasked = (stored: number): number => Math.max(ASKING.rows, Math.floor(stored * ASKING.share));
