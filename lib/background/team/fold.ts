/** A batch folded into what the store holds of the team. Call it inside the transaction of `settle`. */
import type { TeamApproval } from '@/lib/domain/approval.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { SharedTable, TeamEvent, TeamTicket } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { LaneRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { foldApproval, foldTicket, judgeLane } from '@/lib/sync/fold/index.ts';
import { mergedOrder } from './facts.ts';
import { OLD } from './old.ts';
import type { Opened } from './open.ts';
import { takeRow } from './rows.ts';

type Saw = Extract<TeamEvent['body'], { kind: 'saw' }>;

export interface Folded {
  /** By the ticket's id here. */
  readonly tickets: ReadonlyMap<
    TicketId,
    { readonly team: TeamTicket; readonly own: string; readonly isNew: boolean; readonly saw: Saw[] }
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
  store.templates,
  store.knowledge,
  store.glossary,
  store.translations,
  store.secrets,
];

/** Lines that tell of `decided` as a whole are kept with the fields people chose; lists speak for themselves. */
function recordOf({ event }: { event: TicketEvent }): TicketEvent {
  const { before, after, ...line } = event;
  if (event.what !== 'decided') return line;
  const without = (fields: object | undefined) =>
    Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => field !== 'notes' && field !== 'statusLog'));
  return { ...line, before: without(before), after: without(after) };
}

export async function foldBatch(
  store: Store,
  books: Books,
  batch: readonly Opened[],
  { member, now }: { readonly member: string; readonly now: number },
): Promise<Folded> {
  const tickets = new Map<TicketId, { team: TeamTicket; own: string; isNew: boolean; saw: Saw[] }>();
  const tables = new Set<SharedTable>();
  const claims = new Map<string, boolean>();
  const lanes = new Map<string, LaneRow | undefined>();
  let [forks, refused, approvals] = [0, 0, false];

  const ticketOf = async (id: TicketId, own: string) => {
    const real = (await store.aliases.get(id))?.ticketId ?? id;
    const known = tickets.get(real);
    if (known) return known;
    const stood = await store.teamTickets.get(real);
    const team = stood ?? { id: real, decided: { notes: [] }, revision: 0, seq: 0 };
    const made = { team, own, isNew: !stood, saw: [] };
    tickets.set(real, made);
    return made;
  };
  const record = async (event: TicketEvent) => {
    if (event.id.startsWith(OLD) || (await store.events.get(event.id))) return;
    books.heard.events.add(event.id);
    await store.events.add(event);
    books.write({ events: 1 });
  };

  for (const heard of batch) {
    const { event, lane, hash, author } = heard;
    const { body } = event;
    const known = lanes.has(lane) ? lanes.get(lane) : await store.teamLanes.get(lane);
    const judged = judgeLane(known, event, hash);
    lanes.set(lane, { ...judged.lane, lane });
    if (judged.said === 'fork') forks += 1;
    if (author.id === member) await readBack(store, event.id, heard.seq);
    if ('ticketId' in body) {
      const ticket = await ticketOf(body.ticketId, heard.own);
      const { team, won } = foldTicket(ticket.team, heard);
      ticket.team = team;
      if (won !== undefined && author.id === member) claims.set(event.id, won);
      if (body.kind === 'did') await record({ ...recordOf(body), ticketId: team.id });
      if (body.kind === 'saw' && author.id !== member && !heard.forgotten) ticket.saw.push(body);
      if (body.kind === 'approval') {
        const before = (await store.approvals.get(body.approval.id)) as TeamApproval | undefined;
        const { approval } = foldApproval(before, heard);
        books.heard.approvals.add(approval.id);
        await store.approvals.put(approval);
        approvals = true;
        if (author.id !== member)
          await record({
            id: `team|${event.id}`,
            ticketId: team.id,
            at: event.hlc.at,
            by: author.name,
            what: 'approval',
            approval: body.approval,
          });
      }
    } else if (body.kind === 'row' || body.kind === 'unrow') {
      const taken = await takeRow(store, heard, body, now);
      if (taken === 'refused') refused += 1;
      if (taken === 'taken') tables.add(body.table);
    }
  }
  await store.teamTickets.bulkPut([...tickets.values()].map(({ team }) => team));
  await store.teamLanes.bulkPut([...lanes.values()].flatMap((row) => (row ? [row] : [])));
  await takeOrders(
    store,
    books,
    [...tickets.values()].flatMap(({ saw }) => saw),
  );
  books.write();
  return { tickets, tables, approvals, claims, forks, refused };
}

/** Of an own event that was read back only the sealed bytes are kept, for a server that forgets it. */
async function readBack(store: Store, id: string, seq: number): Promise<void> {
  const own = await store.teamOwn.get(id);
  if (!own || own.state === 'heard') return;
  const { body: _, ...rest } = own;
  await store.teamOwn.put({ ...rest, state: 'heard', seq });
}

async function takeOrders(store: Store, books: Books, saw: readonly Saw[]): Promise<void> {
  for (const { order } of saw) {
    if (!order) continue;
    const known = await store.orders.get(order.id);
    books.heard.orders.add(order.id);
    await store.orders.put(mergedOrder(known, order));
    if (!known) books.write({ orders: 1 });
  }
}
