/** A team: who is in it, how it is joined, how the link to it stands. */
import type { TicketId } from './ticket.ts';
import { DAY, type Instant } from './time.ts';
import type { Role } from './vocabulary.ts';

/** One device of one person: an invitation makes one. */
export interface Member {
  /** Token of its subjects: 16 of `a-z0-9`, random. */
  readonly id: string;
  /** The person; what `me`, assignees and records say. */
  readonly name: string;
  readonly role: Role;
  /** `portal:store`; empty: all. */
  readonly stores: readonly string[];
  /** Ed25519, raw, base64url: what its events are signed with. */
  readonly signing: string;
  /** X25519, raw, base64url: what new team keys are sealed to. */
  readonly sealing: string;
  readonly since: Instant;
  /** What it said after that counts for nothing. */
  readonly revokedAt?: Instant;
}

/** Who is in the team; signed by the team's own key, the newest version counts. */
export interface Roster {
  readonly team: string;
  readonly name: string;
  /** Grows by one with every change. */
  readonly version: number;
  readonly members: readonly Member[];
}

/** A key of a given number for everybody who is in the team then. */
export interface KeyChange {
  /** Grows by one with every rotation. */
  readonly epoch: number;
  /** By member: the key, sealed to it, base64url. */
  readonly sealed: Readonly<Record<string, string>>;
}

/** What is looked at or written on, as it happens; nothing keeps it. */
export interface PresenceSaid {
  readonly ticketId?: TicketId;
  readonly doing: 'here' | 'looking' | 'writing' | 'gone';
}
export interface Presence extends PresenceSaid {
  readonly member: string;
  readonly name: string;
  readonly at: Instant;
}
/** Said this often, and forgotten after so long without a word, ms. */
export const PRESENCE_EVERY = 10_000;
export const PRESENCE_LASTS = 30_000;

/** A claim holds so long unless it is renewed, ms. */
export const LEASE = 10 * 60_000;

/** How the link to the team is. `refused`: the server no longer lets this device in. */
export const TEAM_LINKS = [
  'none',
  'connecting',
  'joining',
  'up-to-date',
  'sending',
  'offline',
  'refused',
  'old-server',
] as const;
export type TeamLink = (typeof TEAM_LINKS)[number];

/** What a person sees of the team. */
export interface TeamStatus {
  readonly link: TeamLink;
  readonly name?: string;
  readonly me?: Pick<Member, 'id' | 'name' | 'role' | 'stores'>;
  readonly members: readonly Pick<Member, 'id' | 'name' | 'role' | 'stores' | 'revokedAt'>[];
  /** Changes here that the server has not acknowledged. */
  readonly waiting: number;
  /** Of `offline` and `refused`. */
  readonly since?: Instant;
  /** Of `joining`: tickets that came, of how many. */
  readonly progress?: { readonly done: number; readonly of: number };
  /** When this device's credential ends. */
  readonly endsAt?: Instant;
  /** Code of what is wrong, with a sentence in `lib/i18n`. */
  readonly trouble?: TeamTrouble;
  readonly server?: { readonly version: string; readonly urls: readonly string[] };
  /** Events that were refused as forged, broken or not allowed. */
  readonly refusedEvents: number;
}

export const TEAM_TROUBLES = [
  'unreachable',
  'denied',
  'revoked',
  /** The device's credential came to its end. */
  'expired',
  'server-old',
  'server-full',
  'server-lost',
  'key-missing',
  'unfit',
  'not-an-invitation',
  'wrong-passphrase',
  /** An invitation or a renewal that nobody used in time. */
  'stale',
  'not-wss',
  /** A renewal for another device, or of another team. */
  'other-seat',
  /** A renewal where there is no team. */
  'no-seat',
  /** An invitation where there is a team already. */
  'has-seat',
] as const;
export type TeamTrouble = (typeof TEAM_TROUBLES)[number];

/** What a renewal holds once its passphrase opened it: of one device, which has all the rest. */
export interface Renewal extends Pick<Invitation, 'v' | 'team' | 'servers' | 'jwt' | 'seed'> {
  /** Its id. */
  readonly member: string;
  /** Until when it may be used. */
  readonly expiresAt: Instant;
}

/** So long before a credential ends people are told, ms. */
export const RENEW_FROM = 14 * DAY;

/** What an invitation holds once its passphrase opened it. */
export interface Invitation {
  readonly v: 1;
  /** 16 of `a-z0-9`: part of every subject. */
  readonly team: string;
  readonly teamName: string;
  readonly servers: readonly string[];
  readonly member: Pick<Member, 'id' | 'name' | 'role' | 'stores'>;
  /** Ed25519 of the team, raw, base64url: what rosters are signed with. */
  readonly root: string;
  /** Private keys of the device, PKCS#8, base64url. */
  readonly signingKey: string;
  readonly sealingKey: string;
  /** Of the server: a user's JWT and the seed of its nkey. */
  readonly jwt: string;
  readonly seed: string;
  /** Team keys by epoch, raw AES-256, base64url; later ones come with `KeyChange`. */
  readonly keys: Readonly<Record<string, string>>;
  /** HMAC key of subject tokens and of buyers' hashes, base64url; never changes. */
  readonly tokens: string;
  readonly expiresAt: Instant;
}
