/** What is known of the store itself: what it must hold, how it is, what a person can do about it. */

/** How many rows of each kind that is never written off silently. */
export interface Rows {
  readonly tickets: number;
  readonly messages: number;
  readonly orders: number;
  readonly events: number;
}

/** What the store says of itself: which store it is, how often it was written, what it must hold. */
export interface Ledger {
  readonly id: string;
  readonly commits: number;
  readonly rows: Rows;
}

/** The copy of the ledger outside the database, and which database is meant. */
export interface Canary {
  readonly database: string;
  /** Absent: a database that is only about to be made. */
  readonly ledger?: Ledger;
}

/** How the store is. In any state but `ok` and `full` nothing is read from it or written to it. */
export type StoreState =
  | { readonly state: 'ok' }
  /** Nothing new can be saved until there is room; reading goes on. */
  | { readonly state: 'full' }
  | { readonly state: 'too-new' }
  /** Under a passphrase that nobody has said yet. */
  | { readonly state: 'locked' }
  /** Holds less than was written, or is another store. Counts as last known, and as found. */
  | { readonly state: 'damaged'; readonly expected?: Rows; readonly found: Rows }
  | { readonly state: 'unreadable'; readonly detail: string };

/** What a person can do: look again, go on with what is left, or begin a new store beside the old one. */
export type Recovery = 'check' | 'keep' | 'anew';
