/**
 * From errands to signed events, in the order in which things happened. An event is stored in the transaction that
 * takes its errand away, and told from there: a worker killed at any moment loses none and tells none twice.
 */
import type { Member } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { LaneRow, OwnEventRow, TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { hashOf, newEventId, nextClock, SealError, sealEvent, storeOf, subjectOf } from '@/lib/sync/seal/index.ts';
import { classOf, laneOf, MAY_SAY, parseEventSubject } from '@/lib/sync/subjects.ts';
import type { World } from '../world.ts';
import { bodiesOf } from './bodies.ts';
import type { Desk } from './open.ts';
import { meIn, putSeat, seatOf } from './seat.ts';

/** Errands signed in one commit. */
const STEP = 50;

/** Where an own lane ends as it was signed, which may be further than it was heard. */
const headOf = (lane: string): string => `own|${lane}`;

const errandsOf = async ({ outbox }: Store): Promise<readonly TeamErrand[]> => {
  const rows = await outbox.where('id').between('team|', 'team|\uffff').toArray();
  return rows.flatMap((row) => (row.kind === 'team' ? [row] : [])).toSorted((a, b) => a.at - b.at);
};

export const countErrands = ({ outbox }: Store): Promise<number> =>
  outbox.where('id').between('team|', 'team|\uffff').count();

const maySay = ({ role, stores }: Member, body: TeamBody): boolean =>
  MAY_SAY[role].includes(classOf(body)) &&
  (!('ticketId' in body) || stores.length === 0 || stores.includes(storeOf(body.ticketId)));

/** Order of the newest own event. */
async function lastOrder({ teamOwn }: Store): Promise<number> {
  const newest = await Promise.all(
    (['waiting', 'sent', 'heard'] as const).map((state) =>
      teamOwn
        .where('[state+order]')
        .between([state, Number.NEGATIVE_INFINITY], [state, Number.POSITIVE_INFINITY])
        .last(),
    ),
  );
  return Math.max(0, ...newest.map((row) => row?.order ?? 0));
}

/** Told of every event that an errand became, by the errand's id. */
export type Signed = (errand: string, event: string) => void;

/** Signs all that waits. What this member may not say, or what nobody would take, is told to nobody. */
export async function signAll(world: World, desk: Desk, signed: Signed = () => {}): Promise<void> {
  for (let all = await errandsOf(world.store); all.length > 0; all = await errandsOf(world.store)) {
    for (let at = 0; at < all.length; at += STEP)
      if (!(await signSome(world, desk, all.slice(at, at + STEP), signed))) return;
  }
}

/** False where this device sits elsewhere, or nowhere, by now. */
async function signSome(world: World, desk: Desk, errands: readonly TeamErrand[], signed: Signed): Promise<boolean> {
  const { store } = world;
  const { invitation, keys } = desk;
  const seat = await seatOf(store);
  const me = seat && meIn(seat);
  if (!seat || !me || !sits(seat, desk)) return false;
  const heads = new Map<string, LaneRow>();
  const rows: OwnEventRow[] = [];
  const told: [string, string][] = [];
  let { clock } = seat;
  let order = await lastOrder(store);

  const sign = async (errand: TeamErrand, body: TeamBody): Promise<void> => {
    const subject = await subjectOf(keys, invitation.team, me.id, body);
    const parsed = parseEventSubject(invitation.team, subject);
    if (!parsed) return;
    const lane = headOf(laneOf(parsed));
    const head = heads.get(lane) ?? (await store.teamLanes.get(lane)) ?? { lane, n: 0, hash: '' };
    const hlc = nextClock(clock, world.now());
    const event = { v: 1, id: newEventId(), member: me.id, n: head.n + 1, prev: head.hash, hlc, body } as const;
    const sealed = await sealedOrNot(() => sealEvent(keys, subject, event));
    if (!sealed) return;
    clock = hlc;
    order += 1;
    heads.set(lane, { lane, n: event.n, hash: await hashOf(sealed) });
    rows.push({ id: event.id, order, subject, sealed, body, state: 'waiting', seq: 0, at: hlc.at });
    told.push([errand.id, event.id]);
  };

  for (const errand of errands)
    for (const body of await bodiesOf(store, errand, world.now())) if (maySay(me, body)) await sign(errand, body);

  await keep(store, { errands, heads: [...heads.values()], rows, clock, desk });
  for (const [errand, event] of told) signed(errand, event);
  return true;
}

const sits = ({ team, member }: TeamSeat, { invitation }: Desk): boolean =>
  team === invitation.team && member === invitation.member.id;

/** What no receiver would take (a field of another version, a text beyond all bounds) holds up nothing else. */
async function sealedOrNot(seal: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await seal();
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

interface Made {
  readonly errands: readonly TeamErrand[];
  readonly heads: readonly LaneRow[];
  readonly rows: readonly OwnEventRow[];
  readonly clock: { readonly at: Instant; readonly tick: number };
  readonly desk: Desk;
}

const keep = (store: Store, { errands, heads, rows, clock, desk }: Made): Promise<void> =>
  commit(store, [store.outbox, store.teamOwn, store.teamLanes], async (books) => {
    const seat = await seatOf(store);
    if (!seat || !sits(seat, desk)) return;
    await store.teamOwn.bulkAdd([...rows]);
    await store.teamLanes.bulkPut([...heads]);
    // One that was written anew meanwhile has more to tell.
    const now = await store.outbox.bulkGet(errands.map(({ id }) => id));
    const done = errands.filter((errand, index) => JSON.stringify(now[index]) === JSON.stringify(errand));
    await store.outbox.bulkDelete(done.map(({ id }) => id));
    await putSeat(store, { ...seat, clock }, books);
  });
