/** How a background lives with its team: when it connects, when it tries again, when it stops asking to be woken. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createUser } from '@nats-io/nkeys';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions } from '@/lib/background/knowledge/actions.ts';
import { startTeam } from '@/lib/background/team/index.ts';
import { putSeat, seatOf } from '@/lib/background/team/seat.ts';
import type { World } from '@/lib/background/world.ts';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { sealInvitation } from '@/lib/sync/seal/index.ts';
import { aReading, aSeen, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, quiet, sit, until } from '../../support/team.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
let nats: Nats;
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(() => nats?.stop());

function started(world: () => Promise<World>) {
  const alarms: boolean[] = [];
  const alarm = (on: boolean) => void alarms.push(on);
  const team = startTeam({ world, looking: () => false, alarm, recompute: () => {}, connect, floor: [] });
  return { team, alarms };
}

test('without a team nobody asks to be woken; a store that cannot be used is tried again and throws at nobody', async () => {
  const { world } = await aWorld();
  const alone = started(async () => world);
  await alone.team.wake();
  expect(alone.alarms).toEqual([false]);
  await alone.team.stop();
  const damaged = started(() => Promise.reject(new Error('damaged')));
  await expect(damaged.team.wake()).resolves.toBeUndefined();
  await damaged.team.stop();
});

test('a session is closed once there is another store', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
  const [old, other] = [await aBackground(), await aBackground()];
  let now = old.world;
  const { team, alarms } = started(async () => now);
  if (invitations[0]) await sit({ ...old, team }, invitations[0]);
  await quiet([{ ...old, team }], 'it is there');
  now = other.world;
  await team.wake();
  expect((await team.status()).link).toBe('none');
  expect(alarms.at(-1)).toBe(false);
  now = old.world;
  // It is over: nothing of it is left that would count as a link.
  expect((await team.status()).link).toBe('offline');
  await team.stop();
}, 120_000);

test('a stream that is not the one that was read, though it looks like it, is read again from its beginning', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
  const ada = await aBackground();
  if (invitations[0]) await sit(ada, invitations[0]);
  await ingest(ada.world, SHOP, aReading([aSeen({})]));
  await noteTicket(ada.world, 'op-1', ID, 'One.');
  await quiet([ada], 'it is told');
  await ada.team.stop();
  const right = (await seatOf(ada.store))?.cursors;
  await commit(ada.store, [], async (books) => {
    const seat = await seatOf(ada.store);
    if (!seat) return;
    const cursors = Object.fromEntries(Object.entries(seat.cursors).map(([of, { seq }]) => [of, { seq, id: 'other' }]));
    await putSeat(ada.store, { ...seat, cursors }, books);
  });
  await ada.again();
  await until(async () => (await ada.team.status()).trouble === 'server-lost', 'it is said');
  await quiet([ada], 'it is read again');
  expect((await seatOf(ada.store))?.cursors).toEqual(right);
  expect((await ada.store.tickets.get(ID))?.decided.notes).toHaveLength(1);
  await ada.team.stop();
}, 120_000);

test('a view that asks whenever it is told to reads in the end that all was told', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
  const ada = await aBackground();
  let shown: TeamStatus | undefined;
  const ask = async () => {
    shown = await team.status();
  };
  const world: World = { ...ada.world, changed: (topics) => void (topics.includes('team') && ask()) };
  const { team } = started(async () => world);
  if (invitations[0]) await sit({ ...ada, team }, invitations[0]);
  const note = { id: 'n-1', title: 'Parcels', bodies: { en: 'Ask.' }, intents: [], countries: [], changedAt: 1 };
  await knowledgeActions(world)['knowledge.save']({ note });
  await quiet([{ ...ada, team }], 'it is told');
  await until(async () => shown?.link === 'up-to-date' && shown.waiting === 0, 'it is shown', 5_000);
  await team.stop();
}, 120_000);

test('since when the server is away is known from the first moment, through every start of the worker, until it is back', async () => {
  const mortal = await startNats();
  const { invitations } = await aTeam([mortal.url], [{ name: 'Ada' }]);
  const ada = await aBackground();
  if (invitations[0]) await sit(ada, invitations[0]);
  await quiet([ada], 'it is there');
  const before = Date.now();
  await mortal.kill9();
  await until(async () => (await ada.team.status()).since !== undefined, 'it is said');
  const { link, since = 0 } = await ada.team.status();
  expect(link).toBe('offline');
  expect(since).toBeGreaterThanOrEqual(before);
  await ada.again();
  await until(async () => (await ada.team.status()).trouble === 'unreachable', 'it is tried');
  expect((await ada.team.status()).since).toBe(since);
  await mortal.restart();
  await ada.team.retry();
  await until(async () => (await ada.team.status()).link === 'up-to-date', 'it is back');
  expect((await ada.team.status()).since).toBeUndefined();
  await mortal.halt();
  await until(async () => ((await ada.team.status()).since ?? 0) > since, 'it counts anew');
  await ada.team.stop();
  await mortal.stop();
}, 120_000);

/** Takes every connection and says nothing, as a server behind a wall does. */
async function silent() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { url: `nats://127.0.0.1:${port}`, heard: () => sockets.size, close };
}

test('whoever leaves while a server is dialled that says nothing is not kept waiting', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
  const wall = await silent();
  const ada = await aBackground();
  const [invitation] = invitations;
  if (!invitation) throw new Error('no invitation');
  const sitting = sit(ada, { ...invitation, servers: [wall.url] });
  await until(async () => wall.heard() > 0, 'it is dialled');
  const began = performance.now();
  await ada.team.leave();
  // Otherwise it is ten seconds until the dialling gives up.
  expect(performance.now() - began).toBeLessThan(5_000);
  expect((await ada.team.status()).link).toBe('none');
  await sitting;
  await ada.team.stop();
  await wall.close();
}, 120_000);

test('one who is asked twice to join by the same invitation joins once', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }]);
  const [invitation] = invitations;
  if (!invitation) throw new Error('no invitation');
  // This server asks for no credential; an invitation has one all the same.
  const named = { servers: ['ws://127.0.0.1:1'], jwt: 'a.b.c', seed: new TextDecoder().decode(createUser().getSeed()) };
  const text = await sealInvitation({ ...invitation, ...named, expiresAt: Date.now() + HOUR }, 'abcd-efgh');
  const ada = await aBackground();
  const dialled: unknown[] = [];
  const team = startTeam({
    world: async () => ada.world,
    looking: () => true,
    alarm: () => {},
    recompute: () => {},
    connect: (options) => {
      dialled.push(options.servers);
      return connect({ ...options, servers: [nats.url] });
    },
    floor: [],
  });
  const both = await Promise.all([team.join(text, 'abcd-efgh'), team.join(text, 'abcd-efgh')]);
  expect(both).toEqual([{ joined: 'Testers' }, { joined: 'Testers' }]);
  expect(dialled).toHaveLength(1);
  await team.stop();
}, 120_000);
