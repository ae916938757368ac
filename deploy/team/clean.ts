/**
 * Takes destroyed keys off the server's disk. What replaces a key makes the server forget it, but leaves its bytes in
 * the file where they lay until the server gets to writing that anew, which for a small stream may be never (seen on
 * 2.9.10). So a new file is begun, whatever is left is said again in place, and only then all that is older is thrown
 * away: at no moment does the server lack a key, and a run that is broken off loses none.
 */
import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { MINUTE } from '@/lib/domain/time.ts';
import { NO_TOKEN, streamsOf, takenBy, ticketKeySubject } from '@/lib/sync/subjects.ts';
import { ignoreNotFound, Trouble } from './trouble.ts';

interface Left {
  readonly subject: string;
  readonly data: Uint8Array;
  readonly seq: number;
}

/** Read, and said again, at a time. */
const STEP = 500;
/** A disk may be slow; broken off, the whole work is for nothing. */
const PATIENCE = { timeout: MINUTE };
const WRONG_LAST_SEQUENCE = 10071;
/** The server's largest file of a stream is 8 MiB, and at most a quarter of what the stream may hold. */
const FILE = 9 << 20;
/** Below `max_msg_size`, with room for what stands around it. */
const PIECE = 240 << 10;

/** Answers how many destroyed keys were taken off. Where there are none, nothing is touched. */
export async function cleanKeys(nc: NatsConnection, team: string): Promise<number> {
  const manager = await jetstreamManager(nc, { checkAPI: false, ...PATIENCE });
  const { keys } = streamsOf(team);
  const filter = takenBy(team).keys[0] ?? '';
  const destroyed = ({ all }: { readonly all: readonly Left[] }) => all.filter(({ data }) => data.length === 0);
  if (destroyed(await everyKey(manager, keys, filter)).length === 0) return 0;
  const filling = ticketKeySubject(team, NO_TOKEN, NO_TOKEN);
  await beginFile(manager, keys, filling);
  const found = await everyKey(manager, keys, filter);
  await sayAgain(
    manager,
    found.all.filter(({ data }) => data.length > 0),
  );
  await manager.streams.purge(keys, { seq: found.upTo + 1 });
  return destroyed(found).filter(({ subject }) => subject !== filling).length;
}

/** Fills the file that is written to. What lies in it shares no file with what is said from now on. */
async function beginFile(manager: JetStreamManager, stream: string, subject: string): Promise<void> {
  const { max_bytes: most } = (await manager.streams.info(stream)).config;
  const room = most > 0 ? most : Number.POSITIVE_INFINITY;
  const piece = new Uint8Array(Math.min(PIECE, Math.floor(room / 32)));
  const client = manager.jetstream();
  // Each replaces the one before it, the last one by nothing.
  for (let filled = 0; filled < Math.min(FILE, room / 2); filled += piece.length)
    await client.publish(subject, piece, PATIENCE).catch(refused(stream));
  await client.publish(subject, '', PATIENCE).catch(refused(stream));
}

/** What was told anew or destroyed since it was read stays as it is. */
async function sayAgain(manager: JetStreamManager, left: readonly Left[]): Promise<void> {
  const client = manager.jetstream();
  const say = async ({ subject, data, seq }: Left) => {
    try {
      await client.publish(subject, data, { ...PATIENCE, expect: { lastSubjectSequence: seq } });
    } catch (error) {
      if (!(error instanceof JetStreamApiError && error.code === WRONG_LAST_SEQUENCE)) refused(subject)(error);
    }
  };
  for (let at = 0; at < left.length; at += STEP) await Promise.all(left.slice(at, at + STEP).map(say));
}

/** `upTo`: nothing that counts lies at or below it but what was read. */
async function everyKey(
  manager: JetStreamManager,
  stream: string,
  filter: string,
): Promise<{ readonly all: readonly Left[]; readonly upTo: number }> {
  const { state } = await manager.streams.info(stream);
  const { last_seq: upTo } = state;
  if (state.messages === 0) return { all: [], upTo };
  const { name } = await manager.consumers.add(stream, {
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
    for (let waiting = (await consumer.info()).num_pending; waiting > 0; ) {
      let seen = 0;
      for await (const { subject, data, seq, info } of await consumer.fetch({
        max_messages: Math.min(STEP, waiting),
        expires: 5_000,
      })) {
        seen += 1;
        waiting = info.pending;
        all.set(subject, { subject, data: data.slice(), seq });
      }
      // What waited may have been replaced; whether anything is left is for the server to say.
      if (seen === 0 && (await consumer.info()).num_pending > 0) throw new Trouble('unreachable');
      if (seen === 0) break;
    }
  } finally {
    await manager.consumers.delete(stream, name).catch(ignoreNotFound);
  }
  return { all: [...all.values()], upTo };
}

const refused =
  (about: string) =>
  (error: unknown): never => {
    throw new Trouble('refused', about, error);
  };
