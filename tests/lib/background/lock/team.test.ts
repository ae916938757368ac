/** A locked device in its team: it rests, and goes on where it was. Real stores, a real server, real wires. */
import { connect } from '@nats-io/transport-node';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { startTeam } from '@/lib/background/team/index.ts';
import type { World } from '@/lib/background/world.ts';
import { storeLock } from '@/lib/store/lock/lock.ts';
import { openStore } from '@/lib/store/store.ts';
import { StoreLocked } from '@/lib/store/trouble.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, quiet, sit, until } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const SECRET = new Uint8Array(32).fill(3);
let nats: Nats;
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(() => nats?.stop());

/** A background under a lock, as `start.ts` has it: the world cannot be had while it is locked. */
async function aLockedBackground() {
  const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
  const lock = storeLock();
  lock.set('on', SECRET);
  const open = () => openStore('portside', { ...disk, lock });
  let world: World | undefined = { store: await open(), now: Date.now, changed: () => {} };
  const alarms: boolean[] = [];
  const team = startTeam({
    world: async () => {
      if (!world) throw new StoreLocked();
      return world;
    },
    looking: () => true,
    alarm: (on) => void alarms.push(on),
    recompute: () => {},
    connect,
    floor: [],
  });
  return {
    team,
    alarms,
    lock() {
      lock.set('on');
      world?.store.close();
      world = undefined;
      return team.wake();
    },
    async unlock() {
      lock.set('on', SECRET);
      world = { store: await open(), now: Date.now, changed: () => {} };
      await team.wake();
    },
    background(): Background {
      if (!world) throw new StoreLocked();
      return { world, store: world.store, team, again: async () => {} };
    },
  };
}

test('nothing that waited is lost, nothing is heard meanwhile, and it is not tried again and again', async () => {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }]);
  const ada = await aBackground();
  const ben = await aLockedBackground();
  try {
    const [hers, his] = invitations;
    if (!hers || !his) throw new Error('nobody is invited');
    await sit(ada, hers);
    await sit(ben.background(), his);
    await ingest(ada.world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW })] })]));
    const both = () => [ada, ben.background()];
    await quiet(both(), 'both heard of it');

    // Noted, and locked before it can have been told.
    const { world } = ben.background();
    await noteTicket(world, 'op-ben', ID, 'just before');
    await ben.lock();
    expect(ben.alarms.at(-1)).toBe(false);
    const rang = ben.alarms.length;
    await decideTicket(ada.world, 'op-ada', ID, { tags: ['while locked'] });
    await until(async () => (await ada.team.status()).link === 'up-to-date', 'Ada told it');
    await new Promise((done) => setTimeout(done, 3_000));
    expect(ben.alarms).toHaveLength(rang);
    await expect(ben.team.status()).rejects.toThrow(StoreLocked);

    await ben.unlock();
    await quiet(both(), 'both heard of everything');
    for (const { store } of both()) {
      const ticket = await store.tickets.get(ID);
      expect(ticket?.decided).toMatchObject({ tags: ['while locked'], notes: [{ text: 'just before' }] });
    }
  } finally {
    await ada.team.stop();
    await ben.team.stop();
  }
}, 120_000);
