/** Taking personal data away: how long things are kept, erasing and handing out one buyer's data, the record. */
import type { Purge } from '@/lib/domain/continuity.ts';
import type {
  AuditCheck,
  AuditHead,
  Erasure,
  ErasurePreview,
  ErasureReason,
  PurgeAsked,
  PurgePlan,
  RowCounts,
  Subject,
  SubjectFound,
} from '@/lib/domain/privacy.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { LockCommands, LockQueries } from './lock.ts';

export interface PrivacyView {
  /** Leads and admins erase, hand out and change for how long things are kept. */
  readonly mayDecide: boolean;
  readonly dueAt?: Instant;
  readonly ranAt?: Instant;
  readonly took?: PurgePlan;
  /** A run waits for somebody to agree. */
  readonly asked?: PurgeAsked;
  /** What went, newest first. */
  readonly purges: readonly Purge[];
  /** Newest first. */
  readonly erasures: readonly Erasure[];
  readonly record?: AuditHead;
  /** Files on this machine that were written before and may still hold what is erased here. */
  readonly snapshots: { readonly count: number; readonly oldest?: Instant };
}

export interface PrivacyQueries extends LockQueries {
  'privacy.state': (ask: Record<string, never>) => PrivacyView;
  /** What the next nightly run would take, as things stand. Reads every ticket. */
  'privacy.tonight': (ask: Record<string, never>) => PurgePlan;
  /** Buyers by name, order number or words of their tickets. */
  'privacy.find': (ask: { text: string }) => readonly SubjectFound[];
  /** What an erasure would take; null: nothing is stored of them. */
  'privacy.preview': (ask: { subject: Subject }) => ErasurePreview | null;
  /** Whether the record says what it said. */
  'privacy.check': (ask: Record<string, never>) => AuditCheck;
}

export interface PrivacyCommands extends LockCommands {
  'privacy.erase': (order: { subject: Subject; reason: ErasureReason; confirm: 'erase' }) => {
    rows: RowCounts;
    marks: number;
  };
  /** The buyer is read again from now on; what was erased stays gone. */
  'privacy.knowAgain': (order: { at: Instant }) => { stored: true };
  /** All that is stored of a buyer, for them to have; noted in the record. */
  'privacy.export': (order: { subject: Subject; language: UiLanguage }) => { name: string; json: string; html: string };
  /** Agrees to the run that asked. */
  'privacy.allowPurge': (order: { id: string }) => { stored: true };
  /** Chains what is not yet, and answers the record as a file. */
  'privacy.record': (order: Record<string, never>) => { name: string; text: string };
}
