/** Brings rows in, or says what bringing them in would do. */
import { type Merged, mergeRow } from '@/lib/continuity/snapshot/merge.ts';
import { same } from '@/lib/continuity/snapshot/same.ts';
import { type Row, type SnapshotTable, TELLING } from '@/lib/continuity/snapshot/tables.ts';
import type { SnapshotChange, TableChange, TeamShare } from '@/lib/domain/snapshot.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import { stayInside } from '@/lib/store/stay.ts';
import type { Store, Table } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { IsErased } from '../privacy/marks.ts';
import { sinceOf } from '../routing/ready.ts';
import { noteBrought } from './brought.ts';
import { keyOf, together } from './rows.ts';
import { mergeSettings } from './settings.ts';
import { inTeam, openRow, shareOf, tellBrought } from './shared.ts';
import { sieveOf } from './sieve.ts';
import type { Source } from './source.ts';
import { pastsOf, type Telling, tellingOf } from './telling.ts';

export interface Merging {
  readonly store: Store;
  /** Whether somebody was erased here and must not come back. */
  readonly isErased?: IsErased;
  readonly now: Instant;
  /** Called after each batch with the rows so far. */
  progress?(rows: number): void;
}

const NONE: TableChange = { fresh: 0, newer: 0, same: 0, older: 0, refused: 0 };
export const COUNTED: ReadonlySet<string> = new Set(['messages', 'orders', 'events']);

/** What bringing it in does here, and in a team. */
export interface Brings {
  readonly change: SnapshotChange;
  readonly team?: TeamShare;
}

interface Judged {
  readonly before: Row | undefined;
  readonly merged: Merged;
}

/** Call it inside a transaction over the table, `events`, `settings` and what the team says. */
async function judge(store: Store, table: SnapshotTable, rows: readonly Row[], telling: Telling): Promise<Judged[]> {
  const place: Table<Row> = store.table(table);
  const here = await place.bulkGet(rows.map((row) => keyOf(place, row)));
  const since = table === 'rules' ? await sinceOf(store) : {};
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    // Of most tables nothing is asked row by row, and a batch holds hundreds of rows.
    await stayInside();
    const before = here[index];
    if (table === 'settings') {
      judged.push({ before, merged: mergeSettings(before, row) });
      continue;
    }
    const open = await openRow(store, table, before, row);
    if (!open) {
      judged.push({ before, merged: { verdict: 'older' } });
      continue;
    }
    const past =
      table === 'tickets' && before && !same(before, open)
        ? { past: await pastsOf(store, telling, before as unknown as Ticket, open as unknown as Ticket) }
        : {};
    const id = String(row.id);
    const around = { ...past, since: { here: since[id] ?? 0, there: telling.since[id] ?? 0 } };
    judged.push({ before, merged: mergeRow(table, before, open, around) });
  }
  return judged;
}

/** Writes what is to be written of a batch, and keeps the books. Call it inside a commit. */
async function write(
  store: Store,
  table: SnapshotTable,
  judged: readonly Judged[],
  { books, now }: { readonly books: Books; readonly now: Instant },
): Promise<void> {
  const written = judged.flatMap(({ before, merged }) => ('row' in merged ? [{ before, row: merged.row }] : []));
  if (written.length === 0) return;
  const rows = written.map(({ row }) => row);
  await store.table(table).bulkPut(rows);
  await noteBrought(store, table, written);
  const team = await inTeam(store);
  if (team) await tellBrought(store, team, { table, rows, now });
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
async function walk(source: Source, merging: Merging, work: Work): Promise<Brings> {
  const telling = await tellingOf(source, merging.store);
  const sift = sieveOf(merging.store, merging.isErased);
  const change: Record<string, TableChange> = {};
  const team = await inTeam(merging.store);
  let share: TeamShare = { told: 0, kept: 0 };
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
      const written = judged.flatMap(({ merged }) => ('row' in merged ? [merged.row] : []));
      if (team) share = added(share, shareOf(team, table, written));
      done += rows.length;
      merging.progress?.(done);
    }
  return { change, ...(team ? { team: share } : {}) };
}

const added = (one: TeamShare, other: TeamShare): TeamShare => ({
  told: one.told + other.told,
  kept: one.kept + other.kept,
});

const around = (store: Store, table: SnapshotTable): Table[] => [
  store.table(table),
  store.events,
  store.settings,
  store.teamTickets,
  store.teamRows,
];

/** What bringing it in would do; nothing is written. */
export const previewMerge = (source: Source, merging: Merging): Promise<Brings> =>
  walk(source, merging, (table, rows, telling) =>
    merging.store.transaction('r', around(merging.store, table), () => judge(merging.store, table, rows, telling)),
  );

/**
 * Brings everything in, one strict transaction a batch; done again it changes nothing more, so that one that was cut
 * off is simply begun again. Afterwards every ticket is to be judged anew: word of that is left.
 */
export async function merge(source: Source, merging: Merging): Promise<Brings> {
  const { store } = merging;
  const brings = await walk(source, merging, (table, rows, telling) =>
    commit(store, [...around(store, table), store.search, store.brought], async (books) => {
      // What was decided long ago is not decided again.
      books.quiet = true;
      const judged = await judge(store, table, rows, telling);
      await write(store, table, judged, { books, now: merging.now });
      return judged;
    }),
  );
  await commit(store, [], async (books) => {
    await askRecompute(store, undefined, true);
    books.write();
  });
  return brings;
}
