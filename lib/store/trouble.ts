/** What can be wrong with the store, each with the sentence that says what to do. */
import { REFUSALS } from '@/lib/domain/refusal.ts';

/** The store was written by a newer Portside than this one; writing to it would damage it. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  constructor(found: number, known: number) {
    super(`${REFUSALS.storeTooNew} (Store version ${found}, this one knows ${known}.)`);
  }
}

/** The store holds less than was written to it, or is another one. Nothing is written to it until a person decides. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
  constructor() {
    super(REFUSALS.storeDamaged);
  }
}

/** The browser cannot open the store at all. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  constructor(cause: unknown) {
    super(`${REFUSALS.storeUnreadable} (${cause instanceof Error ? `${cause.name}: ${cause.message}` : cause})`);
  }
}

/** The store is under a passphrase and nobody has said it yet. Nothing is read from it or written to it. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
  constructor() {
    super(REFUSALS.storeLocked);
  }
}

/** The disk, or what the browser may use of it, is full. What was stored is safe; nothing new can be. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
  constructor() {
    super(REFUSALS.storeFull);
  }
}

/** A full disk shows as an aborted transaction with the reason inside. */
export function isFull(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isFull(inner));
}
