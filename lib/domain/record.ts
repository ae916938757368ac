/** What is kept beside tickets: the record of who did what, how reading went, and kept counts. */
import type { Approval } from './approval.ts';
import type { CorrectionStep } from './correction.ts';
import type { UnsureOutcome } from './insertion.ts';
import type { Fingerprint } from './layout.ts';
import type { StepId } from './playbook.ts';
import type { PageState } from './reading.ts';
import type { Decided, TicketId } from './ticket.ts';
import type { Instant } from './time.ts';
import type { PortalId } from './vocabulary.ts';

/** One line of the append-only record. `id` is the operation's id, so that a repeated command finds itself. */
export interface TicketEvent {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly at: Instant;
  readonly by: string;
  readonly what:
    | 'decided'
    | 'noted'
    | 'undone'
    | 'inserted'
    | 'not-inserted'
    | 'copied'
    | 'corrected'
    | 'approval'
    | 'alerted'
    | 'seen'
    /** The buyer's data was handed out. */
    | 'exported';
  /** Of `not-inserted`: what became of the reply. */
  readonly outcome?: UnsureOutcome;
  /** What changed, for undo: the fields of `decided` before and after. */
  readonly before?: Partial<Decided>;
  readonly after?: Partial<Decided>;
  /** Of `approval`: as it stood then. */
  readonly approval?: Approval;
  /** Required steps that were open when it was resolved all the same, and why. */
  readonly despite?: { readonly reason: string; readonly steps: readonly StepId[] };
  /** Of `corrected`: what is kept of the messages' wordings. */
  readonly corrections?: readonly CorrectionStep[];
}

/** A day's reads of a kind of page: how many, and how many of them lacked something they must or usually have. */
export interface ReadDay {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly reads: number;
  readonly faulty: number;
}

/** `none`: the page is not understood. `resting`: there is nothing to read now, and that is no fault of the reader. */
export const READ_LEVELS = ['full', 'partly', 'none', 'resting'] as const;
export type ReadLevel = (typeof READ_LEVELS)[number];

/** How reads of one kind of page, in one layout and language, go. */
export interface PageHealth {
  readonly portal: PortalId;
  readonly page: string;
  readonly level: ReadLevel;
  /** The reader's own name for the layout it met. */
  readonly layout: string;
  /** As first seen; later pages that are like it count as the same layout. */
  readonly fingerprint: Fingerprint;
  readonly locale: string;
  /** One ticket stood open on it; a list with a thread beside it is built otherwise than a list alone. */
  readonly opened: boolean;
  readonly state: PageState;
  readonly missing: readonly string[];
  /** Fields read by a way that may mislead. */
  readonly weak: readonly string[];
  /** Fields whose value could not be true, and which were left out for that. */
  readonly implausible: readonly string[];
  /** field -> name of the way by which it was found. */
  readonly ways: Readonly<Record<string, string>>;
  /** When it was met first. */
  readonly since: Instant;
  readonly at: Instant;
  readonly lastGoodAt?: Instant;
  /** When this layout was met first, where another of the same page was known before. */
  readonly changedAt?: Instant;
  /** When somebody took note of that change. */
  readonly noticedAt?: Instant;
  /** The newest last, two weeks at most. */
  readonly days: readonly ReadDay[];
}

/** Counts that are kept, not counted: an IndexedDB count of 100,000 rows takes about half a second. */
export interface Tally {
  readonly byStatus: Readonly<Record<string, number>>;
  /** Open tickets only, below. */
  readonly byPortal: Readonly<Record<string, number>>;
  readonly byQueue: Readonly<Record<string, number>>;
  readonly bySeverity: Readonly<Record<string, number>>;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byAssignee: Readonly<Record<string, number>>;
  /** What somebody's open tickets weigh, see `LOAD`. */
  readonly loadByAssignee: Readonly<Record<string, number>>;
}
