/** One round: the last value of every ticket that was spoken of since the mark, then the mark. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import { storeOf, storeToken } from '@/lib/sync/seal/index.ts';
import { NO_TOKEN } from '@/lib/sync/subjects.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../../world.ts';
import type { Desk } from '../open.ts';
import { seatOf } from '../seat.ts';
import { type Marks, putMark } from './mark.ts';
import { putValues } from './own.ts';
import { isIn, type Scope } from './scope.ts';

/** Values on their way at a time, and written down in one commit. */
const STEP = 20;
/** Tickets read at a time to see what is urgent. */
const LOOK = 500;
/** A round of more begins with a word, so that others do not begin one as well. */
const SHORT = 20;

export interface Rounds {
  readonly wire: Pick<Wire, 'putValue'>;
  readonly desk: Desk;
  readonly scope: Scope;
  /** The stream that is read, by when it was made. */
  readonly stream: string;
  /** Of the newest good mark; 0: there is none, and whatever the team ever knew is put. */
  readonly upTo: number;
  readonly over: () => boolean;
}

/** Tickets of which something was said behind `upTo`, and up to where that was read. */
async function spokenOf(store: Store, { scope, stream, upTo }: Rounds) {
  return store.transaction('r', [store.teamTickets, store.settings], async () => {
    const seat = await seatOf(store);
    const reached = seat?.streamAt === stream ? (seat.cursors[scope.filter]?.seq ?? 0) : 0;
    // What a server forgot and nobody told again stands at 0.
    const behind = store.teamTickets.where('seq').between(upTo, Number.POSITIVE_INFINITY, upTo === 0);
    const ids = await behind.primaryKeys();
    return { reached, ids: ids.filter((id) => isIn(scope, id)) };
  });
}

/** Whether something was said that no value is known to hold. */
export async function isBehind(store: Store, { prefix }: Scope, upTo: number): Promise<boolean> {
  const behind = store.teamTickets.where('seq').above(upTo);
  return (
    (
      await behind
        .filter(({ id }) => id.startsWith(prefix))
        .limit(1)
        .primaryKeys()
    ).length > 0
  );
}

/** Most urgent last: what was put last is read first by who joins. */
async function leastUrgentFirst(store: Store, ids: readonly TicketId[]): Promise<readonly TicketId[]> {
  const actBy = new Map<TicketId, number>();
  for (let at = 0; at < ids.length; at += LOOK)
    for (const ticket of await store.tickets.bulkGet(ids.slice(at, at + LOOK)))
      if (ticket) actBy.set(ticket.id, ticket.derived.actBy);
  const of = (id: TicketId) => actBy.get(id) ?? Number.POSITIVE_INFINITY;
  return ids.toSorted((a, b) => of(b) - of(a) || (a < b ? -1 : 1));
}

/**
 * Answers the mark that was put; undefined: there was nothing to put, or it was broken off. The mark comes last, so that
 * a worker killed in between leaves none, and the round is made again by whoever is next.
 */
export async function putRound(world: World, round: Rounds): Promise<Marks | undefined> {
  const { wire, desk, scope, stream, over } = round;
  const { store } = world;
  const { ids, reached } = await spokenOf(store, round);
  if (reached <= round.upTo) return undefined;
  if (ids.length > SHORT) await putMark(wire, desk, scope.token, { stream, upTo: round.upTo });
  const ordered = await leastUrgentFirst(store, ids);
  for (let at = 0; at < ordered.length; at += STEP) {
    if (over()) return undefined;
    await putValues(store, ordered.slice(at, at + STEP), { desk, wire, stream, now: world.now() });
  }
  if (over()) return undefined;
  // Who has one store alone cannot read what is said of all.
  const stores = scope.token === NO_TOKEN ? [...new Set(ids.map(storeOf))] : [];
  for (const one of stores) await putMark(wire, desk, await storeToken(desk.keys, one), { stream, upTo: reached });
  return { newest: await putMark(wire, desk, scope.token, { stream, upTo: reached }), upTo: reached };
}
