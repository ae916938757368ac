/** Snapshots of everything, bringing them in, and export of tickets. Files change hands on the shelf (`SHELF`). */
import type { SnapshotWritten } from '@/lib/domain/continuity.ts';
import type {
  ExportFormat,
  ExportScope,
  SnapshotChange,
  SnapshotPlan,
  SnapshotTrouble,
  SnapshotUndo,
  TeamShare,
} from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';

export type ContinuityWork = 'write' | 'look' | 'restore' | 'undo' | 'export';

/** The one piece of work that is going on, or the last one. `id` is the order's. */
export type ContinuityJob = { readonly id: string; readonly work: ContinuityWork } & (
  | { readonly state: 'going'; readonly done: number; readonly of?: number }
  /** `file` lies on the shelf for whoever ordered it. */
  | { readonly state: 'written'; readonly file: string; readonly name: string; readonly rows: number }
  | { readonly state: 'looked'; readonly at: Instant; readonly change: SnapshotChange; readonly team?: TeamShare }
  | { readonly state: 'restored'; readonly change: SnapshotChange; readonly team?: TeamShare }
  /** Would be taken back so, or was. */
  | { readonly state: 'undoable' | 'undone'; readonly undo: SnapshotUndo }
  | { readonly state: 'failed'; readonly trouble: SnapshotTrouble }
);

export interface ContinuityState {
  readonly plan: SnapshotPlan;
  /** The browser lets us write to its downloads. */
  readonly granted: boolean;
  /** A passphrase for snapshots that are written by themselves is kept. */
  readonly locked: boolean;
  /** Newest first. */
  readonly written: readonly SnapshotWritten[];
  readonly next?: Instant;
  readonly failed?: { readonly at: Instant; readonly trouble: SnapshotTrouble };
  /** The last restore, while it can be taken back; `from`: when its snapshot was written. */
  readonly restored?: { readonly at: Instant; readonly from: Instant };
  readonly job?: ContinuityJob;
}

export interface ContinuityQueries {
  /** Answered in whatever state the store is; of a store that cannot be read only the job is told. */
  'continuity.state': (ask: Record<string, never>) => ContinuityState;
}

/** Each begins work and answers at once; `continuity.state` tells how it goes. One at a time: another is not begun. */
export interface ContinuityCommands {
  'continuity.write': (order: { id: string; passphrase?: string }) => { begun: boolean };
  /** What the file on the shelf would change here. */
  'continuity.look': (order: { id: string; file: string; passphrase?: string }) => { begun: boolean };
  /** Brings it in; `anew`: into a new store beside one that cannot be used. */
  'continuity.restore': (order: { id: string; file: string; passphrase?: string; anew?: true }) => { begun: boolean };
  /** Takes the last restore back; `look`: says what that would do, and does nothing. */
  'continuity.undo': (order: { id: string; look?: true }) => { begun: boolean };
  'continuity.export': (order: { id: string; format: ExportFormat; scope: ExportScope }) => { begun: boolean };
  /** The view has what it ordered, or no longer wants it: takes the file off the shelf. */
  'continuity.done': (order: { id: string }) => { stored: true };
  /** `passphrase` replaces the one that is kept. Not stored where it is to be sealed and no passphrase is known. */
  'continuity.plan': (order: { plan: SnapshotPlan; passphrase?: string }) => { stored: boolean };
}
