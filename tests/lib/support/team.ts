/** A team for tests: its keys and roster, a server's streams, and whole backgrounds that are in it. */
import { connect } from '@nats-io/transport-node';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { startTeam, type Teamwork } from '@/lib/background/team/index.ts';
import { seatOf, takeSeat } from '@/lib/background/team/seat.ts';
import type { World } from '@/lib/background/world.ts';
import type { Invitation, Member, Roster } from '@/lib/domain/team.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { makeDevice, makeTeam, newId, operatorOf, sealRoster } from '@/lib/sync/seal/index.ts';
import { rosterSubject, streamsOf } from '@/lib/sync/subjects.ts';
import { ensureStreams } from '@/lib/sync/wire/index.ts';

interface Wanted {
  readonly name: string;
  readonly role?: Role;
  readonly stores?: readonly string[];
}

/** Its streams on this server, its roster in them, and everybody's invitation. */
export async function aTeam(servers: readonly string[], wanted: readonly Wanted[]) {
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
    await ensureStreams(admin, team, { eventBytes: 1 << 24, valueBytes: 1 << 24 });
    await admin.request(rosterSubject(team), sealed);
    await admin.close();
  };
  await found();
  const invitations = made.map(({ device, member: { id, name, role, stores } }): Invitation => {
    const { signingKey, sealingKey } = device;
    const own = { signingKey, sealingKey, jwt: '', seed: '', keys, tokens, expiresAt: Number.MAX_SAFE_INTEGER };
    return { v: 1, team, teamName: 'Testers', servers, member: { id, name, role, stores }, root, ...own };
  });
  return { team, roster, invitations, found };
}

export interface Background {
  readonly world: World;
  readonly store: Store;
  team: Teamwork;
  /** As when the worker is killed and starts again over the same store. */
  again(): Promise<void>;
}

const started = (world: World) =>
  startTeam({
    world: async () => world,
    looking: () => true,
    alarm: () => {},
    recompute: () => {},
    connect,
    floor: [],
  });

/** A background with a store of its own. */
export async function aBackground(): Promise<Background> {
  const store = await openStore(`portside-${crypto.randomUUID()}`, { indexedDB: new IDBFactory(), IDBKeyRange });
  const world: World = { store, now: Date.now, changed: () => {} };
  const background: Background = {
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

/** Sits down as an opened invitation says, without the passphrase. */
export async function sit({ store, team }: Background, invitation: Invitation): Promise<void> {
  const { team: id, teamName, member, servers } = invitation;
  const me = { ...member, signing: '', sealing: '', since: 0 };
  const roster = { team: id, name: teamName, version: 0, members: [me] };
  const told = { cursors: {}, clock: { at: 0, tick: 0 }, refused: 0, telling: { after: '' } };
  const seat = { team: id, member: member.id, servers, roster, joinedAt: Date.now(), ...told };
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

/** Everybody has told all and read all that the others told. */
export const isQuiet = async (all: readonly Background[]): Promise<boolean> => {
  const stands = await Promise.all(all.map(({ team }) => team.status()));
  if (!stands.every(({ link }) => link === 'up-to-date')) return false;
  const own = await Promise.all(all.map(({ store }) => store.teamOwn.filter(({ state }) => state !== 'heard').count()));
  const seats = await Promise.all(all.map(({ store }) => seatOf(store)));
  const reached = new Set(
    seats.map((seat) => Math.max(0, ...Object.values(seat?.cursors ?? {}).map(({ seq }) => seq))),
  );
  return own.every((count) => count === 0) && reached.size === 1 && seats.every((seat) => !seat?.telling);
};

/** As a server whose disk is gone. */
export async function forgetStreams(server: string, team: string): Promise<void> {
  const admin = await connect({ servers: [server] });
  for (const stream of Object.values(streamsOf(team))) await admin.request(`$JS.API.STREAM.DELETE.${stream}`);
  await admin.close();
}
