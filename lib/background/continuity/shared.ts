/**
 * A restore in a team. What the team decided, or deleted, stands; what it never heard of, or has older, it is told, once
 * all that it says was heard. What one may not say stays on this computer.
 */
import type { Row, SnapshotTable } from '@/lib/continuity/snapshot/tables.ts';
import type { TeamShare } from '@/lib/domain/snapshot.ts';
import type { Member } from '@/lib/domain/team.ts';
import { SHARED_TABLES, type SharedTable, type TeamTicket } from '@/lib/domain/team-event.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { sawId } from '@/lib/store/tell.ts';
import { oldErrand } from '../team/old.ts';
import { rowId } from '../team/rows.ts';
import { meIn, seatOf } from '../team/seat.ts';
import { maySay } from '../team/sign.ts';

export interface InTeam {
  readonly seat: TeamSeat;
  /** Undefined: no longer in it. */
  readonly me: Member | undefined;
}

export async function inTeam(store: Store): Promise<InTeam | undefined> {
  const seat = await seatOf(store);
  return seat && { seat, me: meIn(seat) };
}

const sharedTable = (table: SnapshotTable): SharedTable | undefined => SHARED_TABLES.find((one) => one === table);

/**
 * The row as far as the team leaves it open; undefined: the team deleted it. Call it inside a transaction over
 * `teamTickets` and `teamRows`.
 */
export async function openRow(
  store: Store,
  table: SnapshotTable,
  before: Row | undefined,
  row: Row,
): Promise<Row | undefined> {
  if (table === 'tickets') {
    const team: TeamTicket | undefined = await store.teamTickets.get(row.id as TicketId);
    return team ? { ...row, decided: before?.decided ?? team.decided } : row;
  }
  const shared = sharedTable(table);
  if (!shared || before) return row;
  return (await store.teamRows.get(rowId(shared, String(row.id)))) ? undefined : row;
}

/** Whether this member may tell of the row; undefined: it is nothing that a team hears of. */
function mayTell({ me }: InTeam, table: SnapshotTable, row: Row): boolean | undefined {
  const shared = sharedTable(table);
  if (table === 'tickets')
    return me !== undefined && maySay(me, { kind: 'release', ticketId: row.id as TicketId, base: 0 });
  if (!shared) return undefined;
  return me !== undefined && maySay(me, { kind: 'row', table: shared, id: String(row.id), row });
}

/** How many of these rows the team is told, and how many stay here. */
export function shareOf(team: InTeam, table: SnapshotTable, rows: readonly Row[]): TeamShare {
  const may = rows.map((row) => mayTell(team, table, row));
  return { told: may.filter((one) => one === true).length, kept: may.filter((one) => one === false).length };
}

const errand = (id: string, tell: TeamErrand['tell']): TeamErrand => ({
  id,
  kind: 'team',
  at: 0,
  dueAt: FAR_FUTURE,
  tries: 0,
  restored: true,
  tell,
});

/** Of a ticket what its page showed; with messages that wait to be told already. */
async function sawErrands(store: Store, messages: ReadonlyMap<TicketId, readonly string[]>) {
  const ids = [...messages.keys()];
  const waiting = await store.outbox.bulkGet(ids.map(sawId));
  return ids.map((ticketId, index): TeamErrand => {
    const known = waiting[index];
    const told = known?.kind === 'team' && known.tell.kind === 'saw' ? known.tell.messages : [];
    const all = [...new Set([...told, ...(messages.get(ticketId) ?? [])])];
    const made = errand(sawId(ticketId), { kind: 'saw', ticketId, messages: all });
    return known?.kind === 'team' ? { ...known, tell: made.tell } : made;
  });
}

async function didErrands(store: Store, { seat, me }: InTeam, tickets: readonly Ticket[], now: Instant) {
  const known = await store.teamTickets.bulkGet(tickets.map(({ id }) => id));
  return tickets.flatMap((ticket, index): readonly TeamErrand[] => {
    const by = { member: seat.member, by: me?.name ?? '', now, known: false };
    const made = known[index] ? undefined : oldErrand(ticket, by);
    return made ? [{ ...made, restored: true }] : [];
  });
}

/** Leaves word of what was written. Call it inside the commit that wrote it, over the team's tables. */
export async function tellBrought(
  store: Store,
  team: InTeam,
  { table, rows, now }: { readonly table: SnapshotTable; readonly rows: readonly Row[]; readonly now: Instant },
): Promise<void> {
  const told = rows.filter((row) => mayTell(team, table, row));
  if (table === 'tickets') {
    const tickets = told as unknown as readonly Ticket[];
    const saw = await sawErrands(store, new Map(tickets.map(({ id }) => [id, []])));
    await store.outbox.bulkPut([...(await didErrands(store, team, tickets, now)), ...saw]);
  }
  if (table === 'messages') {
    const messages = new Map<TicketId, string[]>();
    for (const { id, ticketId } of rows as unknown as readonly Message[])
      if (mayTell(team, 'tickets', { id: ticketId })) messages.set(ticketId, [...(messages.get(ticketId) ?? []), id]);
    await store.outbox.bulkPut(await sawErrands(store, messages));
  }
  const shared = sharedTable(table);
  if (!shared) return;
  const made = told.map(({ id }) =>
    errand(`team|row|${shared}|${String(id)}`, { kind: 'row', table: shared, id: String(id) }),
  );
  const waiting = await store.outbox.bulkGet(made.map(({ id }) => id));
  await store.outbox.bulkPut(made.filter((_, index) => !waiting[index]));
}
