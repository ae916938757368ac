/**
 * Takes a restore back, row by row, the last written first: what nobody changed since is as it was before. What was
 * changed stays, and with a ticket all that hangs on it. A killed worker goes on with what is left of the notes.
 */
import type { Row, SnapshotTable } from '@/lib/continuity/snapshot/tables.ts';
import type { SnapshotUndo, TableUndo } from '@/lib/domain/snapshot.ts';
import { SHARED_TABLES } from '@/lib/domain/team-event.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Brought, BroughtRow, Restored } from '@/lib/store/restore-rows.ts';
import type { Store, Table } from '@/lib/store/store.ts';
import { didPrefix, sawId, TOLD } from '@/lib/store/tell.ts';
import { searchWords } from '@/lib/store/words.ts';
import { askRecompute } from '../ask-recompute.ts';
import { letGo } from '../privacy/audit.ts';
import { orderOf, printOf, restoredIn } from './brought.ts';
import type { Progress } from './desk.ts';
import { COUNTED } from './merge.ts';

type Verdict = keyof TableUndo;
interface Judged {
  readonly row: BroughtRow;
  readonly now: Row | undefined;
  readonly verdict: Verdict;
}

const isShared = (table: string): boolean => SHARED_TABLES.some((one) => one === table);

/** Work on a ticket that does not always show in its row. */
async function isWorkedOn(store: Store, id: TicketId, { at }: Restored): Promise<boolean> {
  const since = await store.events.where('[ticketId+at]').between([id, at], [id, Infinity]).toArray();
  if (since.some(({ what }) => what === 'approval' || TOLD.includes(what))) return true;
  return ((await store.drafts.get(id))?.changedAt ?? 0) >= at;
}

/** Tickets that stay, and the orders of those: changed or worked on since, or known to the team by now. */
async function staying(store: Store, restored: Restored): Promise<ReadonlySet<string>> {
  const stays = new Set<string>();
  const signed = await store.teamOwn.filter(({ state }) => state !== 'heard').toArray();
  for (const { body } of signed) if (body && 'ticketId' in body) stays.add(body.ticketId);
  const batches = await store.brought.filter(({ table }) => table === 'tickets').primaryKeys();
  for (const n of batches)
    await store.transaction(
      'r',
      [store.brought, store.tickets, store.events, store.drafts, store.teamTickets],
      async () => {
        const rows = (await store.brought.get(n))?.rows ?? [];
        const ids = rows.map(({ key }) => key as TicketId);
        const [here, team] = [await store.tickets.bulkGet(ids), await store.teamTickets.bulkGet(ids)];
        for (const [index, { print }] of rows.entries()) {
          const [id, ticket] = [ids[index], here[index]];
          if (id === undefined) continue;
          const untouched = ticket && printOf('tickets', ticket as unknown as Row) === print;
          if (!untouched || team[index] || (await isWorkedOn(store, id, restored))) stays.add(id);
          const order = ticket && stays.has(id) ? orderOf(ticket) : undefined;
          if (order) stays.add(order);
        }
      },
    );
  return stays;
}

/** Call it inside a transaction over the table. */
async function judge(store: Store, { table, rows }: Brought, stays: ReadonlySet<string>): Promise<readonly Judged[]> {
  const place: Table<Row> = store.table(table);
  const here = await place.bulkGet(rows.map(({ key }) => key));
  return rows.map((row, index) => {
    const now = here[index];
    const untouched = now !== undefined && printOf(table, now) === row.print;
    const held = !untouched || (row.of ?? []).some((id) => stays.has(id));
    return { row, now, verdict: held ? 'stays' : row.before ? 'back' : 'gone' };
  });
}

/** Errands that the restore itself left: nothing else was done on these tickets. */
async function dropErrands(store: Store, ids: readonly TicketId[]): Promise<void> {
  await store.outbox.bulkDelete(ids.map(sawId));
  for (const id of ids)
    await store.outbox
      .where('id')
      .between(didPrefix(id), `${didPrefix(id)}\uffff`)
      .delete();
}

async function takeBack(store: Store, table: string, judged: readonly Judged[], books: Books): Promise<void> {
  const place: Table<Row> = store.table(table);
  const [back, gone] = (['back', 'gone'] as const).map((which) => judged.filter(({ verdict }) => verdict === which));
  const before = (back ?? []).flatMap(({ row }): Row[] => (row.before ? [row.before] : []));
  const keys = (gone ?? []).map(({ row }) => row.key);
  await place.bulkPut(before);
  await place.bulkDelete(keys);
  books.write(COUNTED.has(table as SnapshotTable) ? { [table]: -keys.length } : {});
  if (table === 'events') await letGo(store, 'event', new Set(keys.map(String)));
  if (table !== 'tickets') return;
  for (const { row, now } of [...(back ?? []), ...(gone ?? [])])
    books.moved(now as unknown as Ticket, row.before as unknown as Ticket | undefined);
  await store.search.bulkDelete(keys as TicketId[]);
  await store.search.bulkPut(
    (before as unknown as Ticket[]).map((ticket) => ({ id: ticket.id, words: searchWords(ticket) })),
  );
  await dropErrands(
    store,
    [...(back ?? []), ...(gone ?? [])].map(({ row }) => row.key as TicketId),
  );
}

/** In the order of the notes. */
async function* notes(store: Store): AsyncGenerator<number> {
  for (const n of (await store.brought.toCollection().primaryKeys()).toReversed()) yield n;
}

function added(undo: Record<string, TableUndo>, table: string, judged: readonly Judged[]): void {
  const was = undo[table] ?? { back: 0, gone: 0, stays: 0 };
  const of = (which: Verdict) => was[which] + judged.filter(({ verdict }) => verdict === which).length;
  undo[table] = { back: of('back'), gone: of('gone'), stays: of('stays') };
}

/** What taking it back would do; nothing is written. */
export async function previewUndo(store: Store, restored: Restored, progress: Progress): Promise<SnapshotUndo> {
  const stays = await staying(store, restored);
  const undo: Record<string, TableUndo> = {};
  let done = 0;
  for await (const n of notes(store)) {
    const brought = await store.brought.get(n);
    if (!brought) continue;
    const judged = await store.transaction('r', store.table(brought.table), () => judge(store, brought, stays));
    added(undo, brought.table, judged);
    done += judged.length;
    progress(done);
  }
  return undo;
}

/** Takes it back. `id`: of the order, kept until it is through. Afterwards every ticket is to be judged anew. */
export async function undoRestore(
  store: Store,
  restored: Restored,
  id: string,
  progress: Progress,
): Promise<SnapshotUndo> {
  await commit(store, [], async (books) => {
    // One that never came to its end is not gone on with.
    await store.settings.delete('restoring');
    await store.settings.put({ key: 'restored', value: { ...restored, undoing: id } });
    await askRecompute(store, undefined, true);
    books.write();
  });
  const stays = await staying(store, restored);
  const undo: Record<string, TableUndo> = {};
  let done = 0;
  for await (const n of notes(store)) {
    const table = (await store.brought.get(n))?.table;
    if (table === undefined) continue;
    const tables = [store.table(table), store.brought, store.search, store.outbox];
    const judged = await commit(store, tables, async (books) => {
      // Rows that a team shares are told as they are now; of all else it was told nothing, or it stays.
      books.quiet = !isShared(table);
      const brought = await store.brought.get(n);
      const judged = brought ? await judge(store, brought, stays) : [];
      await takeBack(store, table, judged, books);
      await store.brought.delete(n);
      return judged;
    });
    added(undo, table, judged);
    done += judged.length;
    progress(done);
  }
  await commit(store, [], async (books) => {
    if ((await restoredIn(store))?.id === restored.id) await store.settings.delete('restored');
    await askRecompute(store, undefined, true);
    books.write();
  });
  return undo;
}
