/** One connection to the team: reading, signing and telling, until the link ends. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { commit } from '@/lib/store/commit.ts';
import { watchTable } from '@/lib/store/watch.ts';
import { keysOf, storeToken } from '@/lib/sync/seal/index.ts';
import { filtersOf } from '@/lib/sync/subjects.ts';
import { type Batch, type Connect, connectWire, startDrain, type Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { rewind, tellMissing } from './forget.ts';
import { hear, NoSeat } from './hear.ts';
import { tellOld } from './old.ts';
import { type Desk, NotYet } from './open.ts';
import { drainOf } from './publish.ts';
import { invitationOf, meIn, putSeat, seatOf } from './seat.ts';
import { signAll } from './sign.ts';

/** How often a batch is read again for a key or an author that may still come. */
const PATIENCE = 5;

export interface Around {
  readonly connect?: Connect;
  readonly floor?: readonly string[];
  /** Tickets are to be judged again. */
  readonly recompute: (world: World) => void;
  /** An own claim or release was read back, by the errand that asked for it. */
  readonly claimed: (errand: string, won: boolean) => void;
}

/** Why a session is over; absent: it was closed from here. `lost`: it is to be opened again, from the beginning. */
export type Ended = TeamTrouble | 'lost' | undefined;

export interface Session {
  readonly wire: Wire;
  readonly desk: () => Desk;
  /** All that the stream held at the start was read. */
  readonly isCaughtUp: () => boolean;
  readonly isUp: () => boolean;
  readonly trouble: () => TeamTrouble | undefined;
  /** Something may wait to be told. */
  tell(): void;
  retry(): void;
  close(): Promise<void>;
}

/** Rejects with `WireTrouble`. Undefined: there is no team. */
export async function openSession(
  world: World,
  around: Around,
  ended: (why: Ended) => void,
): Promise<Session | undefined> {
  const { store } = world;
  const [invitation, sat] = await Promise.all([invitationOf(store), seatOf(store)]);
  if (!invitation || !sat) return undefined;
  const { team, member, jwt, seed } = invitation;
  let desk: Desk = { invitation, keys: await keysOf(invitation), roster: sat.roster };
  const wire = await connectWire({
    servers: sat.servers,
    jwt,
    seed,
    team,
    member: member.id,
    ...(around.connect ? { connect: around.connect } : {}),
    ...(around.floor ? { floor: around.floor } : {}),
  });
  const seat = await asTheStreamIs(world, wire).catch(async (error) => {
    await wire.close();
    throw error;
  });
  if (!seat) {
    await wire.close();
    return undefined;
  }
  const stores = meIn(seat)?.stores ?? member.stores;
  const filters = filtersOf(team, await Promise.all(stores.map((one) => storeToken(desk.keys, one))));
  const events = new Map<string, string>();
  let [up, caughtUp, over, impatience] = [true, false, false, 0];
  let trouble: TeamTrouble | undefined;

  const news = () => world.changed(['team']);
  const drain = startDrain({
    publish: (subject, bytes, id) => wire.publish(subject, bytes, id),
    ...drainOf(store, () => caughtUp),
    said: (what) => {
      trouble = what === 'too-large' || what === 'unreachable' ? undefined : what;
      news();
    },
  });

  let telling: Promise<void> | undefined;
  let again = false;
  const tell = () => {
    again = true;
    telling ??= (async () => {
      while (again && !over) {
        again = false;
        await signAll(world, desk, (errand, event) => events.set(event, errand));
        drain.wake();
      }
    })()
      .catch(() => {})
      .finally(() => {
        telling = undefined;
        news();
      });
  };

  const take = async (batch: Batch) => {
    try {
      const heard = await hear(world, desk, batch, impatience < PATIENCE);
      impatience = 0;
      desk = heard.desk;
      for (const [event, won] of heard.claims) around.claimed(events.get(event) ?? '', won);
      if (heard.judgeAnew) around.recompute(world);
    } catch (error) {
      if (error instanceof NotYet) impatience += 1;
      if (error instanceof NoSeat) void end(undefined);
      throw error;
    }
  };

  const wholeNow = async () => {
    caughtUp = true;
    await tellMissing(store, filters);
    while (await tellOld(world)) if (over) return;
    tell();
    drain.wake();
  };
  const stopReading = wire.read(filters, seat.cursors, take, (state) => {
    if (state === 'caught-up') void wholeNow().catch(() => {});
    if (state === 'lost') void end('lost');
    if (state === 'denied') {
      trouble = 'denied';
      news();
    }
  });
  const stopWatching = watchTable(store, 'outbox', (ids) => {
    if (!ids || ids.some((id) => id.startsWith('team|'))) tell();
  });
  const stopHearing = wire.status((state) => {
    up = state === 'up';
    if (up) drain.retry();
    if (state === 'closed') void end('unreachable');
    if (state === 'expired' || state === 'revoked') void end(state);
    news();
  });

  async function end(why: Ended): Promise<void> {
    if (over) return;
    over = true;
    stopWatching();
    stopHearing();
    // Whoever asks may be the reader itself: it is not waited for before it is told.
    const stopped = Promise.all([stopReading(), drain.stop(), telling]);
    ended(why);
    await stopped.catch(() => {});
    await wire.close();
  }

  tell();
  return {
    wire,
    desk: () => desk,
    isCaughtUp: () => caughtUp,
    isUp: () => up,
    trouble: () => trouble,
    tell,
    retry: () => drain.retry(),
    close: () => end(undefined),
  };
}

/** The seat, once it is known that the stream is the one that was read; read anew where it is not. */
async function asTheStreamIs({ store }: World, wire: Wire) {
  const { created, lastSeq } = await wire.streamAt();
  const seat = await seatOf(store);
  if (!seat) return undefined;
  const ahead = Object.values(seat.cursors).some(({ seq }) => seq > lastSeq);
  if (ahead || (seat.streamAt !== undefined && seat.streamAt !== created)) await rewind(store);
  return commit(store, [], async (books) => {
    const now = await seatOf(store);
    if (!now) return undefined;
    const next = { ...now, streamAt: created };
    await putSeat(store, next, books);
    return next;
  });
}
