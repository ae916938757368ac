/** How the link to the team stands, for people to see. */
import type { TeamStatus, TeamTrouble } from '@/lib/domain/team.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Joining } from '@/lib/store/team-rows.ts';
import { endOf } from '@/lib/sync/credential.ts';
import { countWaiting } from './publish.ts';
import { invitationOf, meIn, seatOf } from './seat.ts';
import type { Session } from './session-face.ts';
import { countErrands } from './sign.ts';

/** The server's last word: a person has to do something first. */
export const FINAL: readonly TeamTrouble[] = ['denied', 'expired', 'revoked', 'server-old', 'not-wss'];

interface Standing {
  readonly session: Session | undefined;
  readonly trouble: TeamTrouble | undefined;
  readonly opening: boolean;
}

export async function statusOf(store: Store, standing: Standing): Promise<TeamStatus> {
  const seat = await seatOf(store);
  if (!seat) return { link: 'none', members: [], waiting: 0, refusedEvents: 0 };
  const waiting = (await countErrands(store)) + (await countWaiting(store));
  const { session, trouble } = standing;
  const me = meIn(seat);
  const endsAt = endOf((await invitationOf(store))?.jwt ?? '');
  const wrong = session?.trouble() ?? trouble;
  const link = linkOf(seat, waiting, standing);
  const since = link === 'offline' || link === 'refused' ? (session?.unheardSince() ?? seat.awaySince) : undefined;
  return {
    link,
    name: seat.roster.name,
    ...(me ? { me } : {}),
    members: seat.roster.members,
    waiting,
    ...(since === undefined ? {} : { since }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(seat.joining?.begun ? { progress: progressOf(seat.joining.begun) } : {}),
    ...(wrong ? { trouble: wrong } : {}),
    ...(session ? { server: { version: session.wire.server.version, urls: seat.servers } } : {}),
    refusedEvents: seat.refused,
  };
}

const progressOf = ({ done, of }: Joining) => ({ done: Math.min(done, of), of });

function linkOf(seat: TeamSeat, waiting: number, { session, trouble, opening }: Standing): TeamStatus['link'] {
  if (trouble === 'server-old') return 'old-server';
  if (trouble && FINAL.includes(trouble)) return 'refused';
  if (!session) return opening && !trouble ? 'connecting' : 'offline';
  if (session.unheardSince() !== undefined) return 'offline';
  if (!session.isCaughtUp()) return seat.joining || seat.telling ? 'joining' : 'connecting';
  return waiting > 0 ? 'sending' : 'up-to-date';
}
