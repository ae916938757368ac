/** This device's keys of tickets: told before what is sealed with them, and destroyed where the team is to forget. */
import type { Member } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { TicketKeyRow } from '@/lib/store/ticket-keys.ts';
import {
  hasPlace,
  hasStore,
  keysOf,
  NO_TICKET_KEY,
  newTicketKey,
  openTicketKey,
  type PlacedKey,
  sealTicketKey,
  storeOf,
  ticketKeyOf,
  ticketPlaceOf,
} from '@/lib/sync/seal/index.ts';
import { MAY_SAY, ticketKeySubject } from '@/lib/sync/subjects.ts';
import { KEY_AGE, type Wire, WireTrouble } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import type { Desk } from './open.ts';
import { invitationOf, meIn, putSeat, seatOf } from './seat.ts';

/** Told at a time. */
const STEP = 200;

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keys for what is signed in one commit; what is new is stored in that commit. */
export function keysForSigning({ store, now }: Pick<World, 'store' | 'now'>, { invitation, keys }: Desk) {
  const rows = new Map<string, { readonly before: TicketKeyRow | undefined; readonly row: TicketKeyRow }>();
  const made = new Map<TicketId, PlacedKey>();
  const make = async (ticketId: TicketId, place: string, id: string, before: TicketKeyRow | undefined) => {
    const key = before?.key ?? newTicketKey();
    // The server drops a key in the end; one that is used is told again before that.
    const known = before?.key !== undefined && (before.state === 'waiting' || before.at > now() - KEY_AGE);
    const row: TicketKeyRow = known ? before : { id, ticketId, key, state: 'waiting', at: now() };
    rows.set(id, { before, row });
    made.set(ticketId, { ...(await ticketKeyOf(key)), place });
  };
  const load = async (ticketIds: readonly TicketId[]): Promise<readonly PlacedKey[]> => {
    const fresh = [...new Set(ticketIds)].filter((ticketId) => !made.has(ticketId));
    if (fresh.length > 0) {
      const places = await Promise.all(fresh.map((ticketId) => ticketPlaceOf(keys, ticketId)));
      const ids = places.map((place) => ticketKeySubject(invitation.team, invitation.member.id, place));
      const before = await store.ticketKeys.bulkGet(ids);
      await Promise.all(fresh.map((one, at) => make(one, places[at] ?? '', ids[at] ?? '', before[at])));
    }
    return ticketIds.map((ticketId) => made.get(ticketId) as PlacedKey);
  };
  // One after the other: a ticket that is asked for twice at once has one key.
  let last: Promise<unknown> = Promise.resolve();
  /** In the order of the tickets. */
  const all = (ticketIds: readonly TicketId[]): Promise<readonly PlacedKey[]> => {
    const mine = last.then(() => load(ticketIds));
    last = mine.catch(() => {});
    return mine;
  };
  return {
    all,
    of: async (ticketId: TicketId): Promise<PlacedKey> => (await all([ticketId]))[0] as PlacedKey,
    /** Inside the commit. False: one of them was destroyed meanwhile, or made by another session. */
    async keep(): Promise<boolean> {
      const all = [...rows.values()];
      const now = await store.ticketKeys.bulkGet(all.map(({ row }) => row.id));
      if (!all.every(({ before }, at) => before?.key === now[at]?.key)) return false;
      await store.ticketKeys.bulkPut(all.flatMap(({ before, row }) => (before === row ? [] : [row])));
      return true;
    },
  };
}

export const countKeysWaiting = ({ ticketKeys }: Store): Promise<number> =>
  ticketKeys.where('state').equals('waiting').count();

/** Tells all keys that wait, and destroys what is to be destroyed. Rejects with `WireTrouble`. `cleared`: some were. */
export async function tellKeys(
  { store, now }: Pick<World, 'store' | 'now'>,
  { invitation, keys }: Desk,
  put: Wire['putValue'],
  cleared: () => void,
): Promise<void> {
  const own = ticketKeySubject(invitation.team, invitation.member.id, '');
  /** Of somebody else, or of a store that is not this member's: nobody ever takes it from here, and all would wait. */
  const isVain = async ({ id, key }: TicketKeyRow): Promise<boolean> => {
    if (!id.startsWith(own)) return key === undefined;
    const seat = await seatOf(store);
    const me = seat && meIn(seat);
    return me !== undefined && !(await hasPlace(keys, me, id.slice(own.length)));
  };
  const tellOne = async (row: TicketKeyRow) => {
    const bytes = row.key === undefined ? NO_TICKET_KEY : await sealTicketKey(keys, row.id, row.key);
    try {
      return { row, seq: (await put(row.id, bytes)).seq, at: now() };
    } catch (error) {
      const denied = error instanceof WireTrouble && error.code === 'denied';
      // As told long ago: should it be used once this member has the store, it is told first.
      if (denied && (await isVain(row))) return { row, seq: 0, at: 0 };
      throw error;
    }
  };
  for (;;) {
    const waiting = await store.ticketKeys.where('state').equals('waiting').limit(STEP).toArray();
    if (waiting.length === 0) return;
    const told = await Promise.all(waiting.map(tellOne));
    if (waiting.some(({ key }) => key === undefined)) cleared();
    await commit(store, [store.ticketKeys], async (books) => {
      const now_ = await store.ticketKeys.bulkGet(waiting.map(({ id }) => id));
      // One that was destroyed, or made anew, meanwhile waits on.
      const done = told.filter(({ row }, at) => equal(now_[at], row));
      await store.ticketKeys.bulkPut(done.map(({ row, at }) => ({ ...row, state: 'told' as const, at })));
      const seat = await seatOf(store);
      if (seat?.keysAt) {
        const newest = told.toSorted((a, b) => a.seq - b.seq).at(-1);
        const keysAt = newest && newest.seq > seat.keysAt.seq ? { seq: newest.seq, last: newest.row.id } : {};
        await putSeat(store, { ...seat, keysAt: { ...seat.keysAt, ...keysAt } }, books);
      }
      books.write();
    });
  }
}

/** Whether what was told last still lies there. By its number alone that cannot be seen: others may have told since. */
async function holdsLast(store: Store, wire: Pick<Wire, 'ticketKey'>, last: string): Promise<boolean> {
  const [row, invitation] = await Promise.all([store.ticketKeys.get(last), invitationOf(store)]);
  if (!row || !invitation) return true;
  const bytes = await wire.ticketKey(last);
  if (row.key === undefined) return (bytes?.length ?? 0) === 0;
  const opened = bytes && (await openTicketKey(await keysOf(invitation), last, bytes));
  return typeof opened === 'object' && 'text' in opened && opened.text === row.key;
}

/**
 * Whether the server still holds what was told: after a loss, or where an older copy of it was put back, all of it is
 * told again, and what was destroyed is destroyed again. Of others' keys only those of members who left: whoever is
 * still here looks after their own. Of a stream that was emptied only keys are.
 */
export async function keysAsTheyAre({ store, now }: World, wire: Pick<Wire, 'streamAt' | 'ticketKey'>): Promise<void> {
  const { created, firstSeq, lastSeq } = await wire.streamAt('keys');
  const before = (await seatOf(store))?.keysAt;
  const last = before?.last;
  const held = last === undefined || (await holdsLast(store, wire, last));
  // Begun later than what was told here, it was emptied, or cleaned in place (`deploy/team/clean.ts`): then nothing is
  // lacking, and a key that another destroyed meanwhile would come back.
  const some =
    firstSeq > (before?.seq ?? firstSeq) &&
    (await store.ticketKeys
      .where('state')
      .equals('told')
      .and(({ key }) => key !== undefined)
      .first());
  const emptied = some !== false && some !== undefined && !(await holdsLast(store, wire, some.id));
  await commit(store, [store.ticketKeys], async (books) => {
    const seat = await seatOf(store);
    if (!seat) return;
    const { keysAt } = seat;
    const same = held && keysAt?.created === created && keysAt.seq <= lastSeq;
    const anew = same && emptied && keysAt.seq > 0 && firstSeq > keysAt.seq;
    if (same && !anew) return;
    const seq = anew ? lastSeq : Math.min(lastSeq, keysAt?.seq ?? 0);
    await putSeat(store, { ...seat, keysAt: { created, seq } }, books);
    if (!keysAt) return;
    const gone = new Set(seat.roster.members.flatMap(({ id, revokedAt }) => (revokedAt === undefined ? [] : [id])));
    const again = await store.ticketKeys.where('state').equals('told').toArray();
    const rows = again.filter(({ id, key }) => {
      if (anew && key === undefined) return false;
      const member = id.split('.')[3] ?? '';
      return member === seat.member || gone.has(member);
    });
    await store.ticketKeys.bulkPut(rows.map((row) => ({ ...row, state: 'waiting' as const, at: now() })));
  });
}

/** Places of all others' keys of these tickets, where this member may erase. */
export function othersKeys(store: Store): NonNullable<World['othersKeys']> {
  return async (ids) => {
    const [invitation, seat] = await Promise.all([invitationOf(store), seatOf(store)]);
    const me = seat && meIn(seat);
    if (!invitation || !me || !MAY_SAY[me.role].includes('er')) return [];
    const keys = await keysOf(invitation);
    const mine = ids.filter((id) => hasStore(me, storeOf(id)));
    const places = await Promise.all(mine.map((id) => ticketPlaceOf(keys, id)));
    return othersOf(seat, me).flatMap((id) => places.map((place) => ticketKeySubject(invitation.team, id, place)));
  };
}

const othersOf = ({ roster }: TeamSeat, me: Member): readonly string[] =>
  roster.members.flatMap(({ id }) => (id === me.id ? [] : [id]));
