/** Makes the three streams of a team, by whoever runs its server; no member's credential may do any of this. */
import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/nats-core';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { streamsOf, takenBy } from '../subjects.ts';
import { rest } from './pace.ts';
import { faultOf, WireTrouble } from './trouble.ts';

export interface StreamLimits {
  /** Bytes on disk of all events, and of all last values. */
  readonly eventBytes: number;
  readonly valueBytes: number;
  /** Of all tickets' keys, some 200 bytes each; absent: an eighth of the last values. */
  readonly keyBytes?: number;
  /** How long an event stays, ms; absent: until it is purged. */
  readonly eventAge?: number;
  /** Of one message, bytes: an event is at most 200 KB. */
  readonly messageBytes?: number;
  readonly replicas?: 1 | 3;
  /** Only on servers that carry all of these tags, `region:eu` for one. */
  readonly tags?: readonly string[];
}

/** A key that was told longer ago is told again when it is used, ms. */
export const KEY_AGE = 30 * DAY;
const MESSAGE_BYTES = 256 * 1024;
/** The server knows an event's id for so long, and takes it once. */
const DUPLICATE_WINDOW = 2 * MINUTE;
/** A new cluster needs some seconds to agree on who leads, ms. */
const PATIENCE = 60 * SECOND;

/** Makes what is missing and changes what differs; what is stored stays. */
export async function ensureStreams(nc: NatsConnection, team: string, limits: StreamLimits): Promise<void> {
  const manager = await jetstreamManager(nc, { checkAPI: false });
  for (const config of configsOf(team, limits)) await insist(() => ensure(manager, config));
}

function configsOf(team: string, limits: StreamLimits): readonly (Partial<StreamConfig> & { name: string })[] {
  const names = streamsOf(team);
  const subjects = takenBy(team);
  const shared = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    // A full stream says so. One that drops its oldest would take from members what they have not read.
    discard: DiscardPolicy.New,
    max_msg_size: limits.messageBytes ?? MESSAGE_BYTES,
    num_replicas: limits.replicas ?? 1,
    // One header of a hostile member would empty a stream that allows it.
    allow_rollup_hdrs: false,
    // A single event cannot be taken out of the record; purging by subject and age stays for retention and erasure.
    deny_delete: true,
    deny_purge: false,
    ...(limits.tags ? { placement: { cluster: '', tags: [...limits.tags] } } : {}),
  };
  return [
    {
      ...shared,
      name: names.events,
      subjects: subjects.events,
      max_bytes: limits.eventBytes,
      max_age: nanos(limits.eventAge ?? 0),
      duplicate_window: nanos(DUPLICATE_WINDOW),
      // Whoever may read single messages may read those of other stores.
      allow_direct: false,
    },
    {
      ...shared,
      name: names.values,
      subjects: subjects.values,
      max_bytes: limits.valueBytes,
      // The newest replaces the one before it, whatever `discard` says of a full stream.
      max_msgs_per_subject: 1,
      allow_direct: true,
    },
    {
      ...shared,
      name: names.keys,
      subjects: subjects.keys,
      max_bytes: limits.keyBytes ?? Math.ceil(limits.valueBytes / 8),
      // A key outlives what was sealed with it: it is told again while its ticket is spoken of, see `KEY_AGE`.
      max_age: nanos(limits.eventAge ? limits.eventAge + KEY_AGE : 0),
      // What replaces a key destroys it.
      max_msgs_per_subject: 1,
      allow_direct: true,
    },
  ];
}

async function ensure(manager: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  try {
    await manager.streams.info(config.name);
  } catch (error) {
    const fault = faultOf(error);
    if (!(fault instanceof WireTrouble) || fault.code !== 'server-lost') throw error;
    await manager.streams.add(config);
    return;
  }
  const { name, storage, retention, ...changes } = config;
  await manager.streams.update(name, changes);
}

/** What the server refuses with a reason is not tried again. */
async function insist(work: () => Promise<void>): Promise<void> {
  const ending = new AbortController();
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      const fault = faultOf(error);
      const refused = error instanceof JetStreamApiError && error.status >= 400 && error.status < 500;
      if (refused || !(fault instanceof WireTrouble) || fault.code !== 'unreachable' || performance.now() > until)
        throw error;
    }
    await rest(SECOND / 2, ending.signal);
  }
}
