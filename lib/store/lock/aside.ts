/** Rows that the key does not open: taken out of their tables, so that what is counted is what can be read, and kept. */
import type { Table } from 'dexie';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '../commit.ts';
import type { Store } from '../store.ts';

export interface AsideRow {
  readonly id: string;
  readonly at: Instant;
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const COUNTED = ['messages', 'orders', 'events'] as const;

/** Answers how many rows were set aside. What came in their place meanwhile stays. */
export async function setAside(store: Store, now: Instant): Promise<number> {
  const { unopened } = store.lock;
  const met = [...unopened];
  if (met.length === 0) return 0;
  const tables = [...new Set(met.map(([, { table }]) => store.table(table)))];
  await commit(store, [...tables, store.asides], async (books) => {
    for (const [id, { table, key, row }] of met) {
      const place: Table<unknown, IDBValidKey> = store.table(table);
      if ((await place.get(key as never)) === undefined) await place.delete(key as never);
      await store.asides.put({ id, at: now, table, row });
      const counted = COUNTED.find((name) => name === table);
      books.write(counted ? { [counted]: -1 } : {});
    }
    // What the counts go by stands open in the row; whether it was put there by whoever broke it shows when tickets are judged anew.
    for (const [, { table, row }] of met) if (table === 'tickets') books.moved(row as unknown as Ticket, undefined);
    books.quiet = true;
  });
  for (const [id] of met) unopened.delete(id);
  return met.length;
}
