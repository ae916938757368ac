import Dexie from 'dexie';
import type { Store } from './store.ts';

/** Ranges of primary keys as Dexie tells them after a commit: a tree of `[from, to]`; an empty one has no `from`. */
interface Ranges {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Ranges | null;
  readonly r?: Ranges | null;
}

/** The keys, or undefined where a whole range was written. */
function keysOf(ranges: Ranges | null | undefined): readonly string[] | undefined {
  if (!ranges || !('from' in ranges)) return [];
  const { from, to, l, r } = ranges;
  const [before, after] = [keysOf(l), keysOf(r)];
  return before && after && typeof from === 'string' && from === to ? [...before, from, ...after] : undefined;
}

/**
 * Tells after each commit which rows of a table were written or deleted, whoever wrote them; undefined: any may have
 * been. For tables whose keys are strings. Returns how to stop.
 */
export function watchTable(store: Store, table: string, heard: (ids?: readonly string[]) => void): () => void {
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    const ranges = parts[`idb://${store.name}/${table}/`] as Ranges | undefined;
    if (ranges || 'all' in parts) heard(ranges && keysOf(ranges));
  };
  const { storagemutated } = Dexie.on;
  storagemutated.subscribe(listener as never);
  return () => storagemutated.unsubscribe(listener as never);
}
