/** The contract of the channel family: one file a channel, listed in `channels/index.ts`. */
import type { Alert, ChannelKind } from '@/lib/domain/alert.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';

/** What a person enters to set a channel up; ids are the keys of `secrets` under `channel:<id>`. */
export interface ChannelField {
  readonly id: 'address' | 'secret' | 'token' | 'chat';
  /** Never handed back to a view. An address whose path is the key to a group is a secret too. */
  readonly secret: boolean;
  readonly required: boolean;
  /** How one looks, for the empty field. */
  readonly example: string;
}

/**
 * What is wrong with what was entered. `missing`: wanted and empty. `not_address`: no web address. `not_https`: it would
 * go readable over the wire. `other_host`: not an address of this vendor's. `other_path`: of the vendor, but not of such
 * a robot. `not_token`, `not_chat`, `not_secret`: does not look like one. `retired`: an address of a service its vendor
 * has ended.
 */
export const FIELD_TROUBLES = [
  'missing',
  'not_address',
  'not_https',
  'other_host',
  'other_path',
  'not_token',
  'not_chat',
  'not_secret',
  'retired',
] as const;
export type FieldTrouble = (typeof FIELD_TROUBLES)[number];

export interface FieldProblem {
  readonly field: ChannelField['id'];
  readonly trouble: FieldTrouble;
}

/** What was entered; fields left empty are not in it. */
export type ChannelValues = Readonly<Record<string, string>>;

/**
 * Why a message did not arrive. `address`: no such robot, webhook or bot (any more). `signature`: the secret is wrong.
 * `keyword`: the robot takes only messages with a word it was told. `network_place`: it takes none from this IP address.
 * `clock`: this computer's time is wrong. `chat`: no such chat, or the bot may not write there. `forbidden`: an
 * administrator does not allow it. `rate`: too many messages. `network`, `timeout`, `server`: may pass. `garbage`: an
 * answer that no such service gives. `redirect`: it sends elsewhere, and nothing is sent elsewhere. `too_long`,
 * `rejected`: this message is not taken. `permission`: the browser may not reach it, or shows nothing.
 */
export const FAILURES = [
  'address',
  'signature',
  'keyword',
  'network_place',
  'clock',
  'chat',
  'forbidden',
  'rate',
  'network',
  'timeout',
  'server',
  'garbage',
  'redirect',
  'too_long',
  'rejected',
  'permission',
] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * What became of a message. `stopped`: nothing more goes out by this channel until a person mends it; its alerts wait
 * as dead letters. `limited`: nothing before `until`, then the same message again. `retry`: the same message again, see
 * `pace.ts`. `refused`: this message never; others may.
 */
export type Outcome =
  | { readonly result: 'sent' }
  | { readonly result: 'limited'; readonly failure: 'rate'; readonly said: string; readonly until: Instant }
  | { readonly result: 'stopped' | 'retry' | 'refused'; readonly failure: Failure; readonly said: string };

/** What one message tells: what was found waiting, most pressing first. */
export interface Letter {
  readonly alerts: readonly Alert[];
  readonly language: UiLanguage;
  /** The buyer's name and the beginning of their words go along. */
  readonly buyerData: boolean;
  /** IANA zone in which times are said. */
  readonly zone: string;
  /** What people call a shop; absent: its portal's own name for it. */
  readonly shopName?: (shop: StoreRef) => string | undefined;
  /** Somebody tries the channel out; then `alerts` may be empty. */
  readonly trial?: true;
}

/** What the browser itself does. Each rejects where it cannot. */
export interface Local {
  notify(id: string, title: string, text: string): Promise<void>;
  /** Marks the toolbar button until somebody looks: how many alerts came, and whether one of them is past its time. */
  badge(count: number, late: boolean): Promise<void>;
  /** `pressing`: something is late or about to be. */
  sound(pressing: boolean): Promise<void>;
}

/** What a channel needs of the world; tests hand in a local server. */
export interface ChannelWorld {
  readonly fetch: typeof fetch;
  readonly values: ChannelValues;
  readonly local: Local;
  now(): Instant;
  /** Aborted (`TimeoutError`) when it took too long; see `SEND_TIMEOUT`. */
  readonly signal: AbortSignal;
}

/** ms; what vendors answer later than this is taken for lost. Our own choice. */
export const SEND_TIMEOUT = 15_000;

/** At most so many messages in any span of so many ms. */
export interface Rate {
  readonly messages: number;
  readonly per: number;
}

export interface ChannelDefinition {
  readonly kind: ChannelKind;
  readonly fields: readonly ChannelField[];
  /** All of them hold; empty: no limit is known. */
  readonly rates: readonly Rate[];
  /** How long nothing is sent once the vendor said "too many" and not until when, ms. */
  readonly restsFor: number;
  /** Everything that is wrong with the values; empty: it can be tried. */
  check(values: ChannelValues): readonly FieldProblem[];
  /** Match patterns the browser has to allow for these values; none for what the browser does itself. */
  reaches(values: ChannelValues): readonly string[];
  /** Never rejects. Sends one message at most, whatever the letter's length: what does not fit is counted. */
  deliver(world: ChannelWorld, letter: Letter): Promise<Outcome>;
}

/** Nothing leaves for an address that `check` would not take, whatever stands in the store. */
export const defineChannel = (channel: ChannelDefinition): ChannelDefinition => ({
  ...channel,
  deliver: async (world, letter) =>
    channel.check(world.values).length === 0
      ? channel.deliver(world, letter)
      : { result: 'stopped', failure: 'address', said: '' },
});

export const SENT: Outcome = { result: 'sent' };

/** How a dead letter keeps why (`DeadLetter.failure`): the failure, and the vendor's code where it gave one. */
export const failureCode = ({ failure, said }: { failure: Failure; said: string }): string =>
  said === '' ? failure : `${failure} ${said}`;
