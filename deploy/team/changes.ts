/** What changes in a team, as pure steps from one folder's contents to the next. Nothing here speaks with a server. */

import { createHash } from 'node:crypto';
import { createAccount } from '@nats-io/nkeys';
import type { Invitation, Member, Renewal, Roster } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import {
  makeDevice,
  newTeamKey,
  operatorOf,
  sealInvitation,
  sealKeyChange,
  sealKeyFor,
  sealRenewal,
  sealRoster,
  storeToken,
} from '@/lib/sync/seal/index.ts';
import type { Kept } from './folder.ts';
import { deviceCredential, seedOf } from './identities.ts';
import { grantsOf } from './permissions.ts';
import { Trouble } from './trouble.ts';

export interface Newcomer {
  readonly name: string;
  readonly role: Role;
  readonly stores: readonly string[];
  /** Until when the invitation may be used, and the device's credential. */
  readonly openUntil: Instant;
  readonly expiresAt: Instant;
}

export const printOf = (sealed: string): string => createHash('sha256').update(sealed).digest('base64url');

/**
 * Which roster was made here, by version. Versions alone do not tell: two copies of a folder may each make the next.
 * What was made before this was written down is not known.
 */
export function madeWith(kept: Kept, sealed: string, version: number): NonNullable<Kept['made']> {
  const before = kept.sealedRoster ? { [kept.roster.version]: printOf(kept.sealedRoster) } : {};
  return { ...(kept.made ?? before), [version]: printOf(sealed) };
}

/** A roster of one version more, sealed with the newest key. */
export async function withRoster(kept: Kept, members: readonly Member[]): Promise<Kept> {
  const roster: Roster = { ...kept.roster, version: kept.roster.version + 1, members };
  const sealedRoster = Buffer.from(await sealRoster(await operatorOf(kept), roster)).toString('base64url');
  return { ...kept, roster, sealedRoster, made: madeWith(kept, sealedRoster, roster.version) };
}

/** One more device, and the text that lets it in once its passphrase is known. */
export async function withDevice(
  kept: Kept,
  { name, role, stores, openUntil, expiresAt }: Newcomer,
  passphrase: string,
  now: Instant,
): Promise<{ readonly kept: Kept; readonly member: Member; readonly text: string }> {
  const { team } = kept.roster;
  const { id, signing, signingKey, sealing, sealingKey } = await makeDevice();
  const member: Member = { id, name, role, stores, signing, sealing, since: now };
  const account = seedOf(createAccount());
  const operator = await operatorOf(kept);
  const tokens = await Promise.all(stores.map((store) => storeToken(operator, store)));
  const { jwt, seed } = await deviceCredential(id, account, grantsOf(team, member, tokens), expiresAt);
  const invitation: Invitation = {
    v: 1,
    team,
    teamName: kept.roster.name,
    servers: kept.servers,
    member: { id, name, role, stores },
    root: kept.root,
    signingKey,
    sealingKey,
    jwt,
    seed,
    keys: kept.keys,
    tokens: kept.tokens,
    expiresAt: openUntil,
  };
  const next = await withRoster(kept, [...kept.roster.members, member]);
  return {
    kept: { ...next, seats: { ...next.seats, [id]: { account, expiresAt } } },
    member,
    text: await sealInvitation(invitation, passphrase),
  };
}

/** A new credential for the same account of the same device, and the text that brings it there. */
export async function withRenewal(
  kept: Kept,
  member: Member,
  { openUntil, expiresAt }: Pick<Newcomer, 'openUntil' | 'expiresAt'>,
  passphrase: string,
): Promise<{ readonly kept: Kept; readonly text: string }> {
  const { team } = kept.roster;
  const seat = kept.seats[member.id];
  if (!seat) throw new Trouble('no-member', member.id);
  const operator = await operatorOf(kept);
  const tokens = await Promise.all(member.stores.map((store) => storeToken(operator, store)));
  const grants = grantsOf(team, member, tokens);
  const { jwt, seed } = await deviceCredential(member.id, seat.account, grants, expiresAt);
  const renewal: Renewal = { v: 1, team, member: member.id, servers: kept.servers, jwt, seed, expiresAt: openUntil };
  return {
    kept: { ...kept, seats: { ...kept.seats, [member.id]: { ...seat, expiresAt } } },
    text: await sealRenewal(operator, renewal, passphrase),
  };
}

/** The one device meant by its id, or by a name that only one of those still in has. `gone`: or one that is out. */
export function deviceOf(
  roster: Roster,
  { member, name }: { readonly member?: string; readonly name?: string },
  gone = false,
): Member {
  const meant = roster.members.filter((one) => (member === undefined ? one.name === name : one.id === member));
  const [first] = meant;
  if (!first) throw new Trouble('no-member', member ?? name);
  const here = meant.filter(({ revokedAt }) => revokedAt === undefined);
  const still = gone && here.length === 0 ? meant : here;
  const [only, another] = still;
  if (another) throw new Trouble('many-members', still.map(({ id }) => id).join(', '));
  if (!only) throw new Trouble('already-revoked', first.id);
  return only;
}

/** By this machine's clock for now, see `dated`. A key that was made for this device, too, is none to wait for. */
export const withoutDevice = ({ keyUntold: _, ...kept }: Kept, id: string, now: Instant): Promise<Kept> =>
  withRoster(
    { ...kept, undated: [...(kept.undated ?? []), id] },
    kept.roster.members.map((one) => (one.id === id ? { ...one, revokedAt: now } : one)),
  );

/** A new key for everybody who is still in: nobody else reads what is said from then on. */
export async function withNewKey(kept: Kept): Promise<Kept> {
  const epoch = Math.max(...Object.keys(kept.keys).map(Number)) + 1;
  const key = newTeamKey();
  const here = kept.roster.members.filter(({ revokedAt }) => revokedAt === undefined);
  const sealed = Object.fromEntries(
    await Promise.all(here.map(async ({ id, sealing }) => [id, await sealKeyFor(sealing, key)] as const)),
  );
  const bytes = await sealKeyChange(await operatorOf(kept), kept.roster.team, { epoch, sealed });
  const next: Kept = {
    ...kept,
    keys: { ...kept.keys, [epoch]: key },
    sealedKeys: [...kept.sealedKeys, Buffer.from(bytes).toString('base64url')],
    keyUntold: true,
  };
  // The roster is said again, so that who joins later finds it under a key that is current.
  return withRoster(next, next.roster.members);
}
