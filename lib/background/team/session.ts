/** One connection to the team: reading, signing and telling, until the link ends. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { watchTable } from '@/lib/store/watch.ts';
import { keysOf, storeToken } from '@/lib/sync/seal/index.ts';
import { filtersOf } from '@/lib/sync/subjects.ts';
import { type Batch, type Connect, connectWire, startDrain, type Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { asTheStreamIs, rewind, tellMissing } from './forget.ts';
import { hear, NoSeat } from './hear.ts';
import { tellOld } from './old.ts';
import { type Desk, NotYet } from './open.ts';
import { startPatience } from './patience.ts';
import { drainOf } from './publish.ts';
import { invitationOf, meIn, seatOf } from './seat.ts';
import { signAll } from './sign.ts';

export interface Around {
  readonly connect?: Connect;
  readonly floor?: readonly string[];
  /** Tickets are to be judged again. */
  readonly recompute: (world: World) => void;
  /** An own claim or release was read back, by the errand that asked for it. */
  readonly claimed: (errand: string, won: boolean) => void;
  /** All that the stream held was read: the link is worth something. */
  readonly caughtUp?: () => void;
}

/** Why a session is over; absent: it was closed from here. `lost`: all of it is to be read again, which is prepared. */
export type Ended = TeamTrouble | 'lost' | undefined;

export interface Session {
  readonly wire: Wire;
  readonly desk: () => Desk;
  /** All that the stream held at the start was read. */
  readonly isCaughtUp: () => boolean;
  readonly isUp: () => boolean;
  readonly isOver: () => boolean;
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
  let [up, caughtUp, over, unfit] = [true, false, false, 0];
  const patience = startPatience();
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
        unfit = await signAll(
          world,
          desk,
          (errand, event) => events.set(event, errand),
          () => over,
        );
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
      const heard = await hear(world, desk, batch, (author) => patience.waits(batch.filter, author));
      const news = heard.desk.keys !== desk.keys || heard.desk.roster !== desk.roster;
      patience.taken(batch.filter, heard.missed, news);
      desk = heard.desk;
      for (const [event, won] of heard.claims) around.claimed(events.get(event) ?? '', won);
      if (heard.judgeAnew) around.recompute(world);
    } catch (error) {
      if (error instanceof NotYet) patience.waited(batch.filter, error.author);
      if (error instanceof NoSeat) endSoon(undefined);
      throw error;
    }
  };

  const wholeNow = async () => {
    caughtUp = true;
    around.caughtUp?.();
    await tellMissing(store, filters);
    while (await tellOld(world)) if (over) return;
    tell();
    drain.wake();
  };
  const stopReading = wire.read(filters, seat.cursors, take, (state) => {
    if (state === 'caught-up') void wholeNow().catch(() => {});
    if (state === 'lost') endSoon('lost');
    if (state === 'denied') {
      trouble = 'denied';
      news();
    }
  });
  const stopWatching = watchTable(store, 'outbox', (ids) => {
    if (!ids || ids.some((id) => id.startsWith('team|'))) tell();
  });
  // It says at once how it stands, which may be that it is over.
  let stopHearing = () => {};
  stopHearing = wire.status((state) => {
    up = state === 'up';
    if (up) drain.retry();
    if (state === 'closed') endSoon('unreachable');
    if (state === 'expired' || state === 'revoked') endSoon(state);
    news();
  });

  // Whoever says it may say it before all that is to be stopped has begun.
  function endSoon(why: Ended): void {
    queueMicrotask(() => void end(why).catch(() => {}));
  }
  let ending: Promise<void> | undefined;
  function end(why: Ended): Promise<void> {
    ending ??= endNow(why);
    return ending;
  }
  async function endNow(why: Ended): Promise<void> {
    over = true;
    stopWatching();
    stopHearing();
    const stopped = Promise.all([stopReading(), drain.stop(), telling]);
    if (why !== 'lost') ended(why);
    await stopped.catch(() => {});
    await wire.close();
    if (why !== 'lost') return;
    // Not before nothing is read any more: a batch on its way would move a cursor again.
    await rewind(store).catch(() => {});
    ended(why);
  }

  tell();
  return {
    wire,
    desk: () => desk,
    isCaughtUp: () => caughtUp,
    isUp: () => up,
    isOver: () => over,
    trouble: () => trouble ?? (unfit > 0 ? 'unfit' : undefined),
    tell,
    retry: () => drain.retry(),
    close: () => end(undefined),
  };
}
