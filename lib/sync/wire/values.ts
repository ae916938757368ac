/** Reads the last values of all tickets for who joins. */
import type { JetStreamManager } from '@nats-io/jetstream';
import { SECOND } from '@/lib/domain/time.ts';
import { openFeed } from './feed.ts';
import type { Link } from './link.ts';
import { rest } from './pace.ts';
import { MOST_A_BATCH } from './read.ts';
import { faultOf, WireTrouble } from './trouble.ts';
import type { ValueBatch } from './wire.ts';

const AGAIN = SECOND;

export interface ValuesOrder {
  readonly stream: string;
  readonly inboxPrefix: string;
  readonly filters: readonly string[];
  readonly after: Readonly<Record<string, number>>;
  readonly take: (batch: ValueBatch) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * One filter after the other; a value that changes while it is read comes again. Rejects with what `take` rejects
 * with, with `denied` and `server-lost`, and with `unreachable` once the link is over; anything else is tried again
 * from where it was.
 */
export async function readValues(link: Link, manager: JetStreamManager, order: ValuesOrder): Promise<void> {
  const { stream, filters, inboxPrefix, signal } = order;
  const reached = new Map(filters.map((filter) => [filter, order.after[filter] ?? 0]));
  const left = new Map<string, number>();
  let done = 0;
  const open = async (filter: string) => {
    if (!(await link.untilUp(signal))) throw new WireTrouble('unreachable');
    return openFeed(link, manager, { stream, filter, inboxPrefix, from: (reached.get(filter) ?? 0) + 1 });
  };
  const read = async (filter: string) => {
    const feed = await open(filter);
    signal.addEventListener('abort', feed.close);
    try {
      left.set(filter, feed.pending);
      while ((left.get(filter) ?? 0) > 0) {
        const { events, rest: pending } = await feed.next(MOST_A_BATCH);
        signal.throwIfAborted();
        const upTo = events.at(-1)?.seq;
        if (upTo === undefined) continue;
        done += events.length;
        left.set(filter, pending);
        const of = done + [...left.values()].reduce((sum, one) => sum + one, 0);
        await take(order, { filter, values: events, upTo, done, of });
        reached.set(filter, upTo);
      }
    } finally {
      signal.removeEventListener('abort', feed.close);
      feed.close();
    }
  };

  // How much there is in all is known before the first is read; the first says so itself.
  for (const filter of filters.slice(1))
    await insist(async () => left.set(filter, await countOf(await open(filter))), link, signal);
  for (const filter of filters) await insist(() => read(filter), link, signal);
}

function countOf(feed: { pending: number; close(): void }): number {
  feed.close();
  return feed.pending;
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

async function insist(work: () => Promise<unknown>, link: Link, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
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
