import type { Transaction } from 'dexie';

/** One released shape of the store. Frozen once released: it holds its own values and imports nothing but types. */
export interface Version {
  readonly number: number;
  /** Oldest version of the code that may still write to a store of this shape. */
  readonly minReader: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>;
}
