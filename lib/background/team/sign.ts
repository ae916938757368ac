/**
 * From errands to signed events, in the order in which things happened. An event is stored in the transaction that
 * takes its errand away, and told from there: a worker killed at any moment loses none and tells none twice.
 */
import type { Member } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { LaneRow, OwnEventRow, TeamErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import {
  type Box,
  boxOf,
  hashOf,
  hasStore,
  newEventId,
  nextClock,
  sealEvent,
  storeOf,
  subjectOf,
  ticketOfBody,
} from '@/lib/sync/seal/index.ts';
import { classOf, laneOf, MAY_SAY, parseEventSubject } from '@/lib/sync/subjects.ts';
import type { World } from '../world.ts';
import { bodiesOf } from './bodies.ts';
import { keep, sits } from './kept.ts';
import type { Desk } from './open.ts';
import { meIn, seatOf } from './seat.ts';
import { keysForSigning } from './ticket-keys.ts';
import { leftOf, partsOfBody, sealedOr } from './unfit.ts';

/** Errands signed in one commit. */
const STEP = 100;

/** Where an own lane ends as it was signed, which may be further than it was heard. */
const headOf = (lane: string): string => `own|${lane}`;

const errandsOf = async ({ outbox }: Store): Promise<readonly TeamErrand[]> => {
  const rows = await outbox.where('id').between('team|', 'team|\uffff').toArray();
  return rows.flatMap((row) => (row.kind === 'team' ? [row] : [])).toSorted((a, b) => a.at - b.at);
};

export const countErrands = ({ outbox }: Store): Promise<number> =>
  outbox.where('id').between('team|', 'team|\uffff').count();

/**
 * By role and stores; every receiver holds it again. A sentence of the memory belongs to the ticket it came from: the
 * server takes its key from nobody who has not that store.
 */
export const maySay = (me: Member, body: TeamBody): boolean => {
  const about = ticketOfBody(body);
  return MAY_SAY[me.role].includes(classOf(body)) && (about === undefined || hasStore(me, storeOf(about)));
};

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

interface Signing {
  readonly over: () => boolean;
  readonly heardOut: () => boolean;
}

/**
 * Signs all that waits. What this member may not say is told to nobody; what no receiver would take as it stands (a
 * field of another version) stays and holds up nothing else. Answers how many of those there are. `over`: it is no
 * longer to go on. `heardOut`: all that the team says was heard.
 */
export async function signAll(
  world: World,
  desk: Desk,
  signed: Signed = () => {},
  { over, heardOut }: Signing = { over: () => false, heardOut: () => true },
): Promise<number> {
  const kept = new Set<string>();
  const open = async () =>
    (await errandsOf(world.store)).filter(({ id, restored }) => !kept.has(id) && (!restored || heardOut()));
  for (let all = await open(); all.length > 0; all = await open()) {
    for (let at = 0; at < all.length; at += STEP) {
      const left = over() ? undefined : await signSome(world, desk, all.slice(at, at + STEP), signed);
      if (!left) return kept.size;
      for (const { id } of left) kept.add(id);
    }
  }
  return kept.size;
}

interface Ready {
  readonly body: TeamBody;
  readonly subject: string;
  /** Of what is about a ticket. */
  readonly box?: Box;
}

/** Answers what stays; undefined where this device sits elsewhere, or nowhere, by now. */
async function signSome(
  world: World,
  desk: Desk,
  errands: readonly TeamErrand[],
  signed: Signed,
): Promise<readonly TeamErrand[] | undefined> {
  const { store } = world;
  const { invitation, keys } = desk;
  const seat = await seatOf(store);
  const me = seat && meIn(seat);
  if (!seat || !me || !sits(seat, desk)) return undefined;
  const heads = new Map<string, LaneRow>();
  const bases = new Map<string, string>();
  const rows: OwnEventRow[] = [];
  const became: [string, string][] = [];
  const left: TeamErrand[] = [];
  let order = await lastOrder(store);
  const ticketKeys = keysForSigning(world, desk);
  let { clock } = seat;

  /** All of a body that hangs on nothing said before it: what is signed together is made ready at once. */
  const ready = async (body: TeamBody): Promise<Ready> => {
    const ticketId = ticketOfBody(body);
    const [subject, ticketKey] = await Promise.all([
      subjectOf(keys, invitation.team, me.id, body),
      ticketId && ticketKeys.of(ticketId),
    ]);
    return { body, subject, ...(ticketKey ? { box: await boxOf(subject, body, ticketKey) } : {}) };
  };

  /** Answers what of it could not be told. */
  const sign = async (errand: TeamErrand, { body, subject, box }: Ready): Promise<readonly TeamBody[]> => {
    const parsed = parseEventSubject(invitation.team, subject);
    if (!parsed) return [];
    const lane = headOf(laneOf(parsed));
    const head = heads.get(lane) ?? (await store.teamLanes.get(lane)) ?? { lane, n: 0, hash: '' };
    if (!bases.has(lane)) bases.set(lane, head.hash);
    const hlc = nextClock(clock, world.now());
    const event = { v: 1, id: newEventId(), member: me.id, n: head.n + 1, prev: head.hash, hlc, body } as const;
    const sealed = await sealedOr(() => sealEvent(keys, subject, event, box));
    if (typeof sealed === 'string') {
      const parts = partsOfBody(body, sealed);
      if (parts.length === 0) return sealed === 'shape' ? [body] : [];
      const unfit: TeamBody[] = [];
      for (const part of parts) unfit.push(...(await sign(errand, await ready(part))));
      return unfit;
    }
    clock = hlc;
    order += 1;
    heads.set(lane, { lane, n: event.n, hash: await hashOf(sealed) });
    rows.push({ id: event.id, order, subject, sealed, body, state: 'waiting', seq: 0, at: hlc.at });
    became.push([errand.id, event.id]);
    return [];
  };

  const now = world.now();
  const all = await bodiesOf(store, errands, now, me.name);
  const told = all.map((bodies) => bodies.filter((body) => maySay(me, body)));
  // Of all tickets at once; asked for one by one they would come one after the other.
  await ticketKeys.all(told.flat().flatMap((body) => ticketOfBody(body) ?? []));
  const said = await Promise.all(told.map((bodies) => Promise.all(bodies.map(ready))));
  for (const [at, errand] of errands.entries()) {
    const unfit: TeamBody[] = [];
    for (const one of said[at] ?? []) unfit.push(...(await sign(errand, one)));
    left.push(...leftOf(errand, unfit));
  }

  // Where another session was faster, what is left is looked at again.
  if (!(await keep(store, { errands, left, heads: [...heads.values()], bases, rows, clock, desk, ticketKeys })))
    return [];
  for (const [errand, event] of became) signed(errand, event);
  return left;
}
