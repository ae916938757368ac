/** Which tickets count as order defects: kept with every ticket written, never scanned for. */
import type { Defect } from '@/lib/domain/account.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { schemeOf } from '../case-words.ts';
import { inWindow } from './window.ts';

/** Stars up to which Amazon counts seller feedback as negative. */
const NEGATIVE = 2;
/** More than this in one window is over any limit; a page that lies must not fill the row. */
const MOST = 1_000;

const CHARGEBACK = /charge ?-?backs?|credit card|拒付|チャージバック|rückbuchung|contracargo|rétrofacturation/i;

type Seen = Pick<Ticket, 'id' | 'observed'>;

function causeOf(ticket: Seen): Defect['cause'] | undefined {
  const { portal, kind, rating, orderId, state, outcome, reason, subject } = ticket.observed;
  if (kind === 'review') {
    // A review of the product names no order and is no defect.
    const counts = portal === 'amazon' && orderId !== undefined && state !== 'resolved';
    return counts && rating !== undefined && rating <= NEGATIVE ? 'negative_feedback' : undefined;
  }
  // A SAFE-T claim is our own, for money back: no buyer's complaint.
  if (kind !== 'claim' || schemeOf(ticket.observed) === 'safe_t') return undefined;
  if (state === 'resolved' && outcome !== 'against_us') return undefined;
  const card = portal === 'shopify' || CHARGEBACK.test(`${reason ?? ''} ${subject ?? ''}`);
  return card ? 'chargeback' : 'claim';
}

/**
 * What a ticket adds to its account's defects. A claim counts while it is open and when it was decided against us; one
 * that was closed without a word on how leaves. Platforms count by the order's day; the complaint's day, which is what
 * is known here, comes later, so that a defect rather leaves late.
 */
export function defectOf(ticket: Seen): Defect | undefined {
  const cause = causeOf(ticket);
  if (!cause) return undefined;
  const { orderId, openedAt, last, firstSeenAt } = ticket.observed;
  return { key: orderId ?? ticket.id, ticket: ticket.id, cause, at: openedAt ?? last?.at ?? firstSeenAt };
}

/** The list after these tickets were looked at, whatever it said of them before; `gone` ones are no more. */
export function keepDefects(
  known: readonly Defect[],
  looked: readonly Seen[],
  gone: readonly TicketId[],
  now: Instant,
  days?: number,
): readonly Defect[] {
  const judged = new Set([...looked.map(({ id }) => id), ...gone]);
  const kept = known.filter(({ ticket }) => !judged.has(ticket));
  const found = new Map(looked.map((ticket) => [ticket.id, defectOf(ticket)]));
  return [...kept, ...[...found.values()].filter((defect) => defect !== undefined)]
    .filter(({ at }) => inWindow(at, now, days))
    .sort((a, b) => a.at - b.at || (a.ticket < b.ticket ? -1 : 1))
    .slice(-MOST);
}
