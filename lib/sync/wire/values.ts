/**
 * Reads the last values of all tickets for who joins, those that changed last first: from the end backwards in windows,
 * since a server hands out a stream forwards only. The first window is small, so that there is something to work on at
 * once; later ones are larger, since each costs a reader of its own and what it hears beyond its end.
 */
import type { JetStreamManager } from '@nats-io/jetstream';
import { SECOND } from '@/lib/domain/time.ts';
import { type Feed, openFeed } from './feed.ts';
import type { Link } from './link.ts';
import { rest } from './pace.ts';
import { MOST_A_BATCH } from './read.ts';
import { faultOf, WireTrouble } from './trouble.ts';
import type { ValueBatch, ValuesReached } from './wire.ts';

const AGAIN = SECOND;
/** Values of the first window and of the largest; each is so many times larger than the one before. */
const FIRST_WINDOW = 500;
const LARGEST_WINDOW = 8_000;
const GROWTH = 4;

export interface ValuesOrder {
  readonly stream: string;
  readonly inboxPrefix: string;
  readonly filters: readonly string[];
  readonly reached: Readonly<Record<string, ValuesReached>>;
  readonly take: (batch: ValueBatch) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * One filter after the other. Rejects with what `take` rejects with, with `denied` and `server-lost`, and with
 * `unreachable` once the link is over; anything else is tried again from where it was.
 */
export async function readValues(link: Link, manager: JetStreamManager, order: ValuesOrder): Promise<void> {
  const { stream, filters, inboxPrefix, signal } = order;
  const left = new Map<string, number>();
  let done = 0;
  const tried = <Result>(work: () => Promise<Result>): Promise<Result> => insist(work, link, signal);
  const open = async (filter: string, from: number) => {
    if (!(await link.untilUp(signal))) throw new WireTrouble('unreachable');
    return openFeed(link, manager, { stream, filter, inboxPrefix, from });
  };
  /** How many there are from there on; all of them are looked at for it, and none taken. */
  const countFrom = async (filter: string, from: number) => {
    const feed = await open(filter, from);
    feed.close();
    return feed.pending;
  };
  const handOver = async (filter: string, values: ValueBatch['values'], reached: ValuesReached) => {
    done += values.length;
    left.set(filter, Math.max(0, (left.get(filter) ?? 0) - values.length));
    const of = done + [...left.values()].reduce((sum, one) => sum + one, 0);
    await take(order, { filter, values, reached, done, of });
  };

  /** Values from `from` to `to`. `at` is where the filter stands before, `then` once the window is through. */
  const window = async (filter: string, from: number, to: number, at: ValuesReached, then: ValuesReached) => {
    const feed = await open(filter, from);
    signal.addEventListener('abort', feed.close);
    try {
      for (let over = feed.pending === 0; !over; ) {
        const { values, isLast } = await nextOf(feed, to);
        signal.throwIfAborted();
        over = isLast;
        if (values.length > 0) await handOver(filter, values, over ? then : at);
      }
    } finally {
      signal.removeEventListener('abort', feed.close);
      feed.close();
    }
    return then;
  };
  const streamNow = async () => (await manager.streams.info(stream)).state;

  const read = async (filter: string) => {
    const { first_seq, last_seq: last, messages } = await tried(streamNow);
    // Of an empty stream the server says 0.
    const first = Math.max(1, first_seq);
    let at = order.reached[filter] ?? { below: last + 1, top: last };
    /** Places a value: those that were changed since leave gaps. */
    const spread = Math.max(1, (last - first + 1) / Math.max(1, messages));
    for (let size = FIRST_WINDOW; at.below > first; size = Math.min(LARGEST_WINDOW, size * GROWTH)) {
      const from = Math.max(first, at.below - Math.ceil(size * spread));
      const [was, then] = [at, { ...at, below: from }];
      at = await tried(() => window(filter, from, was.below - 1, was, then));
    }
    // What was changed since then stands behind where the reading began.
    for (;;) {
      const top = (await tried(streamNow)).last_seq;
      if (top <= at.top) return;
      const [was, then] = [at, { ...at, top }];
      at = await tried(() => window(filter, was.top + 1, top, was, then));
    }
  };

  for (const filter of filters) {
    const reached = order.reached[filter];
    const all = await tried(() => countFrom(filter, 1));
    const had = reached
      ? (await tried(() => countFrom(filter, reached.below))) - (await tried(() => countFrom(filter, reached.top + 1)))
      : 0;
    left.set(filter, Math.max(0, all - had));
  }
  for (const filter of filters) await read(filter);
}

/** The next values up to a place. */
async function nextOf(feed: Feed, to: number) {
  const { events, rest: pending } = await feed.next(MOST_A_BATCH);
  const values = events.filter(({ seq }) => seq <= to);
  const isLast = pending === 0 || values.length < events.length || values.at(-1)?.seq === to;
  return { values, isLast };
}

/** What the caller's own work rejected with, to be handed on as it is. */
class NotTaken extends Error {}

async function take(order: ValuesOrder, batch: ValueBatch): Promise<void> {
  try {
    await order.take(batch);
  } catch (error) {
    throw new NotTaken('not taken', { cause: error });
  }
}

async function insist<Result>(work: () => Promise<Result>, link: Link, signal: AbortSignal): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotTaken) throw error.cause;
      signal.throwIfAborted();
      const fault = faultOf(error);
      const final = fault instanceof WireTrouble && (fault.code === 'denied' || fault.code === 'server-lost');
      if (final || (link.state() !== 'up' && link.state() !== 'down')) throw fault;
      await link.probe();
      await rest(AGAIN, signal);
    }
  }
}
