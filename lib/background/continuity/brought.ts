/** What bringing in a snapshot writes, and what stood there before: kept beside the rows, so that it can be taken back. */
import type { Row, SnapshotTable } from '@/lib/continuity/snapshot/tables.ts';
import { fingerprint } from '@/lib/domain/hash.ts';
import type { Order } from '@/lib/domain/order.ts';
import { UNDO_LASTS } from '@/lib/domain/snapshot.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { commit } from '@/lib/store/commit.ts';
import type { BroughtRow, Restored } from '@/lib/store/restore-rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { canonical } from '@/lib/sync/seal/index.ts';
import { keyOf } from './rows.ts';
import { ticketsOf } from './sieve.ts';

/** Whoever was erased stays so, and what was purged stays told: neither is ever taken back. */
const LASTING: ReadonlySet<SnapshotTable> = new Set(['erased', 'purges']);

/** Stands for a row as it is. Of a ticket without what follows from the rest, which is worked out anew all the time. */
export function printOf(table: string, row: Row): string {
  if (table !== 'tickets') return fingerprint(canonical(row));
  const { derived: _, dispatched: __, ...rest } = row;
  return fingerprint(canonical(rest));
}

function about(table: SnapshotTable, row: Row): readonly string[] {
  if (table === 'tickets' || table === 'orders') return [String(row.id)];
  return ticketsOf(table, row);
}

/** The place under which the order of a ticket goes, see `about`. */
export const orderOf = ({ observed }: Ticket): Order['id'] | undefined =>
  observed.orderId === undefined ? undefined : orderKey(observed, observed.orderId);

/** Notes what is written. Call it inside the transaction that writes it, over `brought`. */
export async function noteBrought(
  store: Store,
  table: SnapshotTable,
  written: readonly { readonly before: Row | undefined; readonly row: Row }[],
): Promise<void> {
  if (LASTING.has(table)) return;
  const place = store.table(table);
  const rows = written.flatMap(({ before, row }): BroughtRow[] => {
    const key = keyOf(place, row);
    if (key === undefined) return [];
    const of = about(table, row);
    return [{ key, print: printOf(table, row), ...(of.length > 0 ? { of } : {}), ...(before ? { before } : {}) }];
  });
  const [last = 0] = await store.brought.orderBy('n').reverse().limit(1).primaryKeys();
  await store.brought.put({ n: last + 1, table, rows });
}

export async function restoredIn(store: Store): Promise<Restored | undefined> {
  const row = await store.settings.get('restored');
  return row?.key === 'restored' ? row.value : undefined;
}

/** The one that may still be taken back, if it wrote anything. */
export async function undoableIn(store: Store, now: Instant): Promise<Restored | undefined> {
  const restored = await restoredIn(store);
  if (!restored || now - restored.at >= UNDO_LASTS) return undefined;
  return (await store.brought.limit(1).count()) > 0 ? restored : undefined;
}

/** A restore begins: what an earlier one wrote is no longer taken back. One that goes on keeps what it noted. */
export async function beginBrought(store: Store, restored: Restored): Promise<void> {
  if ((await restoredIn(store))?.id === restored.id) return;
  await store.brought.clear();
  await store.settings.put({ key: 'restored', value: restored });
}

/** Forgets what is too old to be taken back: it may hold words that are elsewhere gone by then. */
export async function dropOld(store: Store, now: Instant): Promise<void> {
  const restored = await restoredIn(store);
  if (!restored || restored.undoing !== undefined || now - restored.at < UNDO_LASTS) return;
  await commit(store, [store.brought], async (books) => {
    await store.brought.clear();
    await store.settings.delete('restored');
    books.write();
  });
}
