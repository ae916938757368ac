/** Taking a seat by an invitation, and going on at it by a renewal. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import type { TeamCommands } from '@/lib/protocol/team.ts';
import type { TeamSeat } from '@/lib/store/rows.ts';
import { isRenewalText, openInvitation } from '@/lib/sync/seal/index.ts';
import { changeSettings, settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { type Credential, openFor, putCredential } from './renew.ts';
import { seatOf, type takeSeat } from './seat.ts';

interface Joining {
  readonly ready: () => Promise<World>;
  /** Takes a seat, or gets up. */
  readonly sit: (sitting: Parameters<typeof takeSeat>[1]) => Promise<void>;
  /** Resolves once no session runs and none is about to be opened. */
  readonly pause: () => Promise<void>;
  /** Connects as if for the first time; answers what is wrong then. */
  readonly connect: () => Promise<TeamTrouble | undefined>;
}

type Joined = Promise<ReturnType<TeamCommands['team.join']>>;

/** What of the server's last words is about the credential. */
const SHUT: readonly TeamTrouble[] = ['denied', 'expired', 'revoked', 'not-wss'];

/** Goes on with another credential at the same seat; with the one before, where the server lets nobody in by this. */
async function renew({ ready, pause, connect }: Joining, text: string, passphrase: string): Joined {
  const { store } = await ready();
  const opened = await openFor(store, text, passphrase);
  if ('trouble' in opened) return opened;
  const goOn = async (credential: Credential) => {
    await pause();
    await putCredential(store, credential);
    return connect();
  };
  const why = await goOn(opened.renewal);
  if (!why || !SHUT.includes(why)) return { joined: (await seatOf(store))?.roster.name ?? '', renewed: true };
  await goOn(opened.before);
  return { trouble: why };
}

/** By what a person pasted. Where nobody lets them in, everything is as it was. */
async function joinBy(joining: Joining, text: string, passphrase: string): Joined {
  if (isRenewalText(text)) return renew(joining, text, passphrase);
  const { ready, sit, connect } = joining;
  const { store } = await ready();
  // Whoever is in a team leaves it first: nobody changes teams by a slip.
  if (await seatOf(store)) return { trouble: 'has-seat' };
  const invitation = await openInvitation(text, passphrase);
  if ('trouble' in invitation) return invitation;
  const { team, teamName, member, servers } = invitation;
  const joinedAt = Date.now();
  const { me: name, role } = await settingsOf(store);
  // Until the first roster is read; nothing of others counts before.
  const me = { ...member, signing: '', sealing: '', since: joinedAt };
  const roster = { team, name: teamName, version: 0, members: [me] };
  const clock = { at: 0, tick: 0 };
  const told = { cursors: {}, clock, refused: 0, telling: { after: '' }, joining: {} };
  const seat: TeamSeat = { team, member: member.id, servers, roster, joinedAt, ...told };
  await sit({ seat, invitation });
  const why = await connect();
  if (!why) return { joined: teamName };
  await sit(undefined);
  // Nobody was joined: one is who one was.
  await changeSettings(store, async () => ({ me: name, role }));
  return { trouble: why };
}

/** A view asks again where it waits long for an answer; it is one joining all the same. */
export function joinerOf(joining: Joining): (text: string, passphrase: string) => Joined {
  let open: { readonly text: string; readonly passphrase: string; readonly done: Joined } | undefined;
  return (text, passphrase) => {
    if (open?.text === text && open.passphrase === passphrase) return open.done;
    const mine = { text, passphrase, done: joinBy(joining, text, passphrase) };
    open = mine;
    return mine.done.finally(() => {
      if (open === mine) open = undefined;
    });
  };
}
