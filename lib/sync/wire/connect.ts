/** Opens the wire to a team's server. */
import { type JetStreamClient, jetstreamManager } from '@nats-io/jetstream';
import { jwtAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { type Instant, SECOND } from '@/lib/domain/time.ts';
import { presenceSubject, streamsOf } from '../subjects.ts';
import { type Link, watchLink } from './link.ts';
import { rest } from './pace.ts';
import { startReading } from './read.ts';
import { FLOOR, isOldServer, isSafeServer } from './servers.ts';
import { faultOf, WireTrouble } from './trouble.ts';
import { readValues } from './values.ts';
import type { LinkState, Wire, WireOptions } from './wire.ts';

/** For one address to answer, and for all of them together, ms. */
const DIAL_PATIENCE = 10 * SECOND;
const CONNECT_PATIENCE = 20 * SECOND;
/** For JetStream to take an event, ms. A cluster that lost a node needs about five seconds to agree on a new leader. */
const PUBLISH_PATIENCE = 5 * SECOND;
/** For JetStream to answer a question, ms. A node without a leader keeps silent: asking again is quicker than waiting. */
const ANSWER_PATIENCE = 2.5 * SECOND;
const PING_EVERY = 20 * SECOND;
const SHORTEST_REDIAL = SECOND;
const LONGEST_REDIAL = 15 * SECOND;

/**
 * Rejects with `WireTrouble`: `not-wss`, `unreachable`, `denied`, `expired`, `revoked` or `server-old` (`said` then
 * holds the version).
 */
export async function connectWire(options: WireOptions): Promise<Wire> {
  const { servers, team, member, floor = FLOOR, now = Date.now } = options;
  if (servers.length === 0 || !servers.every(isSafeServer)) throw new WireTrouble('not-wss');
  const expired = () => (endOf(options.jwt) ?? Number.POSITIVE_INFINITY) <= now();
  const redial = redialling(Math.random);
  const nc = await dial(options, redial.delay).catch((error) => {
    const fault = faultOf(error);
    if (fault instanceof WireTrouble && fault.code === 'denied' && expired())
      throw new WireTrouble('expired', fault.said);
    throw fault;
  });
  const version = nc.info?.version ?? '';
  if (isOldServer(version, floor)) {
    void nc.close();
    throw new WireTrouble('server-old', version);
  }
  const link = watchLink(nc, expired);
  link.watch(redial.heard);
  const inboxPrefix = inboxOf(member);
  const manager = await jetstreamManager(nc, { checkAPI: false, timeout: ANSWER_PATIENCE, watcherPrefix: inboxPrefix });
  const streams = streamsOf(team);
  const client = manager.jetstream();

  return {
    server: { version, maxPayload: nc.info?.max_payload ?? 0, url: nc.getServer() },
    publish: async (subject, bytes, id) => {
      const { seq, duplicate } = await publish(link, client, subject, bytes, id);
      return { seq, duplicate };
    },
    putValue: async (subject, bytes) => ({ seq: (await publish(link, client, subject, bytes)).seq }),
    read: (filters, cursors, take, said) =>
      startReading(link, manager, { stream: streams.events, inboxPrefix, filters, cursors, take, said }),
    values: (filters, take, after = {}, signal = new AbortController().signal) =>
      readValues(link, manager, { stream: streams.values, inboxPrefix, filters, take, after, signal }),
    presence: (heard) => {
      const mine = presenceSubject(team, member);
      const hearing = nc.subscribe(presenceSubject(team, '*'), {
        callback: (error, { subject, data }) => {
          if (!error && subject !== mine) heard({ member: subject.split('.').at(-1) ?? '', subject, bytes: data });
        },
      });
      return {
        say: (bytes) => {
          if (link.state() === 'up') nc.publish(mine, bytes);
        },
        stop: () => hearing.unsubscribe(),
      };
    },
    streamAt: async () => {
      const { created, state } = await manager.streams.info(streams.events).catch((error) => {
        throw faultOf(error);
      });
      return { created, firstSeq: state.first_seq, lastSeq: state.last_seq };
    },
    status: link.watch,
    close: link.close,
  };
}

/** The only inbox a member may listen on; its permissions name it. */
export const inboxOf = (member: string): string => `_INBOX_${member}`;

async function dial(options: WireOptions, redial: () => number): Promise<NatsConnection> {
  const { connect = wsconnect, servers, jwt, seed, member, pingEvery = PING_EVERY } = options;
  const opening = connect({
    ...(jwt ? { authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)) } : {}),
    servers: [...servers],
    inboxPrefix: inboxOf(member),
    name: 'portside',
    timeout: DIAL_PATIENCE,
    pingInterval: pingEvery,
    maxPingOut: 2,
    maxReconnectAttempts: -1,
    reconnectDelayHandler: redial,
    // Only the invitation says where the team's servers are; one server could name others without TLS.
    ignoreClusterUpdates: true,
    // A trace for every request costs more than the request.
    noAsyncTraces: true,
  });
  const ending = new AbortController();
  const late = rest(CONNECT_PATIENCE, ending.signal).then((): undefined => undefined);
  const nc = await Promise.race([opening, late]).finally(() => ending.abort());
  if (nc) return nc;
  // Whoever answers later is sent away: nobody waits any more.
  void opening.then(
    (late) => late.close(),
    () => undefined,
  );
  throw new WireTrouble('unreachable');
}

/** The longer a server is away, the more seldom it is dialled; all devices of a team at different moments. */
function redialling(random: () => number) {
  let downAt: number | undefined;
  return {
    heard: (state: LinkState) => {
      downAt = state === 'down' ? performance.now() : undefined;
    },
    delay: () => {
      const away = downAt === undefined ? 0 : performance.now() - downAt;
      return Math.min(LONGEST_REDIAL, Math.max(SHORTEST_REDIAL, away / 3)) * (0.5 + random() / 2);
    },
  };
}

/** Rejects at once while the link is down, and as soon as it breaks: what is sent then may have arrived all the same. */
async function publish(link: Link, client: JetStreamClient, subject: string, bytes: Uint8Array, id?: string) {
  if (link.state() !== 'up') throw new WireTrouble('unreachable');
  let leave = () => {};
  const broken = new Promise<never>((_, reject) => {
    leave = link.watch((state) => state !== 'up' && reject(new WireTrouble('unreachable')));
  });
  const answer = client.publish(subject, bytes, { timeout: PUBLISH_PATIENCE, ...(id ? { msgID: id } : {}) });
  try {
    return await Promise.race([answer, broken]);
  } catch (error) {
    throw faultOf(error);
  } finally {
    leave();
  }
}

/** When a credential ends, as it says itself: `exp` of a JWT, in seconds (RFC 7519). Undefined: never, or no JWT. */
function endOf(jwt: string): Instant | undefined {
  const [, claims = ''] = jwt.split('.');
  try {
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof exp === 'number' && exp > 0 ? exp * SECOND : undefined;
  } catch {
    return undefined;
  }
}
