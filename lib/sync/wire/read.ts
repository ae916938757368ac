/** Reads the events of a team in order, over every break of the link and every reader the server loses. */
import type { JetStreamManager } from '@nats-io/jetstream';
import { SECOND } from '@/lib/domain/time.ts';
import { isStill, Lost, type Reached, startAt } from './anchor.ts';
import { FeedOver, openFeed } from './feed.ts';
import type { Link } from './link.ts';
import { rest, Turn } from './pace.ts';
import { faultOf, WireTrouble } from './trouble.ts';
import type { Batch, Cursor, ReadState, Stop, WireEvent } from './wire.ts';

export const MOST_A_BATCH = 500;
/** Of events: whoever takes them judges each, and everybody else's questions wait for so many. */
const MOST_JUDGED = 50;
/** Between two tries to make a reader, ms. */
const AGAIN = SECOND / 2;
/** Before a batch that was not taken is handed over again, ms. */
const STORE_AGAIN = SECOND;
const AT_ONCE = 100;
const AGAIN_DENIED = 30 * SECOND;

export interface ReadOrder {
  readonly stream: string;
  readonly inboxPrefix: string;
  readonly filters: readonly string[];
  readonly cursors: Readonly<Record<string, Cursor>>;
  readonly take: (batch: Batch) => Promise<void>;
  readonly said: (state: ReadState) => void;
}

export function startReading(link: Link, manager: JetStreamManager, order: ReadOrder): Stop {
  const ending = new AbortController();
  const states = new Map<string, ReadState>(order.filters.map((filter) => [filter, 'behind']));
  const turn = new Turn();
  let said: ReadState | undefined;
  const say = (filter: string, state: ReadState) => {
    states.set(filter, state);
    const now = worstOf([...states.values()]);
    if (now === said || ending.signal.aborted) return;
    said = now;
    order.said(now);
  };
  const one = async (filter: string) => {
    try {
      await readFilter({
        link,
        manager,
        order,
        filter,
        turn,
        signal: ending.signal,
        say: (state) => say(filter, state),
      });
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      say(filter, 'lost');
      ending.abort();
    }
  };
  const all = Promise.all(order.filters.map(one));
  // A reader that is busy with a batch finds out late; until then the others would say for it that all was heard.
  const leave = link.watch((state) => {
    if (state === 'down') for (const filter of order.filters) say(filter, 'silent');
  });
  return async () => {
    leave();
    ending.abort();
    await all;
  };
}

/** What is said of several readers is what the worst of them says. */
const WORST: readonly ReadState[] = ['lost', 'denied', 'silent', 'behind', 'caught-up'];
const worstOf = (states: readonly ReadState[]) => WORST.find((state) => states.includes(state)) ?? 'caught-up';

interface Reading {
  readonly link: Link;
  readonly manager: JetStreamManager;
  readonly order: ReadOrder;
  readonly filter: string;
  readonly turn: Turn;
  readonly signal: AbortSignal;
  readonly say: (state: ReadState) => void;
}

async function readFilter(reading: Reading): Promise<void> {
  const { link, order, filter, signal } = reading;
  const start = order.cursors[filter] ?? 0;
  const at: Reached = { created: '', ...(typeof start === 'number' ? { seq: start, id: '' } : start) };
  while (!signal.aborted) {
    try {
      // A link that is over says so itself to whoever watches it.
      if (!(await link.untilUp(signal))) return;
      await readFeed(reading, at);
    } catch (error) {
      if (error instanceof Lost) throw error;
      if (signal.aborted) return;
      await settle(reading, error);
    }
  }
}

/** What is said and waited for before the next try. */
async function settle({ link, signal, say }: Reading, error: unknown): Promise<void> {
  const why = error instanceof FeedOver ? error.why : undefined;
  const fault = faultOf(error);
  if (why === 'denied' || (fault instanceof WireTrouble && fault.code === 'denied')) {
    say('denied');
    return rest(AGAIN_DENIED, signal);
  }
  say('silent');
  if (why === 'jump' || why === 'link') return rest(AT_ONCE, signal);
  await link.probe();
  await rest(AGAIN, signal);
}

/** Reads until the feed is over. `at` moves with what was taken. */
async function readFeed(reading: Reading, at: Reached): Promise<void> {
  const { link, manager, order, filter, signal, say } = reading;
  const { from, target, replicated } = await startAt(() => manager.streams.info(order.stream), at, signal);
  const feed = await openFeed(link, manager, { ...order, filter, from });
  signal.addEventListener('abort', feed.close);
  let known = from > at.seq;
  const judge = (left: number) => {
    if (left > MOST_A_BATCH) say('behind');
    if (left > 0 || feed.isOver()) return;
    const reached = replicated ? feed.reached() : Number.POSITIVE_INFINITY;
    if (!known && reached >= at.seq) throw new Lost();
    if (known && reached >= target) say('caught-up');
  };
  try {
    judge(feed.pending);
    for (;;) {
      const { events, rest: left } = await feed.next(MOST_JUDGED);
      known ||= isStill(events, at);
      const fresh = events.filter(({ seq }) => seq > at.seq);
      await handOver(reading, fresh);
      if (signal.aborted) return;
      const last = fresh.at(-1);
      if (last) Object.assign(at, { seq: last.seq, id: last.id });
      judge(left);
    }
  } finally {
    signal.removeEventListener('abort', feed.close);
    feed.close();
  }
}

/** Until it is taken, or nobody wants it any more. */
async function handOver({ order, filter, turn, signal }: Reading, events: readonly WireEvent[]): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  for (;;) {
    const taken = await turn.take(async () => {
      if (!signal.aborted) await order.take({ filter, events, upTo: last.seq });
    });
    if (taken || signal.aborted) return;
    await rest(STORE_AGAIN, signal);
  }
}
