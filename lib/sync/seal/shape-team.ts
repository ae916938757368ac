/** Who is in the team, its keys, its invitations, and who is where. */
import type { Invitation, KeyChange, Member, PresenceSaid, Renewal, Roster } from '@/lib/domain/team.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import {
  also,
  byName,
  bytesOf,
  count,
  formed,
  type Guard,
  instant,
  listOf,
  maybe,
  oneOf,
  shaped,
  textUpTo,
} from './shape.ts';
import { isId } from './shape-event.ts';
import { isStore, isTicketId } from './shape-ticket.ts';

const MOST_MEMBERS = 500;
const isName = textUpTo(200, 1);
/** AES-256, HMAC and public keys alike. */
const isKey = bytesOf(32);
const EPOCH = /^[1-9]\d{0,8}$/;
const isEpoch = count(1, 999_999_999);
const who = { id: isId, name: isName, role: oneOf(...ROLES), stores: listOf(isStore, 500) };

const isMember: Guard<Member> = shaped<Member>({
  ...who,
  signing: isKey,
  sealing: isKey,
  since: instant,
  revokedAt: maybe(instant),
});

/** One entry a member: two would be two answers to who somebody is. */
export const isRoster: Guard<Roster> = also(
  shaped<Roster>({ team: isId, name: isName, version: count(1), members: listOf(isMember, MOST_MEMBERS) }),
  ({ members }) => new Set(members.map(({ id }) => id)).size === members.length,
);

/** Sealed: a public key of 32 bytes, 12 of nonce, and the key's 32 with 16 that seal it. */
export const SEALED_KEY = 32 + 12 + 32 + 16;

export const isKeyChange: Guard<KeyChange> = shaped<KeyChange>({
  epoch: isEpoch,
  sealed: byName(/^[a-z0-9]{16}$/, bytesOf(SEALED_KEY), MOST_MEMBERS),
});

export const isPresenceSaid: Guard<PresenceSaid> = shaped<PresenceSaid>({
  ticketId: maybe(isTicketId),
  doing: oneOf('here', 'looking', 'writing', 'gone'),
});

/** A private key in PKCS#8; how much wraps it differs a little from maker to maker. */
const isSecret: Guard<string> = formed(/^[\w-]{60,200}$/, 200);

const isServers = listOf(
  also(textUpTo(500), (address) => URL.canParse(address)),
  20,
);
const isJwt = formed(/^[\w-]+(?:\.[\w-]+){2}$/, 20_000);
const isSeed = formed(/^S[A-Z2-7]{20,100}$/, 101);

export const isRenewal: Guard<Renewal> = also(
  shaped<Renewal>({
    v: oneOf<1>(1),
    team: isId,
    member: isId,
    servers: isServers,
    jwt: isJwt,
    seed: isSeed,
    expiresAt: instant,
  }),
  ({ servers }) => servers.length > 0,
);

/** Servers are any addresses here: that one may not be spoken to is another trouble than a broken invitation. */
export const isInvitation: Guard<Invitation> = also(
  shaped<Invitation>({
    v: oneOf<1>(1),
    team: isId,
    teamName: isName,
    servers: isServers,
    member: shaped<Invitation['member']>(who),
    root: isKey,
    signingKey: isSecret,
    sealingKey: isSecret,
    jwt: isJwt,
    seed: isSeed,
    keys: byName(EPOCH, isKey, 1_000),
    tokens: isKey,
    expiresAt: instant,
  }),
  ({ servers, keys }) => servers.length > 0 && Object.keys(keys).length > 0,
);
