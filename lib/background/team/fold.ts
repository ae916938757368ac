/** A batch folded into what the store holds of the team. Call it inside the transaction of `settle`. */
import type { TeamApproval } from '@/lib/domain/approval.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { SharedTable, TeamEvent, TeamTicket } from '@/lib/domain/team-event.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { LaneRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { foldApproval, foldTicket, judgeLane, unheldTicket } from '@/lib/sync/fold/index.ts';
import { canonical } from '@/lib/sync/seal/index.ts';
import { takeAway } from './away.ts';
import { mergedOrder } from './facts.ts';
import { OLD } from './old.ts';
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

/** Lines that tell of `decided` as a whole are kept with the fields people chose; lists speak for themselves. */
function recordOf({ event }: { event: TicketEvent }): TicketEvent {
  const { before, after, ...line } = event;
  if (event.what !== 'decided') return line;
  const without = (fields: object | undefined) =>
    Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => field !== 'notes' && field !== 'statusLog'));
  return { ...line, before: without(before), after: without(after) };
}

/** Notes speak for themselves; of what was chosen before the team there is a line. */
const saysNothing = ({ before = {}, after = {} }: TicketEvent): boolean =>
  Object.keys(before).length + Object.keys(after).length === 0;

/** What a line says, whenever it was: the same rule does the same on several devices, each by its own clock. */
function essenceOf({ at: _, before, after, ...line }: TicketEvent): string {
  const without = ({ statusAt: __, followUpSetAt: ___, ...choices }: Partial<Decided> = {}) => choices;
  return canonical({ ...line, before: without(before), after: without(after) });
}

/** What is left of a word about an erased buyer's ticket: its choices, so that all go on from the same. */
function wordless(body: TeamEvent['body']): TeamEvent['body'] {
  if (body.kind === 'approval') {
    const { reason: _, note: __, ...approval } = body.approval;
    return { ...body, approval: { ...approval, words: '' } };
  }
  if (body.kind !== 'did') return body;
  const { id, ticketId, at, by, what, before, after } = body.event;
  const without = ({ notes: _, ...choices }: Partial<Decided>) => choices;
  const change = { ...(before ? { before: without(before) } : {}), ...(after ? { after: without(after) } : {}) };
  return { ...body, event: { id, ticketId, at, by, what, ...change } };
}

export async function foldBatch(
  store: Store,
  books: Books,
  batch: readonly (Opened | Mute)[],
  { member, now, telling }: { readonly member: string; readonly now: number; readonly telling?: boolean },
): Promise<Folded> {
  const tickets = new Map<TicketId, { team: TeamTicket; own: string; isNew: boolean; isMoved: boolean; saw: Saw[] }>();
  const tables = new Set<SharedTable>();
  const claims = new Map<string, boolean>();
  const lanes = new Map<string, LaneRow | undefined>();
  let [forks, refused, approvals] = [0, 0, false];

  const ticketOf = async (id: TicketId, own: string) => {
    const real = (await store.aliases.get(id))?.ticketId ?? id;
    const known = tickets.get(real);
    if (known) return known;
    const stood = await store.teamTickets.get(real);
    const came = telling && !stood && !(await store.tickets.get(real)) ? ({ came: true } as const) : {};
    const team = stood ?? { id: real, decided: { notes: [] }, revision: 0, seq: 0, ...came };
    const made = { team, own, isNew: !stood, isMoved: !stood, saw: [] };
    tickets.set(real, made);
    return made;
  };
  const unhold = async (id: TicketId) => {
    const known = tickets.get(id);
    const team = known?.team ?? (await store.teamTickets.get(id));
    if (!team) return;
    if (known) known.team = unheldTicket(team);
    else await store.teamTickets.put(unheldTicket(team));
  };
  const record = async (line: TicketEvent, { event, author, hash }: Opened) => {
    const own = author.id === member;
    if (line.id.startsWith(OLD) && (own || saysNothing(line))) return;
    // An id that is known, or of what was there before the team, hides nobody's work: it has a line of its own then.
    const ids = [`team|${event.id}`, `team|${event.id}|${hash}`];
    for (const id of line.id.startsWith(OLD) ? ids : [line.id, ...ids]) {
      const known = await store.events.get(id);
      if (known && (own || essenceOf(known) === essenceOf({ ...line, id }))) return;
      if (known) continue;
      books.heard.events.add(id);
      await store.events.add({ ...line, id });
      books.write({ events: 1 });
      return;
    }
  };

  for (const heard of batch) {
    const { lane, hash, author } = heard;
    const known = lanes.has(lane) ? lanes.get(lane) : await store.teamLanes.get(lane);
    const judged = judgeLane(known, heard.event, hash);
    lanes.set(lane, { ...judged.lane, lane });
    if (judged.said === 'fork') forks += 1;
    if (author.id === member) await readBack(store, heard.event.id, heard.seq);
    if ('mute' in heard) continue;
    const { event, forgotten } = heard;
    const body = forgotten ? wordless(event.body) : event.body;
    const told = { ...heard, event: { ...event, body } };
    if ('ticketId' in body) {
      const ticket = await ticketOf(body.ticketId, heard.own);
      const { team, won } = foldTicket(ticket.team, told);
      ticket.isMoved ||= team !== ticket.team;
      ticket.team = team;
      if (won !== undefined && author.id === member) claims.set(event.id, won);
      if (body.kind === 'did' && !forgotten) await record({ ...recordOf(body), ticketId: team.id }, heard);
      if (body.kind === 'saw' && author.id !== member && !forgotten) ticket.saw.push(body);
      if (body.kind === 'approval') {
        const before = (await store.approvals.get(body.approval.id)) as TeamApproval | undefined;
        const { approval } = foldApproval(before, told);
        books.heard.approvals.add(approval.id);
        await store.approvals.put(approval);
        approvals = true;
        const line = { ticketId: team.id, at: event.hlc.at, by: author.name, what: 'approval' as const };
        if (author.id !== member && !forgotten)
          await record({ ...line, id: `team|${event.id}`, approval: body.approval }, heard);
      }
    } else if (body.kind === 'erased') {
      for (const id of heard.stays ?? []) await unhold(id);
    } else if (body.kind === 'row' || body.kind === 'unrow') {
      const taken = await takeRow(store, heard, body, now);
      if (taken === 'refused') refused += 1;
      if (taken === 'taken') tables.add(body.table);
    } else if (body.kind === 'away') {
      if ((await takeAway(store, heard, body)) === 'taken') tables.add('agents');
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
