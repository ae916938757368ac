/** Writes every row anew, as the lock now has it: sealed, or plain. In steps, so that writers get their turn. */
import type { Store } from '../store.ts';
import { SEALED_TABLES } from './fields.ts';

/** Up to here it is done. */
export interface Place {
  readonly table: string;
  readonly after?: IDBValidKey;
}

/** Rows in one transaction. */
const STEP = 250;

const tablesOf = (store: Store) => store.tables.filter(({ name }) => SEALED_TABLES.has(name));

export async function rowsToConvert(store: Store): Promise<number> {
  let rows = 0;
  for (const table of tablesOf(store)) rows += await table.count();
  return rows;
}

/**
 * Goes on from `from`, which a killed worker left. Rows say for themselves whether they are sealed, so that those that
 * are met twice do no harm, and the phase of the lock has both kinds read meanwhile. `told` hears of every step, and is
 * waited for; false stops it.
 */
export async function convertRows(
  store: Store,
  told: (place: Place, rows: number) => Promise<boolean>,
  from?: Place,
): Promise<boolean> {
  const tables = tablesOf(store);
  const first = Math.max(
    0,
    tables.findIndex(({ name }) => name === from?.table),
  );
  for (const table of tables.slice(first)) {
    let after = table.name === from?.table ? from.after : undefined;
    for (let more = true; more; ) {
      const keys = await store
        .transaction('rw', table, async () => {
          const rest = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
          const next: IDBValidKey[] = await rest.limit(STEP).primaryKeys();
          const rows: unknown[] = await table.bulkGet(next);
          await table.bulkPut(rows.filter((row) => row !== undefined));
          return next;
        })
        .catch(async (error) => {
          throw await store.custody.failed(error);
        });
      after = keys.at(-1) ?? after;
      more = keys.length === STEP;
      const place = after === undefined ? { table: table.name } : { table: table.name, after };
      if (!(await told(place, keys.length))) return false;
    }
  }
  return true;
}
