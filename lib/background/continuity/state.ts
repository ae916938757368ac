/** How it stands with snapshots, for people to see. */
import { DEFAULT_PLAN } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { ContinuityState } from '@/lib/protocol/continuity.ts';
import type { Store } from '@/lib/store/store.ts';
import { undoableIn } from './brought.ts';
import { hasPassphrase } from './lock.ts';
import { snapshotState, writtenIn } from './plan.ts';

interface Around {
  readonly now: Instant;
  granted(): Promise<boolean>;
  /** When the next is due. */
  next(): Promise<Instant | undefined>;
}

/** Of a store that cannot be read nothing is known but what everybody begins with. */
export async function stateOf(
  store: Store | undefined,
  { now, granted, next }: Around,
): Promise<Omit<ContinuityState, 'job'>> {
  if (!store) return { plan: DEFAULT_PLAN, written: [], granted: false, locked: false };
  const [{ plan, failed }, written, may, locked, due, restored] = await Promise.all([
    snapshotState(store),
    writtenIn(store),
    granted(),
    hasPassphrase(store),
    next(),
    undoableIn(store, now),
  ]);
  return {
    plan,
    written,
    granted: may,
    locked,
    ...(failed ? { failed } : {}),
    ...(due === undefined ? {} : { next: due }),
    ...(restored && !restored.undoing ? { restored: { at: restored.at, from: restored.from } } : {}),
  };
}
