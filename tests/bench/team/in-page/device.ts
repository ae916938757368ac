/** A background with a database of its own, as far as the team has to do with it. Several live in one page. */
import { startTeam } from '@/lib/background/team/index.ts';
import type { World } from '@/lib/background/world.ts';
import type { Topic } from '@/lib/protocol.ts';
import { openStore, type Store } from '@/lib/store/store.ts';

export interface Device {
  readonly world: World;
  readonly store: Store;
  readonly team: ReturnType<typeof startTeam>;
  /** Told of every change that views are told of, until it is taken away. */
  listen(heard: (topics: readonly Topic[]) => void): () => void;
}

const devices = new Map<string, Promise<Device>>();

async function made(name: string): Promise<Device> {
  const store = await openStore(`bench-team-${name}`);
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const world: World = {
    store,
    now: Date.now,
    changed: (topics) => {
      for (const heard of [...listeners]) heard(topics);
    },
  };
  const team = startTeam({
    world: async () => world,
    looking: () => true,
    alarm: () => {},
    recompute: () => {},
    // The server at hand may be older than those a team is to trust.
    floor: [],
  });
  return {
    world,
    store,
    team,
    listen: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}

export function deviceOf(name: string): Promise<Device> {
  const known = devices.get(name) ?? made(name);
  devices.set(name, known);
  return known;
}

export async function join({ team }: Device, text: string, passphrase: string): Promise<void> {
  const answer = await team.join(text, passphrase);
  if ('trouble' in answer) throw new Error(`not joined: ${answer.trouble}`);
}

/** Everything the stream held was read, and everything told. */
export async function untilUpToDate({ team, store }: Device): Promise<void> {
  for (;;) {
    const { link, trouble } = await team.status();
    const row = await store.settings.get('team');
    if (link === 'up-to-date' && row?.key === 'team' && !row.value.telling && !row.value.joining) return;
    if (link === 'refused') throw new Error(`refused: ${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Resolves once it has read up to each of these places of the stream, one of every store that it hears. */
export async function untilReached({ store }: Device, seqs: readonly number[]): Promise<void> {
  for (;;) {
    const row = await store.settings.get('team');
    const cursors = row?.key === 'team' ? Object.values(row.value.cursors).map(({ seq }) => seq) : [];
    if (seqs.every((wanted) => cursors.some((seq) => seq >= wanted))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What the device holds of every ticket's choices, by id. */
export async function decisionsOf({ store }: Device) {
  return (await store.tickets.orderBy('id').toArray()).map(({ id, decided }) => ({ id, decided }));
}

/** Stops it and takes its database away. */
export async function forget(name: string): Promise<void> {
  const device = await devices.get(name);
  devices.delete(name);
  await device?.team.stop();
  await device?.store.delete();
}
