/** Rows of the store, table by table, a few hundred at a time. */
import {
  type Placed,
  type Row,
  SNAPSHOT_SETTINGS,
  SNAPSHOT_TABLES,
  type SnapshotTable,
} from '@/lib/continuity/snapshot/tables.ts';
import type { Store, Table } from '@/lib/store/store.ts';

/** Rows read or written in one transaction. */
export const BATCH = 250;

/** The key of a row, as its table has it; undefined where the row has none that could be one. */
export function keyOf({ schema }: Table, row: Row): string | readonly (string | number)[] | undefined {
  const { keyPath } = schema.primKey;
  const parts = [keyPath ?? []].flat().map((field) => row[field]);
  const good = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  if (good.length === 0 || good.length < parts.length) return undefined;
  if (Array.isArray(keyPath)) return good;
  return typeof good[0] === 'string' ? good[0] : undefined;
}

/** A table in the order of its keys. What is written behind the walk meanwhile is not met, what is written ahead is. */
export async function* batchesOf<Value>(table: Table<Value>): AsyncGenerator<Value[]> {
  for (let after: unknown; ; ) {
    const rest = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
    const rows = await rest.limit(BATCH).toArray();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < BATCH || last === undefined) return;
    after = keyOf(table, last as Row);
  }
}

const travels = (table: SnapshotTable, row: Row): boolean =>
  table !== 'settings' || SNAPSHOT_SETTINGS.some((key) => key === row.key);

/** Everything that a snapshot holds, in its order. Tables that an older shape lacks are passed over. */
export async function* storeRows(store: Store): AsyncGenerator<Placed> {
  const there = new Set(store.tables.map(({ name }) => name));
  for (const table of SNAPSHOT_TABLES) {
    if (!there.has(table)) continue;
    for await (const batch of batchesOf<Row>(store.table(table)))
      for (const row of batch) if (travels(table, row)) yield { table, row };
  }
}

/** Rows of one table at a time, as many as are written at once. */
export async function* together(
  rows: AsyncIterable<Placed>,
): AsyncGenerator<{ readonly table: SnapshotTable; readonly rows: readonly Row[] }> {
  let table: SnapshotTable | undefined;
  let held: Row[] = [];
  for await (const placed of rows) {
    if (table !== undefined && (table !== placed.table || held.length >= BATCH)) {
      yield { table, rows: held };
      held = [];
    }
    ({ table } = placed);
    held.push(placed.row);
  }
  if (table !== undefined && held.length > 0) yield { table, rows: held };
}
