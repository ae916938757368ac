/** A try of changed rules over stored tickets: what would go elsewhere than it goes by the rules of today. */
import type { TicketId } from './ticket.ts';
import type { PortalId, Severity, TicketKind } from './vocabulary.ts';

/** Days of tickets looked at, by when their page last changed. */
export const REPLAY_DAYS = 30;
/** Tickets that are named; all are counted. */
export const REPLAY_NAMED = 200;

export const REPLAY_PARTS = ['queue', 'assignee', 'severity', 'tags'] as const;
export type ReplayPart = (typeof REPLAY_PARTS)[number];

interface FromTo<Value> {
  /** By the rules of today. */
  readonly from: Value;
  /** By the changed rules. */
  readonly to: Value;
}

/** What differs of one ticket. What a person decided stays as it is and never differs. */
export interface ReplayDifference {
  readonly queue?: FromTo<string>;
  /** Empty: nobody, or whom assignment finds. */
  readonly assignee?: FromTo<string>;
  readonly severity?: FromTo<Severity>;
  readonly tags?: FromTo<readonly string[]>;
}

export interface ReplayMove {
  readonly ticketId: TicketId;
  readonly portal: PortalId;
  readonly kind: TicketKind;
  readonly buyer?: string;
  readonly subject?: string;
  readonly difference: ReplayDifference;
  /** Rules that apply to it, in order: by the rules of today and by the changed ones. */
  readonly by: FromTo<readonly string[]>;
}

/** Tickets that a rule applies to. */
export interface ReplayHits {
  readonly ruleId: string;
  readonly from: number;
  readonly to: number;
}

/** Tickets that would go from one queue to another. */
export interface QueueFlow {
  readonly from: string;
  readonly to: string;
  readonly tickets: number;
}

export interface ReplayCounts {
  readonly looked: number;
  /** Tickets of which anything differs. */
  readonly moved: number;
  readonly parts: Readonly<Record<ReplayPart, number>>;
  /** Every rule of either list, in the order of the changed one, those that are gone last. */
  readonly hits: readonly ReplayHits[];
  /** The largest first. */
  readonly flows: readonly QueueFlow[];
  /** Tickets on which a rule could not be judged. */
  readonly failed: number;
}

/** `gone`: not known, because the background was stopped meanwhile; it can be begun anew. */
export type ReplayState =
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly counts: ReplayCounts }
  | { readonly state: 'done'; readonly counts: ReplayCounts; readonly moves: readonly ReplayMove[] }
  | { readonly state: 'cancelled'; readonly done: number; readonly total: number }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'gone' };
