/** One connection to the team: reading, signing and telling, until the link ends. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { watchTable } from '@/lib/store/watch.ts';
import { filtersOf, NO_TOKEN } from '@/lib/sync/subjects.ts';
import { type Batch, type ReadState, startDrain, WireTrouble } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { dial } from './dial.ts';
import { startFollowing } from './following.ts';
import { rewind, tellMissing } from './forget.ts';
import { hear, NoSeat } from './hear.ts';
import { startHearing } from './hearing.ts';
import { startKeyCheck } from './key-check.ts';
import { startKeyring } from './keyring.ts';
import { startMissing } from './missing.ts';
import { tellOld } from './old.ts';
import { NotYet } from './open.ts';
import { startPatience } from './patience.ts';
import { drainOf } from './publish.ts';
import { meIn, noteLink } from './seat.ts';
import type { Around, Ended, Session } from './session-face.ts';
import { startTelling } from './telling.ts';
import { keysAsTheyAre, tellKeys } from './ticket-keys.ts';
import { PACE, startKeeper } from './values/keep.ts';
import { scopesOf } from './values/scope.ts';

/** Rejects with `WireTrouble`. Undefined: there is no team. */
export async function openSession(
  world: World,
  around: Around,
  ended: (why: Ended) => void,
): Promise<Session | undefined> {
  const { store } = world;
  const dialled = await dial(world, around);
  if (!dialled) return undefined;
  const { wire, seat } = dialled;
  let { desk } = dialled;
  const { team, member } = desk.invitation;
  const stores = meIn(seat)?.stores ?? member.stores;
  const scopes = await scopesOf(desk, stores);
  const tokens = scopes.flatMap(({ token }) => (token === NO_TOKEN ? [] : [token]));
  const filters = filtersOf(team, tokens);
  const { pace = PACE } = around;
  const ring = startKeyring({ store, ask: wire.ticketKey, now: () => world.now() + wire.ahead(), stores: tokens });
  const events = new Map<string, string>();
  let [up, caughtUp, over] = [true, false, false];
  const patience = startPatience();
  let trouble: TeamTrouble | undefined;

  const news = () => world.changed(['team']);
  const hearing = startHearing(world.now, news);
  const keysFirst = () => tellKeys(world, desk, wire.putValue, ring.clear);
  const missing = startMissing(
    () => (caughtUp && !over ? tellMissing(store, filters) : Promise.resolve(0)),
    () => drain.anew(),
  );
  const acknowledged = () => {
    news();
    missing.look();
  };
  const check = startKeyCheck(
    () => keysAsTheyAre(world, wire),
    () => drain.retry(),
  );
  const drain = startDrain({
    publish: (subject, bytes, id) => wire.publish(subject, bytes, id),
    ...drainOf(store, () => caughtUp && check.isSure(), keysFirst, acknowledged),
    said: (what) => {
      hearing.told(what !== 'unreachable');
      trouble = what === 'too-large' || what === 'unreachable' ? undefined : what;
      news();
    },
  });

  const telling = startTelling(world, {
    desk: () => desk,
    over: () => over || !caughtUp,
    heardOut: () => caughtUp,
    signed: (errand, event) => events.set(event, errand),
    ready: () => drain.wake(),
    rested: news,
  });
  // After every break it is heard first what was said meanwhile: the server may have lost its end, and what was told
  // before it is known comes before what is told again; or the team has another key by now.
  const tell = () => {
    if (!caughtUp) return;
    telling.tell();
    keeper.stir();
  };

  const take = async (batch: Batch) => {
    try {
      const heard = await hear(world, desk, batch, (author) => patience.waits(batch.filter, author), ring);
      const news = heard.desk.keys !== desk.keys || heard.desk.roster !== desk.roster;
      patience.taken(batch.filter, heard.missed, news);
      desk = heard.desk;
      for (const [event, won] of heard.claims) around.claimed(events.get(event) ?? '', won);
      if (heard.judgeAnew) around.recompute(world);
      keeper.stir();
      missing.look();
    } catch (error) {
      if (error instanceof NotYet) patience.waited(batch.filter, error.author);
      if (error instanceof NoSeat) endSoon(undefined);
      throw error;
    }
  };

  const keeper = startKeeper(world, {
    ...{ wire, scopes, pace, desk: () => desk, may: () => caughtUp && up && !over },
  });
  const wholeNow = async () => {
    caughtUp = true;
    around.caughtUp?.();
    keeper.stir();
    await tellMissing(store, filters);
    while (await tellOld(world)) if (over) return;
    tell();
    drain.anew();
  };
  const said = (state: ReadState) => {
    hearing.said(state);
    if (state === 'caught-up') void wholeNow().catch(() => {});
    if (state === 'lost') endSoon('lost');
    if (state === 'denied') {
      trouble = 'denied';
      news();
    }
  };
  const failed = (error: unknown) => {
    if (error instanceof NoSeat) endSoon(undefined);
    else endSoon(error instanceof WireTrouble ? error.code : 'unreachable');
  };
  const takePast = async (batch: Batch) => {
    await hear(world, desk, batch, () => false, ring, true);
  };
  const stopReading = startFollowing(world, {
    // A server that lost all keys has all devices read anew, and what is read without its key says nothing.
    first: keysFirst,
    ...{ wire, filters, scopes, ring, desk: () => desk, take, takePast, said, failed, between: pace.past },
    joined: () => around.recompute(world),
  });
  // An erasure has keys to destroy even where nothing is to be told.
  const stopWatchingKeys = watchTable(store, 'ticketKeys', () => drain.wake());
  const stopWatching = watchTable(store, 'outbox', (ids) => {
    if (!ids || ids.some((id) => id.startsWith('team|'))) tell();
  });
  // It says at once how it stands, which may be that it is over.
  let stopHearing = () => {};
  stopHearing = wire.status((state) => {
    up = state === 'up';
    if (!up) caughtUp = false;
    hearing.link(up);
    check.link(up);
    if (up) drain.retry();
    if (state === 'closed') endSoon('unreachable');
    if (state === 'expired' || state === 'revoked') endSoon(state);
    if (state !== 'closed')
      void noteLink(store, up, world.now())
        .catch(() => {})
        .then(news);
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
    stopWatchingKeys();
    stopHearing();
    hearing.stop();
    check.stop();
    missing.stop();
    const stopped = Promise.all([stopReading(), drain.stop(), keeper.stop(), telling.done()]);
    if (why !== 'lost') ended(why);
    await stopped.catch(() => {});
    await wire.close();
    if (why !== 'lost') return;
    // Not before nothing is read any more: a batch on its way would move a cursor again.
    await rewind(store).catch(() => {});
    ended(why);
  }

  return {
    wire,
    desk: () => desk,
    isCaughtUp: () => caughtUp,
    unheardSince: hearing.unheardSince,
    isOver: () => over,
    trouble: () => trouble ?? (telling.unfit() > 0 ? 'unfit' : patience.isVain() ? 'key-missing' : undefined),
    tell,
    retry: () => drain.retry(),
    close: () => end(undefined),
  };
}
