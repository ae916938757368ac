import { queuePage } from '@/lib/store/queue.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { openRaw, putAll } from '../../store/in-page/raw.ts';
import { deviceOf, join, untilUpToDate } from './device.ts';

const FIRST = 50;
/** Rows of the raw write that go into one transaction. */
const BULK = 2_000;

export interface Joined {
  /** From the order to join to the first page of the queue, full and decidable, ms. */
  readonly usable: number;
  /** To all tickets of the team, ms. */
  readonly complete: number;
  readonly tickets: number;
  /** Of the first page as it was usable: those that still stand on it at the end. */
  readonly urgent: number;
}

const firstPage = async (store: Store): Promise<readonly string[]> => {
  const { rows } = await queuePage(store, { status: 'open', limit: FIRST }, await tallyOf(store));
  return rows.map(({ id }) => id);
};

/** Joins with an empty store and waits until everything is there. */
export async function joinRun(data: { name: string; text: string; passphrase: string }): Promise<Joined> {
  const device = await deviceOf(data.name);
  const { store, listen } = device;
  const start = performance.now();
  let usable = 0;
  let shown: readonly string[] = [];
  let looking = false;
  const look = async () => {
    if (usable > 0 || looking) return;
    looking = true;
    shown = await firstPage(store);
    if (shown.length === FIRST) usable = performance.now() - start;
    looking = false;
  };
  const leave = listen((topics) => void (topics.includes('tickets') && look()));
  await join(device, data.text, data.passphrase);
  const joined = performance.now() - start;
  await look();
  await untilUpToDate(device);
  const complete = performance.now() - start;
  leave();
  const end = new Set(await firstPage(store));
  const tickets = await store.tickets.count();
  return { usable: Math.max(usable, joined), complete, tickets, urgent: shown.filter((id) => end.has(id)).length };
}

/** Puts every row that the joined device holds into an equal, empty database with raw IndexedDB; ms, and how many. */
export async function rawRun({ name }: { name: string }): Promise<{ took: number; rows: number }> {
  const { store } = await deviceOf(name);
  const names = store.tables.map((table) => table.name).filter((table) => table !== 'settings');
  const rawName = `bench-team-raw-${name}`;
  (await openStore(rawName)).close();
  const raw = await openRaw(rawName);
  let took = 0;
  let rows = 0;
  for (const table of names) {
    const all: unknown[] = await store.table(table).toArray();
    for (let at = 0; at < all.length; at += BULK) {
      const part = all.slice(at, at + BULK);
      const start = performance.now();
      await putAll(raw, { [table]: part });
      took += performance.now() - start;
      rows += part.length;
    }
  }
  raw.close();
  indexedDB.deleteDatabase(rawName);
  return { took, rows };
}
