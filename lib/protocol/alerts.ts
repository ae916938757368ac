/** Channels as they are set up, how they fare, and what could not be delivered. */
import type { Channel, ChannelKind, DeadLetter } from '@/lib/domain/alert.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** What a kind of channel wants to be told; made from its definition. */
export interface ChannelForm {
  readonly kind: ChannelKind;
  readonly fields: readonly {
    readonly id: string;
    readonly secret: boolean;
    readonly required: boolean;
    readonly example: string;
  }[];
}

/** A channel and how it fares. Of secrets it says only since when they are set. */
export interface ChannelView extends Channel {
  /** One of this computer's own, which is always there. */
  readonly local: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly setAt: Readonly<Record<string, Instant>>;
  /** Everything it needs was entered. */
  readonly ready: boolean;
  /** The browser lets the background reach it. */
  readonly granted: boolean;
  /** Match patterns it is reached under. */
  readonly origins: readonly string[];
  readonly sentAt?: Instant;
  /** Alerts that wait to go out. */
  readonly waiting: number;
  /** Alerts in its dead letters. */
  readonly dead: number;
  /** Why the last message did not arrive; a code of `lib/alerts`, perhaps with the vendor's own after a blank. */
  readonly failure?: string;
  /** Nothing goes out until a person changes or tests it. */
  readonly stopped: boolean;
  /** Nothing goes out before. */
  readonly restsUntil?: Instant;
}

/** What became of a test. */
export interface ChannelTried {
  readonly result: 'sent' | 'limited' | 'stopped' | 'retry' | 'refused';
  readonly failure?: string;
  /** The vendor's own code. */
  readonly said?: string;
  readonly until?: Instant;
}

export interface ChannelProblem {
  readonly field: string;
  readonly trouble: string;
}

/** A channel as a person wants it. */
export type ChannelWanted = Channel;

export interface AlertQueries {
  'channel.list': (ask: Record<string, never>) => {
    readonly channels: readonly ChannelView[];
    readonly forms: readonly ChannelForm[];
  };
  /** Newest first. */
  'letter.list': (ask: Record<string, never>) => readonly DeadLetter[];
}

export interface AlertCommands {
  /** What is wrong with what is entered, over what is known of the channel, and where it would be sent. Stores nothing. */
  'channel.check': (order: { id: string; kind: ChannelKind; values: Readonly<Record<string, string>> }) => {
    readonly problems: readonly ChannelProblem[];
    readonly origins: readonly string[];
  };
  /** Makes or changes a channel. Fields of `values` are replaced, an empty one is taken out; the others stay. */
  'channel.save': (order: { channel: ChannelWanted; values: Readonly<Record<string, string>> }) => { stored: true };
  'channel.switch': (order: { id: string; on: boolean }) => { stored: true };
  /** With its secrets, and what waits for it. */
  'channel.delete': (order: { id: string }) => { stored: true };
  /** Sends a message that says it is a test. */
  'channel.test': (order: { id: string }) => ChannelTried;
  /** `stale`: alerts left out, because they are no longer true. */
  'letter.again': (order: { ids: readonly string[] }) => { readonly waiting: number; readonly stale: number };
  'letter.drop': (order: { ids: readonly string[] }) => { stored: true };
}
