/** How a background lives with its team: when it connects, when it tries again, when it stops asking to be woken. */
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { startTeam } from '@/lib/background/team/index.ts';
import { putSeat, seatOf } from '@/lib/background/team/seat.ts';
import type { World } from '@/lib/background/world.ts';
import { commit } from '@/lib/store/commit.ts';
import { aReading, aSeen, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, isQuiet, sit, until } from '../../support/team.ts';
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
  await until(() => isQuiet([{ ...old, team }]), 'it is there');
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
  await until(() => isQuiet([ada]), 'it is told');
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
  await until(() => isQuiet([ada]), 'it is read again');
  expect((await seatOf(ada.store))?.cursors).toEqual(right);
  expect((await ada.store.tickets.get(ID))?.decided.notes).toHaveLength(1);
  await ada.team.stop();
}, 120_000);
