/** What one step signed, stored in the commit that takes its errands away. */
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { LaneRow, OwnEventRow, TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { laterClock } from '@/lib/sync/seal/index.ts';
import type { Desk } from './open.ts';
import { putSeat, seatOf } from './seat.ts';
import type { keysForSigning } from './ticket-keys.ts';

/** Whether this device still sits where it signs for. */
export const sits = ({ team, member }: TeamSeat, { invitation }: Desk): boolean =>
  team === invitation.team && member === invitation.member.id;

export interface Made {
  readonly errands: readonly TeamErrand[];
  readonly left: readonly TeamErrand[];
  readonly heads: readonly LaneRow[];
  /** Hash of each lane's end as it was when signing began. */
  readonly bases: ReadonlyMap<string, string>;
  readonly rows: readonly OwnEventRow[];
  readonly clock: { readonly at: Instant; readonly tick: number };
  readonly desk: Desk;
  readonly ticketKeys: ReturnType<typeof keysForSigning>;
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** False, and nothing is kept, where another session told some of it meanwhile: it would be told twice, or a lane fork. */
export const keep = (
  store: Store,
  { errands, left, heads, bases, rows, clock, desk, ticketKeys }: Made,
): Promise<boolean> =>
  commit(store, [store.outbox, store.teamOwn, store.teamLanes, store.ticketKeys], async (books) => {
    const seat = await seatOf(store);
    if (!seat || !sits(seat, desk)) return false;
    const now = await store.outbox.bulkGet(errands.map(({ id }) => id));
    if (now.includes(undefined)) return false;
    const ends = await store.teamLanes.bulkGet(heads.map(({ lane }) => lane));
    if (heads.some(({ lane }, at) => (ends[at]?.hash ?? '') !== bases.get(lane))) return false;
    if (!(await ticketKeys.keep())) return false;
    await store.teamOwn.bulkAdd([...rows]);
    await store.teamLanes.bulkPut([...heads]);
    // One that was written anew meanwhile has more to tell.
    const done = errands.filter((errand, index) => equal(now[index], errand)).map(({ id }) => id);
    const stays = new Map(left.map((errand) => [errand.id, errand]));
    await store.outbox.bulkDelete(done.filter((id) => !stays.has(id)));
    for (const errand of left) {
      const there = await store.outbox.get(errand.id);
      // Written only where it is different: every write of an errand has all of them looked at again.
      if ((!there || done.includes(errand.id)) && !equal(there, errand)) await store.outbox.put(errand);
    }
    await putSeat(store, { ...seat, clock: laterClock(seat.clock, clock) }, books);
    return true;
  });
