/** The lock of a store: whether rows are written sealed, and with which key. */
import type { LockPhase } from '@/lib/domain/lock.ts';
import { StoreLocked } from '../trouble.ts';
import { type LockKey, lockKey } from './key.ts';

/** A row that cannot be opened with the key: changed by somebody else, or broken. */
export interface Unopened {
  readonly table: string;
  readonly key: IDBValidKey;
  /** As it stands in the database. */
  readonly row: Readonly<Record<string, unknown>>;
}

export interface StoreLock {
  readonly phase: LockPhase;
  /** Throws `StoreLocked` where it is locked. */
  key(): LockKey;
  /** From now on; without `secret` (32 bytes) it is locked, unless the phase is `off`. */
  set(phase: LockPhase, secret?: Uint8Array): void;
  /** Rows that were met and could not be opened; whoever reads is given the others. */
  readonly unopened: Map<string, Unopened>;
  /** Told of the first of them, and of the next after they were taken. */
  onUnopened: () => void;
}

export function storeLock(): StoreLock {
  let phase: LockPhase = 'off';
  let held: LockKey | undefined;
  return {
    get phase() {
      return phase;
    },
    key() {
      if (!held) throw new StoreLocked();
      return held;
    },
    set(next, secret) {
      phase = next;
      held = secret && lockKey(secret);
    },
    unopened: new Map(),
    onUnopened: () => {},
  };
}
