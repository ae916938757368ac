/** The sealed store beside the plain one in a page of the extension's origin: the product's own code on the browser's own database. */
import { commit } from '@/lib/store/commit.ts';
import { convertRows, rowsToConvert } from '@/lib/store/lock/convert.ts';
import { storeLock } from '@/lib/store/lock/lock.ts';
import { queuePage } from '@/lib/store/queue.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { searchWords } from '@/lib/store/words.ts';
import { fill } from '../store/in-page/fill.ts';
import { ticketsBetween } from '../store/in-page/tickets.ts';
import { timed, timedInTurn } from '../store/in-page/timing.ts';

const FIRST = 50;
const WRITTEN = 200;
const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);

const openSealed = () => {
  const lock = storeLock();
  lock.set('on', SECRET);
  return openStore('bench-sealed', { lock });
};

/** 200 tickets with their threads and words, as a commit writes them. */
async function write(store: Store, from: number): Promise<void> {
  const made = ticketsBetween(from, from + WRITTEN);
  await commit(store, [store.tickets, store.messages, store.search], async (books) => {
    await store.tickets.bulkPut(made.map(({ ticket }) => ticket));
    await store.messages.bulkPut(made.flatMap(({ messages }) => messages));
    await store.search.bulkPut(made.map(({ ticket }) => ({ id: ticket.id, words: searchWords(ticket) })));
    books.write();
  });
}

const inTurn = async (times: number, act: (store: Store, index: number) => Promise<unknown>) => {
  const [plain, sealed] = [await openStore('bench-plain'), await openSealed()];
  const ways = { plain: (index: number) => act(plain, index), sealed: (index: number) => act(sealed, index) };
  await timedInTurn(2, ways);
  const took = await timedInTurn(times, ways);
  plain.close();
  sealed.close();
  return took;
};

const work = {
  async fill({ size }: { size: number }) {
    const stores = { plain: await openStore('bench-plain'), sealed: await openSealed() };
    const took = { plain: 0, sealed: 0 };
    for (const name of ['plain', 'sealed'] as const) {
      [took[name] = 0] = await timed(1, () => fill(stores[name], 0, size));
      stores[name].close();
    }
    return took;
  },
  async first({ times }: { times: number }) {
    const tally = await tallyOf(await openStore('bench-plain'));
    return inTurn(times, (store) => queuePage(store, { status: 'open', limit: FIRST }, tally));
  },
  async search({ times, search }: { times: number; search: string }) {
    const tally = await tallyOf(await openStore('bench-plain'));
    return inTurn(times, (store) => queuePage(store, { status: 'open', limit: FIRST, search }, tally));
  },
  async get({ times, size }: { times: number; size: number }) {
    const ids = ticketsBetween(0, Math.min(size, times + 2)).map(({ ticket }) => ticket.id);
    return inTurn(times, (store, index) => store.tickets.get(ids[index % ids.length] ?? ids[0] ?? ('' as never)));
  },
  write: ({ times, size }: { times: number; size: number }) =>
    inTurn(times, (store, index) => write(store, size + index * WRITTEN)),
  /** Rows of the plain store are sealed. */
  async convert() {
    const lock = storeLock();
    const store = await openStore('bench-plain', { lock });
    lock.set('sealing', SECRET);
    const rows = await rowsToConvert(store);
    const [took = 0] = await timed(1, () => convertRows(store, async () => true));
    await store.delete();
    await (await openSealed()).delete();
    return { rows, took };
  },
};

Object.assign(globalThis, { portsideBench: work });
