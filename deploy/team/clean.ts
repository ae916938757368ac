/**
 * Takes destroyed keys off the server's disk. What replaces a key makes the server forget it, but leaves its bytes in
 * the file where they lay until the server gets to writing that anew, which for a small stream may be never (seen on
 * 2.9.10). So whatever is left is read, the files are thrown away, and it is said again.
 *
 * A key that is told in the moment between is lost; its device notices at its next connection, see `keysAsTheyAre`.
 */
import { AckPolicy, DeliverPolicy, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { streamsOf, takenBy } from '@/lib/sync/subjects.ts';
import { Trouble } from './trouble.ts';

interface Left {
  readonly subject: string;
  readonly data: Uint8Array;
}

/** Read, and said again, at a time. */
const STEP = 500;

/** Answers how many destroyed keys were taken off. Where there are none, nothing is touched. */
export async function cleanKeys(nc: NatsConnection, team: string): Promise<number> {
  const manager = await jetstreamManager(nc, { checkAPI: false });
  const { keys } = streamsOf(team);
  const all = await everyKey(manager, keys, takenBy(team).keys[0] ?? '');
  const left = all.filter(({ data }) => data.length > 0);
  if (left.length === all.length) return 0;
  await manager.streams.purge(keys);
  const client = manager.jetstream();
  for (let at = 0; at < left.length; at += STEP)
    await Promise.all(
      left.slice(at, at + STEP).map(({ subject, data }) =>
        client.publish(subject, data).catch((error) => {
          throw new Trouble('refused', subject, error);
        }),
      ),
    );
  return all.length - left.length;
}

async function everyKey(manager: JetStreamManager, stream: string, filter: string): Promise<readonly Left[]> {
  const { state } = await manager.streams.info(stream);
  if (state.messages === 0) return [];
  const { name, num_pending: waiting } = await manager.consumers.add(stream, {
    name: `clean${Date.now()}`,
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.All,
    filter_subject: filter,
    mem_storage: true,
    num_replicas: 1,
  });
  const consumer = await manager.jetstream().consumers.get(stream, name);
  const all = new Map<string, Left>();
  try {
    for (let seen = 0; seen < waiting; ) {
      const before = seen;
      const batch = await consumer.fetch({ max_messages: Math.min(STEP, waiting - seen), expires: 5_000 });
      for await (const { subject, data } of batch) {
        all.set(subject, { subject, data: data.slice() });
        seen += 1;
      }
      if (seen === before) throw new Trouble('unreachable');
    }
  } finally {
    await manager.consumers.delete(stream, name);
  }
  return [...all.values()];
}
