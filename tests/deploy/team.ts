/** A team made by the real command, on a real nats-server that runs from the file the command wrote. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { jwtAuthenticator, type NatsConnection } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { vi } from 'vitest';
import { init } from '@/deploy/team/commands/init.ts';
import { invite } from '@/deploy/team/commands/invite.ts';
import { keep, open, serverFile } from '@/deploy/team/folder.ts';
import { keeperCredential } from '@/deploy/team/identities.ts';
import { tell } from '@/deploy/team/tell.ts';
import type { World } from '@/deploy/team/world.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { DAY, MINUTE } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { openInvitation, operatorOf, storeToken } from '@/lib/sync/seal/index.ts';
import { inboxOf } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../lib/support/nats.ts';

export const world: World = { now: Date.now, random: (bytes) => crypto.getRandomValues(bytes) };

export interface TestTeam {
  readonly dir: string;
  readonly team: string;
  readonly nats: Nats;
  readonly admin: Invitation;
  /** Of the team's account, as the command itself. */
  readonly keeper: NatsConnection;
  readonly manager: JetStreamManager;
  invite(name: string, role: Role, stores?: readonly string[], expiresIn?: number): Promise<Invitation>;
  token(store: string): Promise<string>;
  messages(): Promise<number>;
  stop(): Promise<void>;
}

export const aTeam = { name: 'Harbour', servers: ['ws://127.0.0.1:8443'], admin: 'Ada', openFor: 7 * DAY };

/** `nodes` as in `startNats`; `storage`: bytes of both streams. */
export async function startTeam({
  nodes = 1,
  storage = 64 << 20,
  websocket = false,
}: {
  readonly nodes?: 1 | 3;
  readonly storage?: number;
  /** Devices come by websocket, as browsers do; invitations and renewals say where. */
  readonly websocket?: boolean;
} = {}): Promise<TestTeam> {
  const home = await mkdtemp(join(tmpdir(), 'portside-team-'));
  const dir = join(home, 'secrets');
  const replicas = nodes;
  const first = await init({ ...aTeam, dir, storage, replicas, tags: [], expiresIn: 90 * DAY }, world);
  const nats = await startNats({
    nodes,
    websocket,
    config: (own) =>
      [
        'max_control_line: 64KB',
        'max_payload: 262144',
        `resolver: { type: full, dir: "${join(own, 'accounts')}", allow_delete: false, interval: "2m" }`,
        readFileSync(serverFile(dir), 'utf8'),
      ].join('\n'),
  });
  keep(dir, { ...open(dir), reach: nats.url, ...(websocket ? { servers: [nats.wsUrl] } : {}) });
  const opened = async (text: string, passphrase: string) => {
    const invitation = await openInvitation(text, passphrase);
    if ('trouble' in invitation) throw new Error(invitation.trouble);
    return invitation;
  };
  const admin = await opened(first.text, first.passphrase);
  const { hub, roster } = open(dir);
  const { jwt, seed } = await keeperCredential(hub, Date.now() + 60 * MINUTE);
  const keeper = await connect({
    servers: nats.url,
    authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)),
    reconnectTimeWait: 200,
    maxReconnectAttempts: -1,
  });
  const manager = await jetstreamManager(keeper, { checkAPI: false });
  return {
    dir,
    team: roster.team,
    nats,
    admin,
    keeper,
    manager,
    invite: async (name, role, stores = [], expiresIn = 90 * DAY) => {
      const { text, passphrase, told } = await invite({ dir, name, role, stores, openFor: DAY, expiresIn }, world);
      // While a cluster agrees on a new leader, a command ends with 3: the next one tells.
      const again = () => tell(dir, Date.now()).then(Boolean, () => false);
      if (!told) await vi.waitUntil(again, { timeout: 60_000, interval: 1000 });
      return opened(text, passphrase);
    },
    token: async (store) => storeToken(await operatorOf(open(dir)), store),
    messages: async () => (await manager.streams.info(`EV_${roster.team}`)).state.messages,
    stop: async () => {
      await keeper.close();
      await nats.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A device as it is made, without anything of Portside that would hold it back: what a modified client can do. */
export function device(
  { nats }: Pick<TestTeam, 'nats'>,
  { jwt, seed, member }: Pick<Invitation, 'jwt' | 'seed' | 'member'>,
  inboxPrefix = inboxOf(member.id),
): Promise<NatsConnection> {
  return connect({
    servers: [...nats.urls],
    authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)),
    inboxPrefix,
    maxReconnectAttempts: 2,
    reconnectTimeWait: 100,
  });
}
