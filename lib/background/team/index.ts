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
import { countWaiting } from './publish.ts';
import { meIn, seatOf, takeSeat } from './seat.ts';
import { type Ended, openSession, type Session } from './session.ts';
import { countErrands } from './sign.ts';

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
/** The server's last word: a person has to do something first. */
const FINAL: readonly TeamTrouble[] = ['denied', 'expired', 'revoked', 'server-old', 'not-wss'];

export type Teamwork = ReturnType<typeof startTeam>;

export function startTeam({ world: ready, looking, alarm, recompute, connect, floor }: Options) {
  let session: Session | undefined;
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
    ...(connect ? { connect } : {}),
    ...(floor ? { floor } : {}),
  };

  const fail = (why: TeamTrouble) => {
    trouble = why;
    since ??= Date.now();
    failures += 1;
    clearTimeout(timer);
    if (!FINAL.includes(why) && !stopped)
      timer = setTimeout(() => wake(), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1)));
    news();
  };
  const ended = (why: Ended) => {
    session = undefined;
    presence.through(undefined);
    if (why === 'lost') wake();
    else if (why) fail(why);
    news();
  };

  async function open(): Promise<void> {
    const world = await ready();
    if (await seatOf(world.store)) alarm(true);
    try {
      const opened = await openSession(world, around, ended);
      if (stopped) await opened?.close();
      if (!opened || stopped) return;
      [session, trouble, since, failures] = [opened, undefined, undefined, 0];
      presence.through(opened);
      news();
    } catch (error) {
      fail(error instanceof WireTrouble ? error.code : 'unreachable');
    }
  }

  /** Connects where there is a team and no link; otherwise sees to it that what waits is told. */
  function wake(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (session) session.tell();
    else if (!trouble || !FINAL.includes(trouble))
      opening ??= open().finally(() => {
        opening = undefined;
      });
    return opening ?? Promise.resolve();
  }

  async function sit(sitting: Parameters<typeof takeSeat>[1]): Promise<void> {
    const { store, changed } = await ready();
    clearTimeout(timer);
    await opening?.catch(() => {});
    await session?.close();
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

  async function status(): Promise<TeamStatus> {
    const { store } = await ready();
    const seat = await seatOf(store);
    if (!seat) return { link: 'none', members: [], waiting: 0, refusedEvents: 0 };
    const waiting = (await countErrands(store)) + (await countWaiting(store));
    const me = meIn(seat);
    const wrong = session?.trouble() ?? trouble;
    return {
      link: linkOf(seat, waiting),
      name: seat.roster.name,
      ...(me ? { me } : {}),
      members: seat.roster.members,
      waiting,
      ...(since === undefined ? {} : { since }),
      ...(wrong ? { trouble: wrong } : {}),
      ...(session ? { server: { version: session.wire.server.version, urls: seat.servers } } : {}),
      refusedEvents: seat.refused,
    };
  }

  function linkOf(seat: TeamSeat, waiting: number): TeamStatus['link'] {
    if (trouble === 'server-old') return 'old-server';
    if (trouble && FINAL.includes(trouble)) return 'refused';
    if (!session) return opening && !trouble ? 'connecting' : 'offline';
    if (!session.isUp()) return 'offline';
    if (!session.isCaughtUp()) return seat.telling ? 'joining' : 'connecting';
    return waiting > 0 ? 'sending' : 'up-to-date';
  }

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
    claims: async (ids: readonly Parameters<typeof claims.claimOf>[1][]) => {
      const world = await ready();
      const all = await Promise.all(
        ids.map(async (id) => {
          const [claim, pending] = await Promise.all([claims.claimOf(world, id), claims.isAsked(world, id)]);
          const mine = await claims.isMine(world, claim);
          return { id, mine, ...(claim ? { claim } : {}), ...(pending ? { pending: true as const } : {}) };
        }),
      );
      return all.filter(({ claim, pending }) => claim ?? pending);
    },
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
