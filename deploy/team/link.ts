/** How the command speaks with the server: as a user of one account for a few minutes, over websocket or TCP. */
import { jwtAuthenticator, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { WebSocket } from 'ws';
import { HOUR } from '@/lib/domain/time.ts';
import { keeperCredential } from './identities.ts';
import { Trouble } from './trouble.ts';

/** A run of the command is shorter, but the clock of this machine may be late. */
const CREDENTIAL_LASTS = HOUR;
const PATIENCE = 5000;

/** `account`: seed of the account to be a user of. Node 20 has no WebSocket of its own. */
async function dial(reach: string, account: string, now: number): Promise<NatsConnection> {
  if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });
  const { jwt, seed } = await keeperCredential(account, now + CREDENTIAL_LASTS);
  const options = {
    servers: reach,
    authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)),
    timeout: PATIENCE,
    maxReconnectAttempts: 0,
    name: 'portside-team',
  };
  try {
    return await (/^wss?:/.test(reach) ? wsconnect(options) : connect(options));
  } catch (error) {
    throw new Trouble('unreachable', reach, error);
  }
}

/** Hands out a connection and closes it whatever happens. */
export async function within<Answer>(
  reach: string,
  account: string,
  now: number,
  use: (nc: NatsConnection) => Promise<Answer>,
): Promise<Answer> {
  const nc = await dial(reach, account, now);
  try {
    return await use(nc);
  } finally {
    await nc.close();
  }
}
