/** This device in its team: what the store holds of it. */
import type { Invitation, Member } from '@/lib/domain/team.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { didPrefix } from '@/lib/store/tell.ts';

/** Where the opened invitation lies: with the secrets, which no export holds. */
const SECRET = 'team';

export async function seatOf(store: Pick<Store, 'settings'>): Promise<TeamSeat | undefined> {
  const row = await store.settings.get('team');
  return row?.key === 'team' ? row.value : undefined;
}

export const putSeat = async (store: Store, seat: TeamSeat, books: Books): Promise<void> => {
  await store.settings.put({ key: 'team', value: seat });
  books.write();
};

/** Whether the server is reached from now on. Of several words that it is not, the first says since when. */
export const noteLink = (store: Store, up: boolean, now: Instant): Promise<void> =>
  commit(store, [], async (books) => {
    const seat = await seatOf(store);
    if (!seat || up === (seat.awaySince === undefined)) return;
    const { awaySince: _, ...reached } = seat;
    await putSeat(store, up ? reached : { ...seat, awaySince: now }, books);
  });

/** Who this device is, as the newest roster says; undefined: no longer in it. */
export const meIn = ({ roster, member }: TeamSeat): Member | undefined =>
  roster.members.find(({ id }) => id === member);

/** Keys and credentials, as the invitation brought them, with the team keys that came since. */
export async function invitationOf(store: Store): Promise<Invitation | undefined> {
  const kept = (await store.secrets.get(SECRET))?.values.invitation;
  return kept === undefined ? undefined : (JSON.parse(kept) as Invitation);
}

export const putInvitation = (store: Store, invitation: Invitation): Promise<unknown> =>
  store.secrets.put({ id: SECRET, values: { invitation: JSON.stringify(invitation) } });

/** What belongs to the team alone; tickets and rows stay. */
const teamTables = ({ teamTickets, teamRows, teamLanes, teamOwn, ticketKeys, teamValues }: Store) => [
  teamTickets,
  teamRows,
  teamLanes,
  teamOwn,
  ticketKeys,
  teamValues,
];

/** What a team was not told, or is not known to have heard: kept for whoever joins it again. */
async function untoldOf(store: Store): Promise<readonly TeamErrand[]> {
  const team = (await seatOf(store))?.team;
  const own = await store.teamOwn.filter(({ state }) => state !== 'heard').sortBy('order');
  const signed = own.flatMap(({ id, body }, at): TeamErrand[] => {
    if (body?.kind !== 'did' && body?.kind !== 'approval' && body?.kind !== 'erased') return [];
    const place = body.kind === 'did' ? `${didPrefix(body.ticketId)}${body.event.id}` : `team|${body.kind}|${id}`;
    // Before all that waits to be signed.
    return [{ id: place, kind: 'team', at: at - own.length, dueAt: FAR_FUTURE, tries: 0, tell: body }];
  });
  const waiting = await store.outbox.where('id').between('team|', 'team|\uffff').toArray();
  return [...signed, ...waiting].flatMap((errand) => {
    if (errand.kind !== 'team' || errand.tell.kind === 'claim' || errand.tell.kind === 'release') return [];
    const of = errand.team ?? team;
    return of === undefined ? [] : [{ ...errand, team: of }];
  });
}

/** Sits down, or gets up (`undefined`): whatever was known of a team before goes, but what it was not told. */
export const takeSeat = (
  store: Store,
  sitting: { readonly seat: TeamSeat; readonly invitation: Invitation } | undefined,
): Promise<void> =>
  commit(store, [...teamTables(store), store.secrets, store.outbox], async (books) => {
    const untold = await untoldOf(store);
    for (const table of teamTables(store)) await table.clear();
    await store.outbox.where('id').between('team|', 'team|\uffff').delete();
    await store.outbox.bulkPut(untold.filter(({ team }) => !sitting || team === sitting.seat.team));
    books.write();
    if (!sitting) {
      await store.settings.delete('team');
      await store.secrets.delete(SECRET);
      return;
    }
    const { seat, invitation } = sitting;
    await putInvitation(store, invitation);
    await store.settings.put({ key: 'team', value: seat });
    // Records, rules and rights say who one is in the team, not who one called oneself before.
    const me = meIn(seat) ?? invitation.member;
    const row = await store.settings.get('settings');
    const saved = row?.key === 'settings' ? row.value : {};
    await store.settings.put({ key: 'settings', value: { ...saved, me: me.name, role: me.role } });
  });
