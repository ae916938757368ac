/** How a server lets a device in, and how it shuts the door: with JWTs of an operator, as a deployed one has them. */
import {
  createAccount,
  createOperator,
  createUser,
  encodeAccount,
  encodeOperator,
  encodeUser,
  type KeyPair,
  type User,
} from '@nats-io/jwt';
import { jwtAuthenticator } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectWire, ensureStreams, inboxOf, type LinkState, type WireOptions } from '@/lib/sync/wire/index.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aWire, bytesOf, reading, subjectOf, TEAM, until } from '../../support/wires.ts';

const operator = createOperator();
const system = createAccount();
const account = createAccount();
const NOBODY = createAccount();
const unlimited = { conn: -1, data: -1, payload: -1, subs: -1, leaf: -1, imports: -1, exports: -1, wildcards: true };
const storage = { mem_storage: -1, disk_storage: -1, streams: -1, consumer: -1 };
const MEMBER = 'member000000000a';

const seedOf = (pair: KeyPair) => new TextDecoder().decode(pair.getSeed());
const accountJwt = (revocations = {}) =>
  encodeAccount('team', account, { limits: { ...unlimited, ...storage }, revocations }, { signer: operator });
async function credentials(issuer: KeyPair, user: Partial<User> = {}, exp?: number) {
  const pair = createUser();
  const limits = { data: -1, payload: -1, subs: -1, ...user };
  const jwt = await encodeUser('device', pair, issuer, limits, exp ? { exp } : {});
  return { jwt, seed: seedOf(pair), key: pair.getPublicKey() };
}
/** What a member of the lab may do; the real lists stand in `deploy/`. */
const MAY: Partial<User> = {
  pub: {
    allow: [
      `ps.${TEAM}.ev.${MEMBER}.tk.store.*`,
      `ps.${TEAM}.pr.${MEMBER}`,
      `$JS.API.STREAM.INFO.EV_${TEAM}`,
      `$JS.API.CONSUMER.CREATE.EV_${TEAM}.*.ps.${TEAM}.ev.*.*.store.*`,
      `$JS.FC.EV_${TEAM}.>`,
    ],
  },
  sub: { allow: [`${inboxOf(MEMBER)}.>`, `ps.${TEAM}.pr.*`] },
};

let server: Nats;
const wireWith = ({ jwt, seed }: Pick<WireOptions, 'jwt' | 'seed'>, options: Partial<WireOptions> = {}) =>
  aWire([server.url], { jwt, seed, ...options });
const asAdmin = async (issuer: KeyPair) => {
  const { jwt, seed } = await credentials(issuer);
  return connect({ servers: server.url, authenticator: jwtAuthenticator(jwt, new TextEncoder().encode(seed)) });
};

beforeAll(async () => {
  const operatorJwt = await encodeOperator('lab', operator, { system_account: system.getPublicKey() });
  const systemJwt = await encodeAccount('SYS', system, { limits: unlimited }, { signer: operator });
  server = await startNats({
    config: (home) => `
      operator: ${operatorJwt}
      system_account: ${system.getPublicKey()}
      resolver: { type: full, dir: "${home}/jwt" }
      resolver_preload: { ${system.getPublicKey()}: ${systemJwt}, ${account.getPublicKey()}: ${PRELOAD} }`,
  });
  const admin = await asAdmin(account);
  await ensureStreams(admin, TEAM, { eventBytes: 1 << 24, valueBytes: 1 << 24 });
  await admin.close();
});
afterAll(() => server.stop());
const PRELOAD = await accountJwt();

test('a member says and reads what it may, and is told what it may not', async () => {
  const wire = await wireWith(await credentials(account, MAY));
  await wire.publish(subjectOf(MEMBER), bytesOf('mine'), 'a');
  const read = reading(wire, [`ps.${TEAM}.ev.*.*.store.*`]);
  await until(() => read.events.length === 1, 'its own');
  await read.stop();
  await expect(wire.publish(subjectOf('another'), bytesOf('x'), 'b')).rejects.toMatchObject({ code: 'denied' });
  await expect(wire.values([`ps.${TEAM}.lv.>`], async () => undefined)).rejects.toMatchObject({ code: 'denied' });
  const wider = reading(wire, [`ps.${TEAM}.>`]);
  await until(() => wider.state() === 'denied', 'denied');
  await wider.stop();
  expect(wider.events).toEqual([]);
  expect((await wire.streamAt()).lastSeq).toBe(1);
  await wire.close();
});

test('a credential that ends is cut off and said to be expired, then and at the next try', async () => {
  const end = Math.floor(Date.now() / 1000) + 3;
  const brief = await credentials(account, MAY, end);
  const wire = await wireWith(brief);
  const states: LinkState[] = [];
  wire.status((state) => states.push(state));
  await until(() => states.includes('expired'), 'expired');
  expect(states.at(-1)).toBe('expired');
  await expect(wire.publish(subjectOf(MEMBER), bytesOf('x'), 'c')).rejects.toMatchObject({ code: 'unreachable' });
  // The server still takes it within the second it ends in.
  await until(() => Date.now() > (end + 1) * 1000, 'the next second');
  await expect(wireWith(brief)).rejects.toMatchObject({ code: 'expired' });
});

test('a device that is revoked is out at once and does not come back', async () => {
  const device = await credentials(account, MAY);
  const wire = await wireWith(device);
  const states: LinkState[] = [];
  wire.status((state) => states.push(state));
  const admin = await asAdmin(system);
  // From a second ahead: the JWT was issued within this one.
  const now = Math.floor(Date.now() / 1000) + 1;
  await admin.request('$SYS.REQ.CLAIMS.UPDATE', await accountJwt({ [device.key]: now }), { timeout: 10_000 });
  await until(() => states.includes('revoked'), 'revoked');
  await admin.close();
  expect(states.at(-1)).toBe('revoked');
  await expect(wireWith(device)).rejects.toMatchObject({ code: 'denied' });
});

test('a stranger, a broken seed and an old server are told apart', async () => {
  await expect(wireWith(await credentials(NOBODY, MAY))).rejects.toMatchObject({ code: 'denied' });
  const { jwt } = await credentials(account, MAY);
  await expect(wireWith({ jwt, seed: seedOf(createUser()) })).rejects.toMatchObject({ code: 'denied' });
  const known = await credentials(account, MAY);
  const old = connectWire({ servers: [server.url], ...known, team: TEAM, member: MEMBER, connect });
  await expect(old).rejects.toMatchObject({ code: 'server-old', said: '2.9.10' });
});
