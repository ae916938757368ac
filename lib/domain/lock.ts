/** The lock at rest: a passphrase without which nobody reads what this machine stores of buyers. */
import type { Settings } from './settings.ts';
import type { Instant } from './time.ts';

/** Minutes without use after which it locks itself; 0: only when the browser is closed. */
export const LOCK_AFTER = [0, 1, 5, 15, 30, 60, 240] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];
export const LOCK_AFTER_AT_FIRST: LockAfter = 15;

/** Letters of a passphrase at least. */
export const SHORTEST_PASSPHRASE = 8;

/** `sealing`, `opening`: rows are on their way. */
export type LockPhase = 'off' | 'sealing' | 'on' | 'opening';

/** How the lock is kept: outside the database, and as a copy in it. The key in it is of no use without the passphrase. */
export interface LockRecord {
  readonly phase: Exclude<LockPhase, 'off'>;
  readonly salt: string;
  readonly iterations: number;
  readonly wrapped: string;
  readonly minutes: LockAfter;
  /** How far the rows came. */
  readonly place?: { readonly table: string; readonly after?: IDBValidKey };
  /** Wrong passphrases since the last right one, and until when no other is taken. */
  readonly failed: number;
  readonly until: Instant;
  /** How views look and speak while nothing can be read. */
  readonly look?: Pick<Settings, 'language' | 'theme'>;
}

export interface LockView {
  readonly phase: LockPhase;
  readonly locked: boolean;
  readonly minutes: LockAfter;
  readonly failed: number;
  /** No passphrase is taken before. */
  readonly until?: Instant;
  /** Rows that are written anew. */
  readonly work?: { readonly done: number; readonly of: number };
  /** Rows that could not be opened and were kept aside. */
  readonly aside: number;
}

export type LockAnswer =
  | { readonly answer: 'right' }
  | { readonly answer: 'wrong'; readonly until?: Instant }
  | { readonly answer: 'wait'; readonly until: Instant };

/** So many wrong ones in a row are anybody's fingers. */
const FREE = 3;
const FIRST_WAIT = 5_000;
/** Longest wait between two tries, ms. */
export const LONGEST_WAIT = 300_000;

/** How long after the wrong passphrase of that number the next one is taken, ms. */
export const waitAfter = (failed: number): number =>
  failed <= FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failed - FREE - 1));
