/** What folding a batch needs to know, read at once: asked event by event, the questions take longer than the work. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Mute, Opened } from './open.ts';

/** None of none: whoever folds what is about no ticket need not have those tables at hand. */
const rowsOf = async <Id, Row>(
  table: { bulkGet(ids: Id[]): PromiseLike<(Row | undefined)[]> },
  ids: readonly Id[],
): Promise<readonly (Row | undefined)[]> => (ids.length > 0 ? table.bulkGet([...ids]) : []);

const distinct = <One>(all: readonly One[]): One[] => [...new Set(all)];

/** Call it inside the transaction that folds. `member`: this device's; `telling`: it tells what it had before the team. */
export async function readAhead(store: Store, batch: readonly (Opened | Mute)[], member: string, telling: boolean) {
  const about = distinct(
    batch.flatMap((heard) => ('mute' in heard || !('ticketId' in heard.event.body) ? [] : heard.event.body.ticketId)),
  );
  const lanes = distinct(batch.map(({ lane }) => lane));
  const [aliases, ends, own] = await Promise.all([
    rowsOf(store.aliases, about),
    rowsOf(store.teamLanes, lanes),
    ownOf(store, batch, member),
  ]);
  const real = new Map(about.map((id, at) => [id, aliases[at]?.ticketId ?? id]));
  const ids = distinct([...real.values()]);
  const rows = await rowsOf(store.teamTickets, ids);
  const teams = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const fresh = telling ? ids.filter((id) => !teams.has(id)) : [];
  const tickets = await rowsOf(store.tickets, fresh);
  return {
    /** A ticket's id here. */
    realOf: (id: TicketId): TicketId => real.get(id) ?? id,
    /** What the team said of tickets before, by their ids here. */
    teams,
    /** Of those that the team is new to: which are here. */
    here: new Set(tickets.flatMap((ticket) => ticket?.id ?? [])),
    lanes: new Map(lanes.map((lane, at) => [lane, ends[at]])),
    own,
  };
}

/** Own events that are read back: of them only the sealed bytes are kept, for a server that forgets them. */
async function ownOf({ teamOwn }: Store, batch: readonly (Opened | Mute)[], member: string) {
  const ids = distinct(batch.flatMap(({ author, event }) => (author.id === member ? event.id : [])));
  const rows = await rowsOf(teamOwn, ids);
  const waiting = new Map(rows.flatMap((row) => (row && row.state !== 'heard' ? [[row.id, row] as const] : [])));
  let heard: OwnEventRow[] = [];
  return {
    readBack(id: string, seq: number): void {
      const row = waiting.get(id);
      if (!row) return;
      waiting.delete(id);
      const { body: _, ...rest } = row;
      heard.push({ ...rest, state: 'heard', seq });
    },
    async write(): Promise<void> {
      const rows = heard;
      heard = [];
      if (rows.length > 0) await teamOwn.bulkPut(rows);
    },
  };
}
