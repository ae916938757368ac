/** How far the nightly run and the chained record came. */
import type { AuditHead, PurgeAsked, PurgePlan } from '@/lib/domain/privacy.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** The nightly run: when it is due, how far one came that was begun, what waits for a person. */
export interface RetentionState {
  readonly dueAt: Instant;
  /** When one last ended, and with what. */
  readonly ranAt?: Instant;
  readonly took?: PurgePlan;
  readonly asked?: PurgeAsked;
  /** Begun and not ended; `allowed`: rows it may take before it has to ask. */
  readonly run?: {
    readonly id: string;
    readonly at: Instant;
    readonly part: 'tickets' | 'orders' | 'events' | 'counts';
    readonly after: string;
    readonly plan: PurgePlan;
    readonly allowed: number;
    readonly by?: string;
  };
}

export interface AuditState extends AuditHead {
  /** Pieces, `audit:<n>`. */
  readonly pieces: number;
  /** Lines whose rows were purged. */
  readonly gone: number;
}

/** One line of the chain: which row it is of, and the hash of what it said. `gone`: the row was purged since. */
export interface AuditEntry {
  readonly id: string;
  readonly of: 'event' | 'purge';
  readonly digest: string;
  readonly gone?: true;
}
