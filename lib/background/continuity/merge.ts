/** Brings rows in, or says what bringing them in would do. */
import { type Merged, mergeRow } from '@/lib/continuity/snapshot/merge.ts';
import { same } from '@/lib/continuity/snapshot/same.ts';
import { type Row, type SnapshotTable, TELLING } from '@/lib/continuity/snapshot/tables.ts';
import type { SnapshotChange, TableChange } from '@/lib/domain/snapshot.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store, Table } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { IsErased } from '../privacy/marks.ts';
import { sinceOf } from '../routing/ready.ts';
import { keyOf, together } from './rows.ts';
import { mergeSettings } from './settings.ts';
import { sieveOf } from './sieve.ts';
import type { Source } from './source.ts';
import { pastsOf, type Telling, tellingOf } from './telling.ts';

export interface Merging {
  readonly store: Store;
  /** Whether somebody was erased here and must not come back. */
  readonly isErased?: IsErased;
  /** Called after each batch with the rows so far. */
  progress?(rows: number): void;
}

const NONE: TableChange = { fresh: 0, newer: 0, same: 0, older: 0, refused: 0 };
const COUNTED: ReadonlySet<string> = new Set(['messages', 'orders', 'events']);

interface Judged {
  readonly before: Row | undefined;
  readonly merged: Merged;
}

/** Call it inside a transaction over the table, `events` and `settings`. */
async function judge(store: Store, table: SnapshotTable, rows: readonly Row[], telling: Telling): Promise<Judged[]> {
  const place: Table<Row> = store.table(table);
  const here = await place.bulkGet(rows.map((row) => keyOf(place, row)));
  const since = table === 'rules' ? await sinceOf(store) : {};
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    const before = here[index];
    if (table === 'settings') {
      judged.push({ before, merged: mergeSettings(before, row) });
      continue;
    }
    const past =
      table === 'tickets' && before && !same(before, row)
        ? { past: await pastsOf(store, telling, before as unknown as Ticket, row as unknown as Ticket) }
        : {};
    const id = String(row.id);
    const around = { ...past, since: { here: since[id] ?? 0, there: telling.since[id] ?? 0 } };
    judged.push({ before, merged: mergeRow(table, before, row, around) });
  }
  return judged;
}

/** Writes what is to be written of a batch, and keeps the books. Call it inside a commit. */
async function write(store: Store, table: SnapshotTable, judged: readonly Judged[], books: Books): Promise<void> {
  const written = judged.flatMap(({ before, merged }) => ('row' in merged ? [{ before, row: merged.row }] : []));
  if (written.length === 0) return;
  const rows = written.map(({ row }) => row);
  await store.table(table).bulkPut(rows);
  const added = written.filter(({ before }) => before === undefined).length;
  books.write(COUNTED.has(table) ? { [table]: added } : {});
  if (table !== 'tickets') return;
  const tickets = rows as unknown as Ticket[];
  for (const [index, ticket] of tickets.entries())
    books.moved(written[index]?.before as unknown as Ticket | undefined, ticket);
  await store.search.bulkPut(tickets.map((ticket) => ({ id: ticket.id, words: searchWords(ticket) })));
}

type Work = (table: SnapshotTable, rows: readonly Row[], telling: Telling) => Promise<readonly Judged[]>;

/** Everything but what tells of the rest, and then that: until then it says what was here before. */
async function walk(source: Source, merging: Merging, work: Work): Promise<SnapshotChange> {
  const telling = await tellingOf(source, merging.store);
  const sift = sieveOf(merging.store, merging.isErased);
  const change: Record<string, TableChange> = {};
  let done = 0;
  for (const last of [false, true])
    for await (const { table, rows } of together(source.rows())) {
      if (TELLING.has(table) !== last) {
        if (last) break;
        continue;
      }
      const taken = await sift(table, rows);
      const judged = await work(table, taken, telling);
      const was = change[table] ?? NONE;
      const of = (verdict: Merged['verdict']) => judged.filter(({ merged }) => merged.verdict === verdict).length;
      change[table] = {
        fresh: was.fresh + of('fresh'),
        newer: was.newer + of('newer'),
        same: was.same + of('same'),
        older: was.older + of('older'),
        refused: was.refused + rows.length - taken.length,
      };
      done += rows.length;
      merging.progress?.(done);
    }
  return change;
}

const around = (store: Store, table: SnapshotTable): Table[] => [store.table(table), store.events, store.settings];

/** What bringing it in would do; nothing is written. */
export const previewMerge = (source: Source, merging: Merging): Promise<SnapshotChange> =>
  walk(source, merging, (table, rows, telling) =>
    merging.store.transaction('r', around(merging.store, table), () => judge(merging.store, table, rows, telling)),
  );

/**
 * Brings everything in, one strict transaction a batch; done again it changes nothing more, so that one that was cut
 * off is simply begun again. Afterwards every ticket is to be judged anew: word of that is left.
 */
export async function merge(source: Source, merging: Merging): Promise<SnapshotChange> {
  const { store } = merging;
  const change = await walk(source, merging, (table, rows, telling) =>
    commit(store, [...around(store, table), store.search], async (books) => {
      // What was decided long ago is not decided again.
      books.quiet = true;
      const judged = await judge(store, table, rows, telling);
      await write(store, table, judged, books);
      return judged;
    }),
  );
  await commit(store, [], async (books) => {
    await askRecompute(store);
    books.write();
  });
  return change;
}
