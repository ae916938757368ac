/** Snapshots of everything, in files on this machine: what they hold, when they are written, what bringing one in does. */
import { DAY, type Instant } from './time.ts';
import type { PortalId } from './vocabulary.ts';

/** Version of the file's own make; the store's shape has a number of its own. */
export const FORMAT = 1;
/** A snapshot begins with so many bytes of readable JSON. */
export const HEADER_BYTES = 1_024;
/** How a snapshot's name ends. */
export const SNAPSHOT_ENDING = '.psnap';

/** Why a file cannot be brought in. Nothing was changed then. */
export const SNAPSHOT_TROUBLES = [
  'empty',
  'not-a-snapshot',
  /** Cut short or changed since it was written. */
  'damaged',
  /** Written by a newer Portside. */
  'too-new',
  'passphrase-needed',
  'wrong-passphrase',
  /** Unpacks to more than any snapshot of ours. */
  'too-large',
  'file-gone',
  /** Nothing is left to be taken back. */
  'undo-gone',
  'store-full',
  'failed',
] as const;
export type SnapshotTrouble = (typeof SNAPSHOT_TROUBLES)[number];

export const SNAPSHOT_EVERY = [0, 4, 8, 12, 24] as const;

/** When snapshots are written by themselves, and how many are kept. */
export interface SnapshotPlan {
  /** Hours from one to the next; 0: never; 24: daily. */
  readonly every: (typeof SNAPSHOT_EVERY)[number];
  /** Minute of the local day at which the day's first is due. */
  readonly at: number;
  readonly keep: { readonly daily: number; readonly weekly: number; readonly monthly: number };
  /** Sealed by the passphrase that was set last. */
  readonly sealed: boolean;
}

export const DEFAULT_PLAN: SnapshotPlan = {
  every: 0,
  at: 13 * 60,
  keep: { daily: 7, weekly: 4, monthly: 3 },
  sealed: false,
};

/** What bringing in a snapshot does to the rows of a table. `older`: what is here is newer, or of unknown age, and stays. */
export interface TableChange {
  readonly fresh: number;
  readonly newer: number;
  readonly same: number;
  readonly older: number;
  /** Not as a row of ours must be, or of a buyer who was erased here: left out. */
  readonly refused: number;
}
export type SnapshotChange = Readonly<Record<string, TableChange>>;
/** Of a restore in a team: tickets and shared rows that the team is told of, and those that stay on this computer. */
export interface TeamShare {
  readonly told: number;
  readonly kept: number;
}

/** A restore can be taken back for so long, ms. */
export const UNDO_LASTS = 7 * DAY;
/** What taking a restore back does to its rows: put back as they were, taken away again, or left since they were changed. */
export interface TableUndo {
  readonly back: number;
  readonly gone: number;
  readonly stays: number;
}
export type SnapshotUndo = Readonly<Record<string, TableUndo>>;

/** Folder of the origin's own file system in which background and views hand files to one another. */
export const SHELF = 'continuity';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Tickets whose last news falls into the span, `to` not in it. Absent: all. */
export interface ExportScope {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly portal?: PortalId;
}
