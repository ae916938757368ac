/** Who is who for the server: the operator, its accounts and their users, as JWTs signed by nkeys. */
import { type Account, encodeAccount, encodeOperator, encodeUser, type OperatorLimits } from '@nats-io/jwt';
import { createUser, fromSeed, type KeyPair } from '@nats-io/nkeys';
import type { Instant } from '@/lib/domain/time.ts';
import { type Grants, offersOf } from './permissions.ts';

/** Largest message, bytes: an event is capped at 200 KB before it is sealed. */
export const MAX_PAYLOAD = 256 * 1024;

/** What one device may take of the server. Two browser windows and a reconnect at once are three connections. */
const DEVICE_CONNECTIONS = 4;
const DEVICE_SUBSCRIPTIONS = 64;
/** Readers of all streams together, of all devices. */
const READERS = 4096;

/** Who is where, for half a minute, in memory. */
export const PRESENCE_BYTES = 8 << 20;

const NO_LIMIT = -1;
const UNLIMITED: OperatorLimits = { subs: NO_LIMIT, data: NO_LIMIT, imports: NO_LIMIT, exports: NO_LIMIT, leaf: 0 };
/** A limit that is not named is none at all: nobody could connect. */
const SYSTEM_LIMITS: OperatorLimits = { ...UNLIMITED, conn: NO_LIMIT, payload: NO_LIMIT, wildcards: true };
const seconds = (at: Instant) => Math.floor(at / 1000);
/** The end of the year 9999, seconds: whenever a credential was signed, and by whichever clock, it was before. */
const EVER = 253_402_300_799;

/** A seed as text, from a new pair; the pair itself is not kept. */
export const seedOf = (pair: KeyPair): string => new TextDecoder().decode(pair.getSeed());
export const pairOf = (seed: string): KeyPair => fromSeed(new TextEncoder().encode(seed));
/** What the server calls the holder of a seed. */
export const publicOf = (seed: string): string => pairOf(seed).getPublicKey();

export const operatorJwt = (name: string, operator: string, system: string): Promise<string> =>
  encodeOperator(name, pairOf(operator), { system_account: publicOf(system) });

export const systemJwt = (system: string, operator: string): Promise<string> =>
  encodeAccount('SYS', publicOf(system), { limits: SYSTEM_LIMITS }, { signer: pairOf(operator) });

/** Nobody logs in to the team's account but the command itself. `storage`: bytes on disk, of all replicas together. */
export function teamJwt(
  team: string,
  members: readonly string[],
  { hub, operator, storage }: { readonly hub: string; readonly operator: string; readonly storage: number },
): Promise<string> {
  const limits: OperatorLimits = {
    ...UNLIMITED,
    // Every stream and every reader has a client of the server's own in this account, and a server that takes a changed
    // claim closes all beyond the limit (2.9.10): with a few devices connected the streams answered nobody any more.
    conn: NO_LIMIT,
    wildcards: true,
    payload: MAX_PAYLOAD,
    // Three replicas at most.
    mem_storage: 3 * PRESENCE_BYTES,
    disk_storage: storage,
    // Events, last values, keys of tickets, and presence.
    streams: 4,
    consumer: READERS,
  };
  const exports = offersOf(team, members).map(({ subject, kind }) => ({
    name: `${kind} ${subject}`,
    subject,
    type: kind,
  }));
  return encodeAccount(team, publicOf(hub), { limits, exports }, { signer: pairOf(operator) });
}

/** The account of one device. `out`: nobody may log in to it any more, and nothing is left to reach. */
export function deviceJwt(
  member: string,
  keys: { readonly account: string; readonly hub: string; readonly operator: string },
  grants: Grants,
  out: boolean,
): Promise<string> {
  const limits: OperatorLimits = {
    ...UNLIMITED,
    exports: 0,
    conn: DEVICE_CONNECTIONS,
    subs: DEVICE_SUBSCRIPTIONS,
    wildcards: false,
    payload: MAX_PAYLOAD,
    mem_storage: 0,
    disk_storage: 0,
  };
  const hub = publicOf(keys.hub);
  const imports = grants.ways.map(({ subject, local, kind }) => ({
    name: `${kind} ${subject}`,
    subject,
    type: kind,
    account: hub,
    ...(local === subject ? {} : { local_subject: local }),
  }));
  const open: Partial<Account> = { limits, imports };
  const shut: Partial<Account> = { limits, revocations: { '*': EVER } };
  const account = out ? shut : open;
  return encodeAccount(member, publicOf(keys.account), account, { signer: pairOf(keys.operator) });
}

/** What a device logs in with; ends at `expiresAt` by the server's clock, which then hangs up. */
export async function deviceCredential(
  member: string,
  account: string,
  grants: Pick<Grants, 'publish' | 'subscribe'>,
  expiresAt: Instant,
): Promise<{ readonly jwt: string; readonly seed: string }> {
  const user = createUser();
  const rights = {
    pub: { allow: [...grants.publish] },
    sub: { allow: [...grants.subscribe] },
    subs: DEVICE_SUBSCRIPTIONS,
    data: NO_LIMIT,
    payload: MAX_PAYLOAD,
  };
  const jwt = await encodeUser(member, user, pairOf(account), rights, { exp: seconds(expiresAt) });
  return { jwt, seed: seedOf(user) };
}

/** Of the command itself, for a few minutes: everything in one account. */
export async function keeperCredential(
  account: string,
  expiresAt: Instant,
): Promise<{ readonly jwt: string; readonly seed: string }> {
  const user = createUser();
  const everything = {
    pub: { allow: ['>'] },
    sub: { allow: ['>'] },
    subs: NO_LIMIT,
    data: NO_LIMIT,
    payload: NO_LIMIT,
  };
  const jwt = await encodeUser('keeper', user, pairOf(account), everything, { exp: seconds(expiresAt) });
  return { jwt, seed: seedOf(user) };
}
