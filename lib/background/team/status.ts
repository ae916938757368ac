/** How the link to the team stands, for people to see. */
import type { TeamStatus, TeamTrouble } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { countWaiting } from './publish.ts';
import { meIn, seatOf } from './seat.ts';
import type { Session } from './session.ts';
import { countErrands } from './sign.ts';

/** The server's last word: a person has to do something first. */
export const FINAL: readonly TeamTrouble[] = ['denied', 'expired', 'revoked', 'server-old', 'not-wss'];

interface Standing {
  readonly session: Session | undefined;
  readonly trouble: TeamTrouble | undefined;
  readonly since: Instant | undefined;
  readonly opening: boolean;
}

export async function statusOf(store: Store, standing: Standing): Promise<TeamStatus> {
  const seat = await seatOf(store);
  if (!seat) return { link: 'none', members: [], waiting: 0, refusedEvents: 0 };
  const waiting = (await countErrands(store)) + (await countWaiting(store));
  const { session, trouble, since } = standing;
  const me = meIn(seat);
  const wrong = session?.trouble() ?? trouble;
  return {
    link: linkOf(seat, waiting, standing),
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

function linkOf(seat: TeamSeat, waiting: number, { session, trouble, opening }: Standing): TeamStatus['link'] {
  if (trouble === 'server-old') return 'old-server';
  if (trouble && FINAL.includes(trouble)) return 'refused';
  if (!session) return opening && !trouble ? 'connecting' : 'offline';
  if (!session.isUp()) return 'offline';
  if (!session.isCaughtUp()) return seat.telling ? 'joining' : 'connecting';
  return waiting > 0 ? 'sending' : 'up-to-date';
}
