/** Wires to a test's own server over plain TCP, and readers that remember what they heard. */
import { connect } from '@nats-io/transport-node';
import { eventSubject } from '@/lib/sync/subjects.ts';
import {
  type Acknowledged,
  connectWire,
  ensureStreams,
  startDrain,
  type Wire,
  type WireEvent,
  type WireOptions,
} from '@/lib/sync/wire/index.ts';
import type { ReadState } from '@/lib/sync/wire/wire.ts';

export const TEAM = 'team0000000000aa';

/** Any version, no credentials; TCP keeps apart from `wsconnect`: one process can only redial by one of them. */
export const aWire = (servers: readonly string[], options: Partial<WireOptions> = {}): Promise<Wire> =>
  connectWire({ servers, jwt: '', seed: '', team: TEAM, member: 'member000000000a', connect, floor: [], ...options });

/** The streams of the test's team, by an administrator who leaves again. */
export async function makeStreams(servers: readonly string[], replicas: 1 | 3 = 1, eventBytes = 1 << 28) {
  const admin = await connect({ servers: [...servers] });
  await ensureStreams(admin, TEAM, { eventBytes, valueBytes: eventBytes, replicas });
  await admin.close();
}

/** Resolves once it holds; a minute is no measure, it only ends a test that hangs. */
export async function until(holds: () => boolean, what: string, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

export const subjectOf = (member = 'member000000000a', thing = 'ticket', store = 'store'): string =>
  eventSubject(TEAM, { member, class: 'tk', store, thing });

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads from `cursors` on and keeps all of it. */
export function reading(wire: Wire, filters: readonly string[] = [`ps.${TEAM}.>`], cursors = {}) {
  const events: WireEvent[] = [];
  const states: ReadState[] = [];
  const batches: number[] = [];
  const stop = wire.read(
    filters,
    cursors,
    async (batch) => {
      events.push(...batch.events);
      batches.push(batch.events.length);
    },
    (state) => states.push(state),
  );
  const texts = () => events.map(({ bytes }) => textOf(bytes));
  return { events, states, batches, texts, stop, state: () => states.at(-1) };
}

/** A list of events that wait to be told, as a device keeps it: what is acknowledged waits no longer. */
export function waitingList(count: number, subject = subjectOf(), size = 0) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `${subject}-${at}`,
    order: at,
    subject,
    bytes: bytesOf(`${at}`.padEnd(size)),
  }));
  const acknowledged = new Map<string, number>();
  const said: (string | undefined)[] = [];
  return {
    rows,
    acknowledged,
    said,
    done: () => acknowledged.size === rows.length,
    waiting: async (after: number, most: number) =>
      rows.filter(({ id, order }) => order > after && !acknowledged.has(id)).slice(0, most),
    keep: async (acks: readonly Acknowledged[]) => {
      for (const { id, seq } of acks) acknowledged.set(id, seq);
    },
  };
}

/** Tells all of a list through a wire, and again whenever the link comes back; with `pace`, ten rows every so many ms. */
export function telling(wire: Wire, list: ReturnType<typeof waitingList>, pace = 0) {
  const drain = startDrain({
    publish: wire.publish,
    waiting: async (after, most) => {
      if (pace === 0) return list.waiting(after, most);
      await new Promise((done) => setTimeout(done, pace));
      return list.waiting(after, Math.min(most, 10));
    },
    acknowledged: list.keep,
    said: (trouble) => list.said.push(trouble),
  });
  const leave = wire.status((state) => state === 'up' && drain.retry());
  return async () => {
    leave();
    await drain.stop();
  };
}
