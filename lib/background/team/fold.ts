/** A batch folded into what the store holds of the team. Call it inside the transaction of `settle`. */
import type { TeamApproval } from '@/lib/domain/approval.ts';
import type { SharedTable, TeamEvent, TeamTicket } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import { stayInside } from '@/lib/store/stay.ts';
import type { Store } from '@/lib/store/store.ts';
import { foldApproval, foldTicket, judgeLane, unheldTicket } from '@/lib/sync/fold/index.ts';
import { readAhead } from './ahead.ts';
import { takeAway } from './away.ts';
import { mergedOrder } from './facts.ts';
import { recordOf, startLines, wordless } from './lines.ts';
import type { Mute, Opened } from './open.ts';
import { takeRow } from './rows.ts';

type Saw = Extract<TeamEvent['body'], { kind: 'saw' }>;

export interface Folded {
  /** By the ticket's id here. */
  readonly tickets: ReadonlyMap<
    TicketId,
    {
      readonly team: TeamTicket;
      readonly own: string;
      readonly isNew: boolean;
      /** Something of what the stream says of it is different. */
      readonly isMoved: boolean;
      readonly saw: Saw[];
    }
  >;
  readonly tables: ReadonlySet<SharedTable>;
  readonly approvals: boolean;
  /** Own claims and releases that were read back, by the event's id: whether they held. */
  readonly claims: ReadonlyMap<string, boolean>;
  /** Events that do not follow what was heard under their number. */
  readonly forks: number;
  /** Rows that no door lets in. */
  readonly refused: number;
}

export const tablesOfFold = (store: Store) => [
  store.teamTickets,
  store.teamRows,
  store.teamLanes,
  store.teamOwn,
  store.approvals,
  store.ticketKeys,
  store.templates,
  store.knowledge,
  store.glossary,
  store.translations,
  store.secrets,
];

export async function foldBatch(
  store: Store,
  books: Books,
  batch: readonly (Opened | Mute)[],
  { member, now, telling }: { readonly member: string; readonly now: number; readonly telling?: boolean },
): Promise<Folded> {
  const tickets = new Map<TicketId, { team: TeamTicket; own: string; isNew: boolean; isMoved: boolean; saw: Saw[] }>();
  const tables = new Set<SharedTable>();
  const claims = new Map<string, boolean>();
  let [forks, refused, approvals] = [0, 0, false];
  const { teams, lanes, here, own: mine, realOf } = await readAhead(store, batch, member, telling === true);
  const lines = await startLines(store, books, batch, member);

  const ticketOf = (id: TicketId, own: string) => {
    const real = realOf(id);
    const known = tickets.get(real);
    if (known) return known;
    const stood = teams.get(real);
    const came = telling && !stood && !here.has(real) ? ({ came: true } as const) : {};
    const team = stood ?? { id: real, decided: { notes: [] }, revision: 0, seq: 0, ...came };
    const made = { team, own, isNew: !stood, isMoved: !stood, saw: [] };
    tickets.set(real, made);
    return made;
  };
  const unhold = async (id: TicketId) => {
    const known = tickets.get(id);
    const team = known?.team ?? teams.get(id) ?? (await store.teamTickets.get(id));
    if (!team) return;
    if (known) known.team = unheldTicket(team);
    else {
      teams.set(id, unheldTicket(team));
      await store.teamTickets.put(unheldTicket(team));
    }
  };

  for (const heard of batch) {
    await stayInside();
    const { lane, hash, author } = heard;
    const judged = judgeLane(lanes.get(lane), heard.event, hash);
    lanes.set(lane, { ...judged.lane, lane });
    if (judged.said === 'fork') forks += 1;
    if (author.id === member) mine.readBack(heard.event.id, heard.seq);
    if ('mute' in heard) continue;
    const { event, forgotten } = heard;
    const body = forgotten ? wordless(event.body) : event.body;
    const told = { ...heard, event: { ...event, body } };
    if ('ticketId' in body) {
      const ticket = ticketOf(body.ticketId, heard.own);
      const { team, won } = foldTicket(ticket.team, told);
      ticket.isMoved ||= team !== ticket.team;
      ticket.team = team;
      if (won !== undefined && author.id === member) claims.set(event.id, won);
      if (body.kind === 'did' && !forgotten) await lines.add({ ...recordOf(body), ticketId: team.id }, heard);
      if (body.kind === 'saw' && author.id !== member && !forgotten) ticket.saw.push(body);
      if (body.kind === 'approval') {
        const before = (await store.approvals.get(body.approval.id)) as TeamApproval | undefined;
        const { approval } = foldApproval(before, told);
        books.heard.approvals.add(approval.id);
        await store.approvals.put(approval);
        approvals = true;
        const line = { ticketId: team.id, at: event.hlc.at, by: author.name, what: 'approval' as const };
        if (author.id !== member && !forgotten)
          await lines.add({ ...line, id: `team|${event.id}`, approval: body.approval }, heard);
      }
    } else if (body.kind === 'erased') {
      for (const id of heard.stays ?? []) await unhold(id);
      // These look at what of this device's own is not read back.
    } else if (body.kind === 'row' || body.kind === 'unrow') {
      await mine.write();
      const taken = await takeRow(store, heard, body, now);
      if (taken === 'refused') refused += 1;
      if (taken === 'taken') tables.add(body.table);
    } else if (body.kind === 'away') {
      await mine.write();
      if ((await takeAway(store, heard, body)) === 'taken') tables.add('agents');
    }
  }
  await store.teamTickets.bulkPut([...tickets.values()].map(({ team }) => team));
  await store.teamLanes.bulkPut([...lanes.values()].flatMap((row) => (row ? [row] : [])));
  await mine.write();
  await lines.write();
  await takeOrders(
    store,
    books,
    [...tickets.values()].flatMap(({ saw }) => saw),
  );
  books.write();
  return { tickets, tables, approvals, claims, forks, refused };
}

async function takeOrders(store: Store, books: Books, saw: readonly Saw[]): Promise<void> {
  const told = saw.flatMap(({ order }) => order ?? []);
  if (told.length === 0) return;
  const ids = [...new Set(told.map(({ id }) => id))];
  const known = new Map((await store.orders.bulkGet(ids)).flatMap((order) => (order ? [[order.id, order]] : [])));
  const orders = new Map(known);
  for (const order of told) orders.set(order.id, mergedOrder(orders.get(order.id), order));
  for (const id of ids) books.heard.orders.add(id);
  await store.orders.bulkPut([...orders.values()]);
  books.write({ orders: orders.size - known.size });
}
