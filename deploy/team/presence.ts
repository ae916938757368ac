/**
 * How presence gets from one device's account to the others': the server hands a message on between accounts once, so
 * that what came in from one cannot go out to another by itself. A stream in memory takes it and says it again.
 */
import { DiscardPolicy, JetStreamApiError, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/nats-core';
import { PRESENCE_LASTS } from '@/lib/domain/team.ts';
import { heardPresenceSubject, presenceSubject } from '@/lib/sync/subjects.ts';
import { PRESENCE_BYTES } from './identities.ts';

const NO_STREAM = 10059;
/** Larger than any presence that is sealed, bytes. */
const LARGEST = 4096;

/** As many replicas as the other streams: with one, it would be gone with its server. */
export async function ensurePresence(nc: NatsConnection, team: string, replicas: 1 | 3): Promise<void> {
  const manager = await jetstreamManager(nc, { checkAPI: false });
  const name = `PR_${team}`;
  try {
    await manager.streams.info(name);
    return;
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== NO_STREAM) throw error;
  }
  const all = presenceSubject(team, '*');
  await manager.streams.add({
    name,
    subjects: [all],
    storage: StorageType.Memory,
    discard: DiscardPolicy.Old,
    max_age: nanos(PRESENCE_LASTS),
    max_msgs_per_subject: 1,
    max_bytes: PRESENCE_BYTES,
    max_msg_size: LARGEST,
    num_replicas: replicas,
    no_ack: true,
    allow_rollup_hdrs: false,
    republish: { src: all, dest: heardPresenceSubject(team, '{{wildcard(1)}}') },
  });
}
