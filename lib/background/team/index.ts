/** The team, as the background lives with it: connects, tries again, says how it stands. Without a team it does nothing. */
import type { PresenceSaid, TeamStatus, TeamTrouble } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { StoreLocked } from '@/lib/store/trouble.ts';
import { WireTrouble } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { startClaims } from './claims.ts';
import { startPresence } from './here.ts';
import { joinerOf } from './joining.ts';
import { waitBefore } from './redial.ts';
import { noteLink, seatOf, takeSeat } from './seat.ts';
import { openSession } from './session.ts';
import type { Ended, Session } from './session-face.ts';
import { FINAL, statusOf } from './status.ts';

export const TEAM_ALARM = 'team';

interface Options extends Pick<Parameters<typeof openSession>[1], 'connect' | 'floor' | 'recompute' | 'pace'> {
  readonly world: () => Promise<World>;
  readonly looking: () => boolean;
  /** Whether the worker is to be woken now and then to ask for news. */
  readonly alarm: (on: boolean) => void;
  /** From 0 to 1: how long a server that was lost is waited for. */
  readonly chance?: () => number;
}

export type Teamwork = ReturnType<typeof startTeam>;

export function startTeam(options: Options) {
  const { world: ready, looking, alarm, recompute, connect, floor, pace, chance = Math.random } = options;
  let session: Session | undefined;
  let place: World['store'] | undefined;
  let opening: Promise<void> | undefined;
  let dialing = new AbortController();
  let trouble: TeamTrouble | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  /** Of the server's clock; without a link as it was last. */
  let ahead = 0;
  const claims = startClaims(() => {
    ahead = session?.wire.ahead() ?? ahead;
    return ahead;
  });
  const news = () =>
    void ready().then(
      ({ changed }) => changed(['team', 'presence']),
      () => {},
    );
  const writes = (id: TicketId) =>
    void ready()
      .then((world) => claims.renew(world, id))
      .catch(() => {});
  const presence = startPresence({ now: Date.now, looking, changed: news, writes });
  const around = {
    recompute,
    claimed: claims.decided,
    caughtUp: () => {
      failures = 0;
    },
    ...(connect ? { connect } : {}),
    ...(floor ? { floor } : {}),
    ...(pace ? { pace } : {}),
  };

  const fail = (why: TeamTrouble) => {
    trouble = why;
    failures += 1;
    clearTimeout(timer);
    // Nobody wakes the worker to hear the same word again.
    if (FINAL.includes(why)) alarm(false);
    else if (!stopped) timer = setTimeout(() => wake(), waitBefore(failures, chance));
    void ready()
      .then(({ store, now }) => noteLink(store, false, now()))
      .catch(() => {})
      .then(news);
  };
  const ended = (why: Ended) => {
    session = undefined;
    presence.through(undefined);
    // Tried again after a while as well: a stream that is lost each time would be read without a pause.
    if (why) fail(why === 'lost' ? 'server-lost' : why);
    news();
  };

  async function open(): Promise<void> {
    try {
      const world = await ready();
      const sits = (await seatOf(world.store)) !== undefined;
      alarm(sits);
      if (!sits) return;
      dialing = new AbortController();
      const opened = await openSession(world, { ...around, signal: dialing.signal }, ended);
      const gone = stopped || (await ready()).store !== world.store;
      if (gone) await opened?.close();
      if (!opened || gone || opened.isOver()) return;
      [session, place, trouble] = [opened, world.store, undefined];
      presence.through(opened);
      news();
    } catch (error) {
      // Nothing can be told or heard; whoever unlocks the store wakes us.
      if (error instanceof StoreLocked) alarm(false);
      else fail(error instanceof WireTrouble ? error.code : 'unreachable');
    }
  }

  /** A session goes on only over the store it was opened with: after a reset or a repair there is another, and none while it is locked. */
  async function look(): Promise<void> {
    if (session) {
      session.tell();
      const now = await ready().catch((error) => (error instanceof StoreLocked ? 'locked' : undefined));
      if (!now || (now !== 'locked' && now.store === place)) return;
      await session?.close();
    }
    await open();
  }

  /** Connects where there is a team and no link; otherwise sees to it that what waits is told. */
  function wake(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (session || !trouble || !FINAL.includes(trouble))
      opening ??= look().finally(() => {
        opening = undefined;
      });
    return opening ?? Promise.resolve();
  }

  /** Resolves once no session runs and none is about to be opened. */
  async function pause(): Promise<void> {
    clearTimeout(timer);
    dialing.abort();
    await opening?.catch(() => {});
    await session?.close();
    // It may have ended by itself meanwhile, to be tried again.
    clearTimeout(timer);
  }

  async function sit(sitting: Parameters<typeof takeSeat>[1]): Promise<void> {
    const { store, changed } = await ready();
    await pause();
    await takeSeat(store, sitting);
    alarm(sitting !== undefined);
    [trouble, failures] = [undefined, 0];
    changed(['team', 'settings', 'presence']);
  }

  async function connectAnew(): Promise<TeamTrouble | undefined> {
    [trouble, failures] = [undefined, 0];
    await wake();
    (await ready()).changed(['team']);
    return trouble;
  }

  const status = async (): Promise<TeamStatus> =>
    statusOf((await ready()).store, { session, trouble, opening: opening !== undefined });

  return {
    wake,
    join: joinerOf({ ready, sit, pause, connect: connectAnew }),
    status,
    presence: presence.all,
    leave: () => sit(undefined),
    retry() {
      if (trouble) [trouble, failures] = [undefined, 0];
      session?.retry();
      return wake();
    },
    closed: presence.closed,
    async say(what: PresenceSaid, view = 0) {
      presence.say(what, view);
      if (what.doing === 'writing' && what.ticketId) await claims.renew(await ready(), what.ticketId);
    },
    claims: async (ids: Parameters<typeof claims.all>[1]) => claims.all(await ready(), ids),
    claim: async (id: Parameters<typeof claims.claimOf>[1]) => claims.claim(await ready(), id),
    release: async (id: Parameters<typeof claims.claimOf>[1]) => claims.release(await ready(), id),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      dialing.abort();
      await opening?.catch(() => {});
      await session?.close();
    },
  };
}
