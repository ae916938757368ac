/** Rows about snapshots: when they are written, what is being brought in, and what stood there before. */
import type { SnapshotPlan, SnapshotTrouble } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** A snapshot that is being brought in: begun again from its first row where the worker was killed, since twice is once. */
export interface Restoring {
  readonly id: string;
  /** On the shelf. */
  readonly file: string;
  /** Of a sealed one; it cannot be read out. */
  readonly key?: CryptoKey;
}

/** A restore that can be taken back. */
export interface Restored {
  readonly id: string;
  readonly at: Instant;
  /** When the snapshot was written. */
  readonly from: Instant;
  /** It is being taken back, by the order of that id. */
  readonly undoing?: string;
}

/** A row that a restore wrote. */
export interface BroughtRow {
  readonly key: string | readonly (string | number)[];
  /** Fingerprint of it as it was written: one that is different by now was changed since, and stays. */
  readonly print: string;
  /** Tickets it speaks of; of an order itself. */
  readonly of?: readonly string[];
  /** What stood in its place; absent: nothing. */
  readonly before?: Readonly<Record<string, unknown>>;
}

/** What a restore wrote into one table in one go; `n` counts up. */
export interface Brought {
  readonly n: number;
  readonly table: string;
  readonly rows: readonly BroughtRow[];
}

/** When snapshots are written by themselves, and how the last try failed where none was written since. */
export interface SnapshotState {
  readonly plan: SnapshotPlan;
  readonly failed?: { readonly at: Instant; readonly trouble: SnapshotTrouble };
}
