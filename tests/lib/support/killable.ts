/** A whole background behind a network of its own, that can be killed at any moment and started over the same disk. */
import { connect } from '@nats-io/transport-node';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { startTeam } from '@/lib/background/team/index.ts';
import type { World } from '@/lib/background/world.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { openStore } from '@/lib/store/store.ts';
import { type BadNetwork, startProxy } from './proxy.ts';
import { type Background, PACE, sit } from './team.ts';

export interface Killable extends Background {
  readonly network: BadNetwork;
  readonly invitation: Invitation;
  /** How far its clock is off, ms; may jump at any moment. */
  readonly clock: { ahead: number };
  /** As a worker is: whatever it was doing ends where it stands, and only what is on disk is left. */
  kill(): void;
  /** As it begins its nth transaction from now on, until it starts again. */
  killAt(nth: number): void;
  /** Whether it was. */
  readonly isKilled: () => boolean;
  /** Starts again; at once, if it was not killed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** In the team already, but perhaps not caught up. `port`: of the server. */
export async function aKillable(invitation: Invitation, port: number): Promise<Killable> {
  const disk = new IDBFactory();
  let left = Number.POSITIVE_INFINITY;
  // Before anybody else hears that the database is open.
  const open = disk.open.bind(disk);
  disk.open = (...order) => {
    const request = open(...order);
    request.addEventListener('success', () => {
      const database = request.result;
      const begin = database.transaction.bind(database);
      database.transaction = (...what: Parameters<typeof begin>) => {
        left -= 1;
        if (left === 0) device.kill();
        return begin(...what);
      };
    });
    return request;
  };
  const name = `portside-${crypto.randomUUID()}`;
  const network = await startProxy(port);
  const clock = { ahead: 0 };
  const servers = [`nats://127.0.0.1:${network.port}`];
  const begin = async (): Promise<Pick<Background, 'world' | 'store' | 'team'>> => {
    const store = await openStore(name, { indexedDB: disk, IDBKeyRange });
    const world: World = { store, now: () => Date.now() + clock.ahead, changed: () => {} };
    const around = { pace: PACE, looking: () => true, alarm: () => {}, recompute: () => {}, connect, floor: [] };
    return { world, store, team: startTeam({ world: async () => world, ...around }) };
  };
  let now = await begin();
  let killed = false;
  const remains: Promise<unknown>[] = [];
  const device: Killable = {
    get world() {
      return now.world;
    },
    get store() {
      return now.store;
    },
    get team() {
      return now.team;
    },
    network,
    invitation,
    clock,
    kill: () => {
      killed = true;
      now.store.close();
      network.drop();
      // What is left of it can write nowhere any more; it only has to let go of its timers.
      remains.push(now.team.stop().catch(() => {}));
    },
    killAt: (nth) => {
      left = nth;
    },
    isKilled: () => killed,
    start: async () => {
      if (!killed) device.kill();
      killed = false;
      left = Number.POSITIVE_INFINITY;
      now = await begin();
      await now.team.wake();
    },
    again: () => device.start(),
    stop: async () => {
      await Promise.all([now.team.stop(), ...remains]);
      await network.stop();
    },
  };
  await sit(device, { ...invitation, servers });
  return device;
}
