/** What keeps the work when something is lost, and what is taken away on purpose. */
import type { ErasureReason } from './privacy.ts';
import type { Instant } from './time.ts';

/** A snapshot that was written to a file on this machine. */
export interface SnapshotWritten {
  readonly id: string;
  readonly at: Instant;
  readonly name: string;
  readonly bytes: number;
  readonly tickets: number;
  readonly encrypted: boolean;
}

/** Rows that were deleted on purpose; says nothing of whose they were. */
export interface Purge {
  readonly id: string;
  readonly at: Instant;
  /** `known-again`: marks of an erased buyer were taken away, so that the buyer is read again. */
  readonly why: 'retention' | 'erasure' | 'known-again';
  /** Who wanted it; absent: nobody, it was time. */
  readonly by?: string;
  /** Of an erasure. */
  readonly reason?: ErasureReason;
  /** Of marks that were taken away: when they had been set. A snapshot of before does not put them back. */
  readonly marksOf?: Instant;
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
}
