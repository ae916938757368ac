/** The team, as the background lives with it: connects, tries again, says how it stands. Without a team it does nothing. */
import type { PresenceSaid, TeamStatus, TeamTrouble } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import { openInvitation } from '@/lib/sync/seal/index.ts';
import { WireTrouble } from '@/lib/sync/wire/index.ts';
import { changeSettings, settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { startClaims } from './claims.ts';
import { startPresence } from './here.ts';
import { seatOf, takeSeat } from './seat.ts';
import { type Ended, openSession, type Session } from './session.ts';
import { FINAL, statusOf } from './status.ts';

export const TEAM_ALARM = 'team';

interface Options extends Pick<Parameters<typeof openSession>[1], 'connect' | 'floor' | 'recompute'> {
  readonly world: () => Promise<World>;
  readonly looking: () => boolean;
  /** Whether the worker is to be woken now and then to ask for news. */
  readonly alarm: (on: boolean) => void;
}

/** Before the next try, ms: grows with every one that failed. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
export type Teamwork = ReturnType<typeof startTeam>;

export function startTeam({ world: ready, looking, alarm, recompute, connect, floor }: Options) {
  let session: Session | undefined;
  let place: World['store'] | undefined;
  let opening: Promise<void> | undefined;
  let trouble: TeamTrouble | undefined;
  let since: Instant | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const claims = startClaims();
  const news = () =>
    void ready().then(
      ({ changed }) => changed(['team', 'presence']),
      () => {},
    );
  const presence = startPresence({ now: Date.now, looking, changed: news });
  const around = {
    recompute,
    claimed: claims.decided,
    caughtUp: () => {
      failures = 0;
    },
    ...(connect ? { connect } : {}),
    ...(floor ? { floor } : {}),
  };

  const fail = (why: TeamTrouble) => {
    trouble = why;
    since ??= Date.now();
    failures += 1;
    clearTimeout(timer);
    // Nobody wakes the worker to hear the same word again.
    if (FINAL.includes(why)) alarm(false);
    else if (!stopped) timer = setTimeout(() => wake(), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)));
    news();
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
      const opened = await openSession(world, around, ended);
      const gone = stopped || (await ready()).store !== world.store;
      if (gone) await opened?.close();
      if (!opened || gone || opened.isOver()) return;
      [session, place, trouble, since] = [opened, world.store, undefined, undefined];
      presence.through(opened);
      news();
    } catch (error) {
      fail(error instanceof WireTrouble ? error.code : 'unreachable');
    }
  }

  /** A session goes on only over the store it was opened with: after a reset or a repair there is another. */
  async function look(): Promise<void> {
    if (session) {
      session.tell();
      const now = await ready().catch(() => undefined);
      if (!now || now.store === place) return;
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

  async function sit(sitting: Parameters<typeof takeSeat>[1]): Promise<void> {
    const { store, changed } = await ready();
    clearTimeout(timer);
    await opening?.catch(() => {});
    await session?.close();
    // It may have ended by itself meanwhile, to be tried again.
    clearTimeout(timer);
    await takeSeat(store, sitting);
    alarm(sitting !== undefined);
    [trouble, since, failures] = [undefined, undefined, 0];
    changed(['team', 'settings', 'presence']);
  }

  async function join(text: string, passphrase: string): Promise<{ joined: string } | { trouble: TeamTrouble }> {
    const invitation = await openInvitation(text, passphrase);
    if ('trouble' in invitation) return invitation;
    const { team, teamName, member, servers } = invitation;
    const joinedAt = Date.now();
    const { store } = await ready();
    const { me: name, role } = await settingsOf(store);
    // Until the first roster is read; nothing of others counts before.
    const me = { ...member, signing: '', sealing: '', since: joinedAt };
    const roster = { team, name: teamName, version: 0, members: [me] };
    const clock = { at: 0, tick: 0 };
    const told = { cursors: {}, clock, refused: 0, telling: { after: '' } };
    const seat: TeamSeat = { team, member: member.id, servers, roster, joinedAt, ...told };
    await sit({ seat, invitation });
    await wake();
    if (!trouble) return { joined: teamName };
    const why = trouble;
    await sit(undefined);
    // Nobody was joined: one is who one was.
    await changeSettings(store, async () => ({ me: name, role }));
    return { trouble: why };
  }

  const status = async (): Promise<TeamStatus> =>
    statusOf((await ready()).store, { session, trouble, since, opening: opening !== undefined });

  return {
    wake,
    join,
    status,
    presence: presence.all,
    leave: () => sit(undefined),
    retry() {
      if (trouble) [trouble, failures] = [undefined, 0];
      session?.retry();
      return wake();
    },
    async say(what: PresenceSaid) {
      presence.say(what);
      if (what.doing === 'writing' && what.ticketId) await claims.renew(await ready(), what.ticketId);
    },
    claims: async (ids: Parameters<typeof claims.all>[1]) => claims.all(await ready(), ids),
    claim: async (id: Parameters<typeof claims.claimOf>[1]) => claims.claim(await ready(), id),
    release: async (id: Parameters<typeof claims.claimOf>[1]) => claims.release(await ready(), id),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await opening?.catch(() => {});
      await session?.close();
    },
  };
}
