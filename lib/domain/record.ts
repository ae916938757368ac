/** What is kept beside tickets: the record of who did what, how reading went, and kept counts. */
import type { Approval } from './approval.ts';
import type { CorrectionStep } from './correction.ts';
import type { UnsureOutcome } from './insertion.ts';
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
  readonly what: 'decided' | 'noted' | 'undone' | 'inserted' | 'not-inserted' | 'corrected' | 'approval' | 'seen';
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

/** How the last read of a kind of page went. */
export interface PageHealth {
  readonly portal: PortalId;
  readonly page: string;
  readonly layout: string;
  readonly state: PageState;
  readonly missing: readonly string[];
  readonly locale: string;
  readonly at: Instant;
  readonly lastGoodAt?: Instant;
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
}
