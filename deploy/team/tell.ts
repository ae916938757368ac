/**
 * Makes the server be what the folder says: accounts, streams, the newest roster, every key. Whatever it knows already
 * is left alone, so that telling twice does nothing, and a server restored from an old copy is brought up to date.
 */
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { operatorOf, storeToken } from '@/lib/sync/seal/index.ts';
import { keysSubject, rosterSubject, streamsOf } from '@/lib/sync/subjects.ts';
import { ensureStreams } from '@/lib/sync/wire/index.ts';
import { pushClaims } from './claims.ts';
import { cleanKeys } from './clean.ts';
import { dated } from './dated.ts';
import { type Kept, keep, open } from './folder.ts';
import { deviceJwt, teamJwt } from './identities.ts';
import { lastOf } from './last.ts';
import { within } from './link.ts';
import { refuseOlder } from './older.ts';
import { grantsOf } from './permissions.ts';
import { ensurePresence } from './presence.ts';
import { Trouble } from './trouble.ts';

/** Thirteen months: nothing about a buyer is kept for longer. */
const LONGEST = 396 * DAY;
/** Of all a team may store, for what happened. */
const EVENTS_SHARE = 0.75;
/** Of the rest, for the keys of tickets. */
const KEYS_SHARE = 0.2;

export interface Told {
  /** How many of each the server did not know. */
  readonly accounts: number;
  readonly messages: number;
  readonly version: string;
}

/**
 * All that a folder holds; the folder learns what only the server knew. Rejects with a `Trouble`; whatever was told by
 * then stays told. `between`: once all are cut off who are out, and before the streams are told.
 */
export async function tell(dir: string, now: Instant, between?: (kept: Kept) => Promise<unknown>): Promise<Told> {
  const before = open(dir);
  const accounts = await tellAccounts(before, now);
  const kept = await dated(before, now);
  if (kept !== before) keep(dir, kept);
  await between?.(kept);
  const told = await tellStreams(kept, now);
  const { keyUntold, ...rest } = kept;
  if (keyUntold) keep(dir, rest);
  return { accounts, ...told };
}

/** Who may come in, and who no longer. */
async function tellAccounts(kept: Kept, now: Instant): Promise<number> {
  const { out, here } = await claimsOf(kept);
  return within(kept.reach, kept.system, now, async (nc) => {
    // That hurries, and whoever is out is so in every newer copy of the folder.
    const cut = await pushClaims(nc, out);
    await refuseOlder(kept, now);
    return cut + (await pushClaims(nc, here));
  });
}

/** What members must find in the stream. A full stream takes none of it. */
export const tellStreams = (kept: Kept, now: Instant): Promise<Omit<Told, 'accounts'>> =>
  within(kept.reach, kept.hub, now, async (nc) => {
    const { team } = kept.roster;
    await ensureStreams(nc, team, {
      eventBytes: Math.floor(kept.storage * EVENTS_SHARE),
      valueBytes: Math.floor(kept.storage * (1 - EVENTS_SHARE) * (1 - KEYS_SHARE)),
      keyBytes: Math.floor(kept.storage * (1 - EVENTS_SHARE) * KEYS_SHARE),
      eventAge: LONGEST,
      replicas: kept.replicas,
      ...(kept.tags.length > 0 ? { tags: kept.tags } : {}),
    });
    const messages = await publishMissing(nc, kept);
    await ensurePresence(nc, team, kept.replicas);
    // Last: a full stream has no room for it, and the roster must not wait for that.
    await cleanKeys(nc, team);
    return { messages, version: nc.info?.version ?? '' };
  });

/** Of who was shut out; and of those who are here, after the team's account, which they import from. */
async function claimsOf(kept: Kept): Promise<{ readonly out: readonly string[]; readonly here: readonly string[] }> {
  const { roster } = kept;
  const tokens = await operatorOf(kept);
  const devices = roster.members.map(async (member) => {
    const seat = kept.seats[member.id];
    if (!seat) return [];
    const stores = await Promise.all(member.stores.map((store) => storeToken(tokens, store)));
    const grants = grantsOf(roster.team, member, stores);
    const out = member.revokedAt !== undefined;
    return [{ out, jwt: await deviceJwt(member.id, { ...kept, ...seat }, grants, out) }];
  });
  const all = (await Promise.all(devices)).flat();
  const jwts = (out: boolean) => all.filter((one) => one.out === out).map(({ jwt }) => jwt);
  return { out: jwts(true), here: [await hubJwtOf(kept), ...jwts(false)] };
}

/** The team's account; the server has it from its file when it starts for the first time. */
export function hubJwtOf(kept: Kept): Promise<string> {
  const here = kept.roster.members.filter(({ revokedAt }) => revokedAt === undefined).map(({ id }) => id);
  return teamJwt(kept.roster.team, here, { ...kept, storage: kept.storage * kept.replicas });
}

async function publishMissing(nc: NatsConnection, kept: Kept): Promise<number> {
  const { team } = kept.roster;
  const manager = await jetstreamManager(nc, { checkAPI: false });
  const stream = streamsOf(team).events;
  const last = async (subject: string) => {
    const message = await lastOf(manager, stream, subject);
    return message && Buffer.from(message.data).toString('base64url');
  };
  const newestKey = await last(keysSubject(team));
  const keys = kept.sealedKeys.slice(newestKey === undefined ? 0 : kept.sealedKeys.indexOf(newestKey) + 1);
  const roster = (await last(rosterSubject(team))) === kept.sealedRoster ? [] : [kept.sealedRoster];
  // Keys first: the roster is sealed with the newest.
  const missing = [
    ...keys.map((text) => ({ subject: keysSubject(team), text })),
    ...roster.map((text) => ({ subject: rosterSubject(team), text })),
  ];
  for (const { subject, text } of missing) {
    try {
      // Nobody answers for a moment after the server has taken an account anew.
      await manager.jetstream().publish(subject, Buffer.from(text, 'base64url'), { retries: 5 });
    } catch (error) {
      throw new Trouble('refused', subject, error);
    }
  }
  return missing.length;
}
