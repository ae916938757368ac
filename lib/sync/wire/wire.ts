/** What the rest of Portside knows of the wire to the team's server. */
import type { NatsConnection, WsConnectionOptions } from '@nats-io/nats-core';
import type { Instant } from '@/lib/domain/time.ts';

/** Ends what it was handed out for; resolves once nothing of it runs any more. */
export type Stop = () => Promise<void>;

/** Opens a connection: `wsconnect` in a browser, another transport in Node. */
export type Connect = (options: WsConnectionOptions) => Promise<NatsConnection>;

export interface WireOptions {
  /** `wss:` only, but to this machine itself. */
  readonly servers: readonly string[];
  /** Of the server; both empty where it asks for none. */
  readonly jwt: string;
  readonly seed: string;
  readonly team: string;
  readonly member: string;
  /** `wsconnect` if absent. */
  readonly connect?: Connect;
  /** The clock of this machine: for a credential's end, and to tell the server's from it. */
  readonly now?: () => Instant;
  /** Oldest versions that are spoken to, see `FLOOR`; none: any. */
  readonly floor?: readonly string[];
  /** Silence after which the link itself is asked, ms. 20,000: a worker's socket must speak within 30 s to live on. */
  readonly pingEvery?: number;
  /** Nobody waits for the connection any more: `unreachable` at once. */
  readonly signal?: AbortSignal;
}

/**
 * `down`: the library dials again by itself. `closed`: it will not, connect anew. `expired` and `revoked` are the last
 * word, too: the server no longer lets this device in.
 */
export type LinkState = 'up' | 'down' | 'closed' | 'expired' | 'revoked';

/** Where a reader stands. A plain number leaves out the id: then an overwritten tail is not noticed. */
export type Cursor = number | { readonly seq: number; readonly id: string };

export interface WireEvent {
  readonly seq: number;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly takenAt: Instant;
  /** What its author called it; empty where it did not. */
  readonly id: string;
}

export interface Batch {
  readonly filter: string;
  readonly events: readonly WireEvent[];
  /** The filter's next cursor. */
  readonly upTo: number;
}

/**
 * `silent`: nothing is heard, the reader is being made again. `lost`: the stream is another one, or ends before the
 * cursor, or holds another event there: nothing more is read; ask `streamAt` and read anew. `denied`: the server does
 * not let this device read; tried again every half minute.
 */
export type ReadState = 'caught-up' | 'behind' | 'silent' | 'lost' | 'denied';

/** All last values of a filter that stand from `below` to `top` were taken. */
export interface ValuesReached {
  readonly below: number;
  readonly top: number;
}

export interface ValueBatch {
  readonly filter: string;
  readonly values: readonly WireEvent[];
  readonly reached: ValuesReached;
  /** Of all filters together, for progress: how many of this reading. */
  readonly done: number;
  readonly of: number;
}

export interface Presences {
  /** Told to who is there now; nothing happens while the link is down. */
  say(bytes: Uint8Array): void;
  stop(): void;
}

export interface StreamAt {
  /** The server's words; another moment is another stream. */
  readonly created: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

export interface Wire {
  readonly server: { readonly version: string; readonly maxPayload: number; readonly url: string };
  /**
   * Resolves once the server acknowledged. `duplicate`: it had this id within its window, and `seq` is that one's; who
   * never said it before must take another id. Rejects with `WireTrouble` or `TooLarge`; after `unreachable` it may
   * lie in the stream all the same, so the same id is used again.
   */
  publish(
    subject: string,
    bytes: Uint8Array,
    id: string,
  ): Promise<{ readonly seq: number; readonly duplicate: boolean }>;
  /**
   * Reads events after the cursors, in order. Every filter has a reader of its own: order holds within a filter, not
   * between filters. At most 50 a batch, one `take` at a time over all filters; a `take` that rejects is handed the
   * same batch again after a second. The server holds back while `take` works.
   */
  read(
    filters: readonly string[],
    cursors: Readonly<Record<string, Cursor>>,
    take: (batch: Batch) => Promise<void>,
    said: (state: ReadState) => void,
  ): Stop;
  /**
   * Last values that are not in `reached`, those that changed last first; resolves when all that stand were taken,
   * those included that changed meanwhile. At most 500 a batch. Rejects with what `take` rejects with, with
   * `WireTrouble` where it cannot go on, and with the reason of `signal`.
   */
  values(
    filters: readonly string[],
    take: (batch: ValueBatch) => Promise<void>,
    reached?: Readonly<Record<string, ValuesReached>>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Of a last value or a ticket's key: takes the place of what stood there. Rejects as `publish` does. */
  putValue(subject: string, bytes: Uint8Array): Promise<{ readonly seq: number }>;
  /** What stands where a ticket's key is kept; undefined: nothing ever did. Rejects with `WireTrouble`. */
  ticketKey(subject: string): Promise<Uint8Array | undefined>;
  /** Hears every other member of the team. */
  presence(
    heard: (said: { readonly member: string; readonly subject: string; readonly bytes: Uint8Array }) => void,
  ): Presences;
  /** Of the events, or of the tickets' keys. Rejects with `server-lost` where there is no such stream of this team. */
  streamAt(of?: 'events' | 'keys'): Promise<StreamAt>;
  /** As `streamAt`, of last values. */
  valuesAt(): Promise<StreamAt>;
  /** How far the server's clock is ahead of this machine's, ms, by its last answer of where a stream is; 0 before one. */
  ahead(): number;
  /** Told at once how it stands, then every change once. */
  status(heard: (state: LinkState) => void): () => void;
  close(): Promise<void>;
}
