/** What was here before the team: told once, ticket by ticket, after the team was heard. What the team chose stands. */
import { SHARED_TABLES } from '@/lib/domain/team-event.ts';
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { TeamErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { didPrefix, sawId } from '@/lib/store/tell.ts';
import type { World } from '../world.ts';
import { meIn, putSeat, seatOf } from './seat.ts';

/** Tickets told of in one commit. */
const STEP = 200;

export const OLD = 'old|';

/** Lists only grow by being told; a choice would take the place of the team's. */
export function listsOf({ notes, tags, steps }: Partial<Decided>): Partial<Decided> {
  return { ...(notes?.length ? { notes } : {}), ...(tags ? { tags } : {}), ...(steps ? { steps } : {}) };
}

/** Undefined: nobody chose anything. `known`: the team has the ticket already. */
export function oldErrand(
  { id, decided }: Ticket,
  { member, by, now, known }: { member: string; by: string; now: number; known: boolean },
): TeamErrand | undefined {
  const { notes, ...rest } = decided;
  const all: Partial<Decided> = { ...rest, ...(notes.length > 0 ? { notes } : {}) };
  const after = known ? listsOf(all) : all;
  if (Object.keys(after).length === 0) return undefined;
  const event = { id: `${OLD}${member}|${id}`, ticketId: id, at: now, by, what: 'decided' as const, before: {}, after };
  const tell = { kind: 'did' as const, ticketId: id, event };
  return { id: `${didPrefix(id)}${event.id}`, kind: 'team', at: 0, dueAt: FAR_FUTURE, tries: 0, old: true, tell };
}

/** In place of what waits to be told of them, now that the team is known to have these tickets. */
export async function onlyLists(
  store: Store,
  ids: readonly TicketId[],
  telling: string | undefined,
  me: OldBy,
): Promise<void> {
  const all = await store.outbox.bulkGet(ids.map((id) => `${didPrefix(id)}${OLD}${me.member}|${id}`));
  const due = ids.flatMap((id, at) => {
    const waits = all[at];
    return waits || (telling !== undefined && id > telling) ? [{ id, waits }] : [];
  });
  const tickets = await store.tickets.bulkGet(due.map(({ id }) => id));
  await store.outbox.bulkDelete(due.flatMap(({ waits }) => waits?.id ?? []));
  await store.outbox.bulkPut(tickets.flatMap((ticket) => (ticket && oldErrand(ticket, { ...me, known: true })) ?? []));
}
export type OldBy = { readonly member: string; readonly by: string; readonly now: number };

/** Leaves errands for the next tickets, then for shared rows; answers whether there is more. */
export async function tellOld({ store, now }: World): Promise<boolean> {
  const tables = [store.tickets, store.messages, store.teamTickets, store.outbox];
  return commit(store, tables, async (books) => {
    const seat = await seatOf(store);
    if (!seat?.telling) return false;
    const tickets = await store.tickets.where('id').above(seat.telling.after).limit(STEP).toArray();
    const rows = (await store.teamTickets.bulkGet(tickets.map(({ id }) => id))).flatMap((row) => row ?? []);
    const known = new Map(rows.map((row) => [row.id, row]));
    const me = { member: seat.member, by: meIn(seat)?.name ?? '', now: now() };
    const own = tickets.filter(({ id }) => !known.get(id)?.came);
    const threads = await Promise.all(own.map(({ id }) => store.messages.where('ticketId').equals(id).primaryKeys()));
    const errands = own.flatMap((ticket, at) => {
      const { id } = ticket;
      const did = oldErrand(ticket, { ...me, known: false });
      const saw: TeamErrand = {
        id: sawId(id),
        kind: 'team',
        at: 0,
        dueAt: FAR_FUTURE,
        tries: 0,
        tell: { kind: 'saw', ticketId: id, messages: threads[at] ?? [] },
      };
      return [saw, ...(did && !known.has(id) ? [did] : [])];
    });
    await store.outbox.bulkPut(errands);
    const last = tickets.at(-1);
    const { telling: _, ...done } = seat;
    if (last) await putSeat(store, { ...seat, telling: { after: last.id } }, books);
    else {
      // Rows that the team has stand as it has them by now; what is left it never heard of.
      await store.outbox.bulkPut(
        SHARED_TABLES.map(
          (table): TeamErrand => ({
            id: `team|row|${table}|`,
            kind: 'team',
            at: 0,
            dueAt: FAR_FUTURE,
            tries: 0,
            tell: { kind: 'row', table, id: '' },
          }),
        ),
      );
      await putSeat(store, done, books);
    }
    return last !== undefined;
  });
}
