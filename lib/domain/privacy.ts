/** Taking personal data away on purpose: for how long it is kept, and whose goes at once. */
import type { OrderId } from './order.ts';
import type { TicketId } from './ticket.ts';
import { DAY, type Instant } from './time.ts';
import type { PortalId } from './vocabulary.ts';

/** For how long things are kept once nothing is owed any more, days. */
export interface Retention {
  /** Names, messages, notes, drafts and whatever quotes them. */
  readonly personal: number;
  /** What is left of a ticket then: times, kinds, what was owed. */
  readonly tickets: number;
  /** Counts, and the record of tickets that are gone. */
  readonly statistics: number;
}
export const RETENTION_CLASSES = ['personal', 'tickets', 'statistics'] as const satisfies readonly (keyof Retention)[];

/** Nothing is kept longer, whatever is set: 13 months, days. Our own ceiling; GDPR Art. 5(1)(e) names no number. */
export const LONGEST_KEPT = 396;
/**
 * Personal data of Amazon's buyers, days: Amazon's Data Protection Policy allows 30 after delivery. Longer settings
 * count for other portals only.
 */
export const LONGEST_PERSONAL: Readonly<Record<PortalId, number>> = {
  amazon: 30,
  shopify: LONGEST_KEPT,
  tiktok: LONGEST_KEPT,
  generic: LONGEST_KEPT,
};

export const DEFAULT_RETENTION: Retention = { personal: 30, tickets: LONGEST_KEPT, statistics: LONGEST_KEPT };

/** Below this many rows a run asks nobody, and above it only when they are more than this share of all that is stored. */
export const ASKING = { rows: 100, share: 0.05 } as const;

/** Whose data: all that goes by a name in one shop, one ticket with its order, or one order with its tickets. */
export type Subject =
  | { readonly portal: PortalId; readonly store: string; readonly buyer: string }
  | { readonly ticketId: TicketId }
  | { readonly orderId: OrderId };

export const ERASURE_REASONS = ['request', 'consent', 'mistake', 'duty'] as const;
/** A choice, not a text: what a person writes would name the buyer in the very record of their erasure. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** By table, how many rows. */
export type RowCounts = Readonly<Record<string, number>>;

/** What a run would take away, or took. */
export interface PurgePlan {
  /** Tickets that lose names and words, or go. */
  readonly tickets: number;
  readonly rows: RowCounts;
  /** Rows altogether. */
  readonly total: number;
}

/** A run that would take more than a person should find gone in the morning: nothing was taken yet. */
export interface PurgeAsked extends PurgePlan {
  readonly id: string;
  readonly at: Instant;
}

/** Somebody who may be meant, for a person to choose from. */
export interface SubjectFound {
  readonly subject: Subject;
  readonly portal: PortalId;
  readonly store: string;
  readonly buyer?: string;
  readonly orderId?: string;
  readonly tickets: number;
  readonly orders: number;
}

/** What an erasure would take, before it does. */
export interface ErasurePreview {
  readonly rows: RowCounts;
  readonly tickets: number;
  /** Something is owed on them: a bare ticket stays, without name and words, until it is done. */
  readonly owed: number;
  /** Shared templates, notes of the team and the like that name the buyer: for a person to look at. */
  readonly mentions: readonly { readonly table: string; readonly id: string; readonly name: string }[];
}

/** An erasure that can be taken back for the future: what it took stays gone. */
export interface Erasure {
  readonly at: Instant;
  /** Marks by which the buyer would be known again. */
  readonly marks: number;
}

/** The record of who did what, as far as it is chained. */
export interface AuditHead {
  /** Names this chain; another one begins with another store. */
  readonly chain: string;
  readonly count: number;
  /** Hash of the newest line, base64url. */
  readonly head: string;
  readonly at: Instant;
}

/** Where a record does not say any more what it said. */
export type AuditFault = 'changed' | 'gone' | 'chain' | 'count';
export type AuditCheck =
  | { readonly ok: true; readonly count: number; readonly waiting: number }
  | { readonly ok: false; readonly line: number; readonly fault: AuditFault };

/** Long enough for any order to arrive, so that a wrong date of delivery keeps nothing for good, ms. */
export const LONGEST_DELIVERY = 60 * DAY;
