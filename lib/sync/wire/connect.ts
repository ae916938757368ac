/** Opens the wire to a team's server. */
import { type JetStreamClient, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { errors, jwtAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { SECOND } from '@/lib/domain/time.ts';
import { endOf } from '../credential.ts';
import { heardPresenceSubject, presenceSubject, streamsOf, TEAM_API } from '../subjects.ts';
import { type Link, watchLink } from './link.ts';
import { rest } from './pace.ts';
import { startReading } from './read.ts';
import { redialling } from './redial.ts';
import { type ServerClock, startServerClock } from './server-clock.ts';
import { FLOOR, isOldServer, isSafeServer } from './servers.ts';
import { faultOf, WireTrouble } from './trouble.ts';
import { readValues } from './values.ts';
import type { StreamAt, Wire, WireOptions } from './wire.ts';

/** For one address to answer, and for all of them together, ms. */
const DIAL_PATIENCE = 10 * SECOND;
const CONNECT_PATIENCE = 20 * SECOND;
/** For JetStream to take an event, ms. A cluster that lost a node needs about five seconds to agree on a new leader. */
const PUBLISH_PATIENCE = 5 * SECOND;
/** For JetStream to answer a question, ms. A node without a leader keeps silent: asking again is quicker than waiting. */
const ANSWER_PATIENCE = 2.5 * SECOND;
const PING_EVERY = 20 * SECOND;

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
  const streams = streamsOf(team);
  const manager = await jetstreamManager(nc, {
    checkAPI: false,
    timeout: ANSWER_PATIENCE,
    watcherPrefix: inboxPrefix,
    ...((await hasOwnAccount(nc, streams.events)) ? { apiPrefix: TEAM_API } : {}),
  });
  const client = manager.jetstream();
  const clock = startServerClock(now);

  return {
    server: { version, maxPayload: nc.info?.max_payload ?? 0, url: nc.getServer() },
    publish: async (subject, bytes, id) => {
      const { seq, duplicate } = await publish(link, client, subject, bytes, id);
      return { seq, duplicate };
    },
    putValue: async (subject, bytes) => ({ seq: (await publish(link, client, subject, bytes)).seq }),
    read: (filters, cursors, take, said) =>
      startReading(link, manager, { stream: streams.events, inboxPrefix, filters, cursors, take, said }),
    values: (filters, take, reached = {}, signal = new AbortController().signal) =>
      readValues(link, manager, { stream: streams.values, inboxPrefix, filters, take, reached, signal }),
    presence: (heard) => {
      const mine = presenceSubject(team, member);
      // Of the two, others are heard on one, as the server is set up.
      const hearings = [presenceSubject(team, '*'), heardPresenceSubject(team, '*')].map((all) =>
        nc.subscribe(all, {
          callback: (error, { subject, data }) => {
            const who = subject.split('.').at(-1) ?? '';
            if (!error && who !== member) heard({ member: who, subject: presenceSubject(team, who), bytes: data });
          },
        }),
      );
      return {
        say: (bytes) => {
          if (link.state() === 'up') nc.publish(mine, bytes);
        },
        stop: () => {
          for (const hearing of hearings) hearing.unsubscribe();
        },
      };
    },
    ticketKey: (subject) => {
      if (link.state() !== 'up') return Promise.reject(new WireTrouble('unreachable'));
      return manager.direct.getMessage(streams.keys, { last_by_subj: subject }).then(
        (message) => message?.data,
        (error) => Promise.reject(faultOf(error)),
      );
    },
    streamAt: (of = 'events') => streamAt(manager, streams[of], clock),
    valuesAt: () => streamAt(manager, streams.values, clock),
    ahead: clock.ahead,
    status: link.watch,
    close: link.close,
  };
}

async function streamAt(manager: JetStreamManager, stream: string, { asked }: ServerClock): Promise<StreamAt> {
  const { created, state } = await asked(() => manager.streams.info(stream)).catch((error) => {
    throw faultOf(error);
  });
  return { created, firstSeq: state.first_seq, lastSeq: state.last_seq };
}

/** The only inbox a member may listen on; its permissions name it. */
export const inboxOf = (member: string): string => `_INBOX_${member}`;

/**
 * Whether the device has an account of its own, as `npm run team` gives it: JetStream then answers under `TEAM_API`.
 * Otherwise nobody listens there, or it may not even be asked. A server that does not answer in time has its reasons.
 */
async function hasOwnAccount(nc: NatsConnection, stream: string): Promise<boolean> {
  try {
    await nc.request(`${TEAM_API}.STREAM.INFO.${stream}`, '', { timeout: ANSWER_PATIENCE });
    return true;
  } catch (error) {
    const why = error instanceof Error && error.cause ? error.cause : error;
    return !(why instanceof errors.NoRespondersError || why instanceof errors.PermissionViolationError);
  }
}

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
  const unwanted = options.signal ? AbortSignal.any([ending.signal, options.signal]) : ending.signal;
  const late = rest(CONNECT_PATIENCE, unwanted).then((): undefined => undefined);
  const nc = await Promise.race([opening, late]).finally(() => ending.abort());
  if (nc) return nc;
  // Whoever answers later is sent away: nobody waits any more.
  void opening.then(
    (late) => late.close(),
    () => undefined,
  );
  throw new WireTrouble('unreachable');
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
