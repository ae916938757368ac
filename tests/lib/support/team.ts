/** A team for tests: its keys and roster, a server's streams, and whole backgrounds that are in it. */
import { connect } from '@nats-io/transport-node';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { teamHooks } from '@/lib/background/team/erased.ts';
import { startTeam, type Teamwork } from '@/lib/background/team/index.ts';
import { invitationOf, seatOf, takeSeat } from '@/lib/background/team/seat.ts';
import { marksOf } from '@/lib/background/team/values/mark.ts';
import { scopesOf } from '@/lib/background/team/values/scope.ts';
import type { World } from '@/lib/background/world.ts';
import type { Invitation, Member, Roster } from '@/lib/domain/team.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { keysOf, makeDevice, makeTeam, newId, operatorOf, sealRoster } from '@/lib/sync/seal/index.ts';
import { rosterSubject, streamsOf } from '@/lib/sync/subjects.ts';
import { connectWire, ensureStreams } from '@/lib/sync/wire/index.ts';
import { aLock } from './lock.ts';

interface Wanted {
  readonly name: string;
  readonly role?: Role;
  readonly stores?: readonly string[];
}

/** Its streams on this server, of so many bytes each, its roster in them, and everybody's invitation. */
export async function aTeam(
  servers: readonly string[],
  wanted: readonly Wanted[],
  bytes = 1 << 24,
  replicas: 1 | 3 = 1,
) {
  const { team, root, rootKey, keys, tokens } = await makeTeam();
  const made = await Promise.all(
    wanted.map(async ({ name, role = 'admin', stores = [] }) => {
      const device = await makeDevice();
      const member: Member = {
        id: newId(),
        name,
        role,
        stores,
        signing: device.signing,
        sealing: device.sealing,
        since: 0,
      };
      return { device, member };
    }),
  );
  const roster: Roster = { team, name: 'Testers', version: 1, members: made.map(({ member }) => member) };
  const sealed = await sealRoster(await operatorOf({ keys, tokens, rootKey }), roster);
  /** Makes the streams where there are none, and says who is in. */
  const found = async () => {
    const admin = await connect({ servers: [...servers] });
    await ensureStreams(admin, team, { eventBytes: bytes, valueBytes: bytes, replicas });
    await admin.request(rosterSubject(team), sealed);
    await admin.close();
  };
  await found();
  const invitations = made.map(({ device, member: { id, name, role, stores } }): Invitation => {
    const { signingKey, sealingKey } = device;
    const own = { signingKey, sealingKey, jwt: '', seed: '', keys, tokens, expiresAt: Number.MAX_SAFE_INTEGER };
    return { v: 1, team, teamName: 'Testers', servers, member: { id, name, role, stores }, root, ...own };
  });
  return { team, keys, tokens, roster, invitations, found };
}

export interface Background {
  readonly world: World;
  readonly store: Store;
  readonly team: Teamwork;
  /** As when the worker is killed and starts again over the same store. */
  again(): Promise<void>;
}

/** Last values are put as good as at once. */
export const PACE = { own: 100, other: 200, failed: 200, past: 0 };

const started = (world: World) =>
  startTeam({
    pace: PACE,
    world: async () => world,
    looking: () => true,
    alarm: () => {},
    recompute: () => {},
    connect,
    floor: [],
  });

/** A background with a store of its own. */
export async function aBackground(): Promise<Background> {
  const store = await openStore(`portside-${crypto.randomUUID()}`, {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    lock: aLock(),
  });
  const world: World = { store, now: Date.now, changed: () => {}, ...teamHooks(store) };
  const background: Background & { team: Teamwork } = {
    world,
    store,
    team: started(world),
    async again() {
      await background.team.stop();
      background.team = started(world);
      await background.team.wake();
    },
  };
  return background;
}

/** Sits down as an opened invitation says, without the passphrase; `replays`: reads the whole stream instead of last values. */
export async function sit({ store, team }: Background, invitation: Invitation, replays = false): Promise<void> {
  const { team: id, teamName, member, servers } = invitation;
  const me = { ...member, signing: '', sealing: '', since: 0 };
  const roster = { team: id, name: teamName, version: 0, members: [me] };
  const told = { cursors: {}, clock: { at: 0, tick: 0 }, refused: 0, telling: { after: '' } };
  const joining = replays ? {} : { joining: {} };
  const seat = { team: id, member: member.id, servers, roster, joinedAt: Date.now(), ...told, ...joining };
  await takeSeat(store, { seat, invitation });
  await team.wake();
}

/** Resolves once it holds; a minute is no measure, it only ends a test that hangs. */
export async function until(holds: () => Promise<boolean>, what: string, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * Everybody has told all and read all that the others told. Looked at twice, because what was found to be told already may
 * leave something to tell while the next thing is looked at.
 */
export const isQuiet = async (all: readonly Background[]): Promise<boolean> =>
  (await seemsQuiet(all)) && (await seemsQuiet(all));

const seemsQuiet = async (all: readonly Background[]): Promise<boolean> => {
  const stands = await Promise.all(all.map(({ team }) => team.status()));
  if (!stands.every(({ link }) => link === 'up-to-date')) return false;
  const unheard = ({ store }: Background, state: string) =>
    store.teamOwn.where('[state+order]').between([state, Number.NEGATIVE_INFINITY], [state, Number.POSITIVE_INFINITY]);
  const own = await Promise.all(
    all.flatMap((one) => ['waiting', 'sent'].map((state) => unheard(one, state).limit(1).count())),
  );
  const seats = await Promise.all(all.map(({ store }) => seatOf(store)));
  const reached = new Set(
    seats.map((seat) => Math.max(0, ...Object.values(seat?.cursors ?? {}).map(({ seq }) => seq))),
  );
  return (
    own.every((count) => count === 0) &&
    reached.size === 1 &&
    seats.every((seat) => !seat?.telling && !seat?.joining && !seat?.past)
  );
};

/** Resolves once all are quiet; else says how each stands. */
export const quiet = (all: readonly Background[], what = 'everybody heard everything', ms?: number): Promise<void> =>
  until(() => isQuiet(all), what, ms).catch(async (error) => {
    throw new Error(`${error}\n${await standsOf(all)}`);
  });

/** How each stands, in a line: for whom waits in vain. */
async function standsOf(all: readonly Background[]): Promise<string> {
  const stands = all.map(async ({ team, store }) => {
    const [{ link, trouble }, seat] = await Promise.all([team.status(), seatOf(store)]);
    const { cursors, past, joining, telling, keysAt } = seat ?? {};
    const own: Record<string, number> = {};
    await store.teamOwn.each(({ state }) => {
      own[state] = (own[state] ?? 0) + 1;
    });
    const keys = await store.ticketKeys.where('state').equals('waiting').count();
    const errands = (await store.outbox.toArray()).map(({ id }) => id).slice(0, 5);
    return JSON.stringify({ link, trouble, own, keys, errands, cursors, past, joining, telling, keysAt });
  });
  return (await Promise.all(stands)).join('\n');
}

/** Whether last values are marked to hold all that this background heard. */
export async function marked({ store }: Background, server: string): Promise<boolean> {
  const [seat, invitation] = await Promise.all([seatOf(store), invitationOf(store)]);
  if (!seat || !invitation) return false;
  const { team, member, jwt, seed: nkey } = invitation;
  const wire = await connectWire({ servers: [server], jwt, seed: nkey, team, member: member.id, connect, floor: [] });
  try {
    const desk = { invitation, keys: await keysOf(invitation), roster: seat.roster };
    const at = await wire.streamAt();
    const scopes = await scopesOf(desk, member.stores);
    const marks = await Promise.all(scopes.map((scope) => marksOf(wire, desk, scope, at)));
    const newest = Math.max(0, ...(await store.teamTickets.toArray()).map(({ seq }) => seq));
    return marks.every(({ upTo }) => upTo >= newest);
  } finally {
    await wire.close();
  }
}

/** As a server whose disk is gone. */
export async function forgetStreams(server: string, team: string): Promise<void> {
  const admin = await connect({ servers: [server] });
  for (const stream of Object.values(streamsOf(team))) await admin.request(`$JS.API.STREAM.DELETE.${stream}`);
  await admin.close();
}

/** As a server that lost its events and kept its last values. */
export async function forgetEvents(server: string, team: string): Promise<void> {
  const admin = await connect({ servers: [server] });
  await admin.request(`$JS.API.STREAM.DELETE.${streamsOf(team).events}`);
  await admin.close();
}
