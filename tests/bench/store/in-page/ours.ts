/** What the benchmark does in a page of the extension's origin: as the extension's own code, on its own database. */
import type { Tally } from '@/lib/domain/record.ts';
import type { QueueQuery } from '@/lib/store/queue.ts';
import { queuePage } from '@/lib/store/queue.ts';
import { openStore } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { fill } from './fill.ts';
import { ingestRun } from './ingest-run.ts';
import { openPort } from './port.ts';
import { countOpen, firstAtOnce, firstByCursor, openRaw } from './raw.ts';
import { ticketsBetween } from './tickets.ts';
import { timed, timedInTurn } from './timing.ts';

const FIRST = 50;
const PLAIN: QueueQuery = { status: 'open', limit: FIRST };

const work = {
  async fill({ from, to }: { from: number; to: number }) {
    await fill(await openStore(), from, to);
  },

  /** The first page by every way, in turn. */
  async first({ times }: { times: number }) {
    const store = await openStore();
    const raw = await openRaw('portside');
    const tally: Tally = await tallyOf(store);
    const port = openPort();
    const ways = {
      port: () => port.ask('queue.list', { filter: {}, limit: FIRST }),
      oneFilter: () => port.ask('queue.list', { filter: { language: 'de' }, limit: FIRST }),
      twoFilters: () => port.ask('queue.list', { filter: { language: 'de', portal: 'amazon' }, limit: FIRST }),
      store: () => queuePage(store, PLAIN, tally),
      cursor: () => firstByCursor(raw, FIRST),
      atOnce: () => firstAtOnce(raw, FIRST),
    };
    for (const way of Object.values(ways)) await timed(3, way);
    const took = await timedInTurn(times, ways);
    port.close();
    raw.close();
    return took;
  },

  async counts({ times }: { times: number }) {
    const raw = await openRaw('portside');
    const port = openPort();
    const kept = await timed(times, () => port.ask('queue.counts', {}));
    const counted = await timed(Math.min(5, times), () => countOpen(raw));
    const { open } = (await port.ask('queue.counts', {})) as { open: number };
    const truth = await countOpen(raw);
    port.close();
    raw.close();
    return { kept, counted, open, truth };
  },

  /** From nothing to the first answer. The worker sleeps before each call. */
  async cold() {
    const start = performance.now();
    const port = openPort();
    await port.ask('queue.list', { filter: {}, limit: FIRST });
    const took = performance.now() - start;
    port.close();
    return took;
  },

  async search({ words, times }: { words: readonly string[]; times: number }) {
    const port = openPort();
    const ways = Object.fromEntries(
      words.map((search) => [search, () => port.ask('queue.list', { filter: { search }, limit: FIRST })]),
    );
    const took = await timedInTurn(times, ways);
    port.close();
    return took;
  },

  async decide({ from, times }: { from: number; times: number }) {
    const port = openPort();
    const made = ticketsBetween(from, from + times);
    const took = await timed(times, (index) =>
      port.ask('ticket.decide', { id: made[index]?.ticket.id, decision: { tags: [`bench-${index}`] } }),
    );
    port.close();
    return took;
  },

  ingest: ingestRun,
};

Object.assign(globalThis, { portsideBench: work });
