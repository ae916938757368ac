/** When the server forgot something: nothing here is deleted for it; what it lacks of this device is told again. */
import type { TeamApproval } from '@/lib/domain/approval.ts';
import { commit } from '@/lib/store/commit.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { rewindApproval, rewindRow, rewindTicket } from '@/lib/sync/fold/index.ts';
import { keysOf, openTicketKey } from '@/lib/sync/seal/index.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { invitationOf, putSeat, seatOf } from './seat.ts';
import { keysAsTheyAre } from './ticket-keys.ts';

/**
 * The stream is another one, or lost its end: it is read again from its beginning. What counted counts until the stream
 * says otherwise; own events are waited for again, and those that do not come are told again. `whole`: the stream is as
 * it was, so of own events that do not come it only kept what is newer.
 */
export const rewind = (store: Store, whole = false): Promise<void> =>
  commit(store, [store.teamTickets, store.teamRows, store.teamOwn, store.approvals], async (books) => {
    const seat = await seatOf(store);
    if (!seat) return;
    const { streamAt: _, past: __, lacks: ___, joining, ...kept } = seat;
    await store.teamTickets.bulkPut((await store.teamTickets.toArray()).map((team) => rewindTicket(team, 0)));
    await store.teamRows.bulkPut((await store.teamRows.toArray()).map((row) => rewindRow(row, 0)));
    const approvals: readonly TeamApproval[] = await store.approvals.toArray();
    for (const { id } of approvals) books.heard.approvals.add(id);
    await store.approvals.bulkPut(approvals.map((approval) => rewindApproval(approval, 0)));
    const told = whole ? [] : await store.teamOwn.where('seq').above(0).toArray();
    await store.teamOwn.bulkPut(
      told.map((own) => ({ ...own, seq: 0, state: own.state === 'waiting' ? 'waiting' : 'sent' })),
    );
    // Whoever joins begins anew, as far as the new stream's last values go.
    await putSeat(store, { ...kept, cursors: {}, ...(joining ? { joining: {} } : {}) }, books);
  });

/**
 * Whether a key has come since that was missing when what it seals was read: after a loss its author may have been away.
 * What was mute then counts at its place only where all is read again.
 */
async function lackCame(store: Store, wire: Pick<Wire, 'ticketKey'>, lacks: readonly string[]): Promise<boolean> {
  const invitation = await invitationOf(store);
  if (!invitation || lacks.length === 0) return false;
  const keys = await keysOf(invitation);
  const came = lacks.map(async (subject) => {
    const bytes = await wire.ticketKey(subject);
    const opened = bytes && (await openTicketKey(keys, subject, bytes));
    return typeof opened === 'object' && 'text' in opened;
  });
  return (await Promise.all(came)).includes(true);
}

/** The seat, once it is known that the streams are those that were read and told to; begun anew where they are not. */
export async function asTheStreamIs(world: World, wire: Wire) {
  const { store } = world;
  await keysAsTheyAre(world, wire);
  const { created, lastSeq } = await wire.streamAt();
  const seat = await seatOf(store);
  if (!seat) return undefined;
  const ahead = Object.values(seat.cursors).some(({ seq }) => seq > lastSeq);
  if (ahead || (seat.streamAt !== undefined && seat.streamAt !== created)) await rewind(store);
  else if (await lackCame(store, wire, seat.lacks ?? [])) await rewind(store, true);
  return commit(store, [], async (books) => {
    const now = await seatOf(store);
    if (!now) return undefined;
    const next = { ...now, streamAt: created };
    await putSeat(store, next, books);
    return next;
  });
}

/** The filter through which an own event comes back. */
const filterOf = ({ subject }: OwnEventRow, filters: readonly string[]): string | undefined => {
  const store = subject.split('.')[5];
  return filters.find((filter) => filter.endsWith('.>') || filter.split('.')[5] === store);
};

/**
 * Own events that were acknowledged and did not come, though the stream was read beyond them: the server lost them, or
 * took another message under their id. They wait again, under another id. Answers how many.
 */
export const tellMissing = (store: Store, filters: readonly string[]): Promise<number> =>
  commit(store, [store.teamOwn], async (books) => {
    const seat = await seatOf(store);
    const sent = await store.teamOwn
      .where('[state+order]')
      .between(['sent', Number.NEGATIVE_INFINITY], ['sent', Number.POSITIVE_INFINITY])
      .toArray();
    const missing = sent.filter((own) => own.seq <= (seat?.cursors[filterOf(own, filters) ?? '']?.seq ?? 0));
    await store.teamOwn.bulkPut(
      missing.map((own) => ({ ...own, state: 'waiting', seq: 0, again: (own.again ?? 0) + 1 })),
    );
    if (missing.length > 0) books.write();
    return missing.length;
  });
