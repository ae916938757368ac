import { ingest } from '@/lib/background/ingest.ts';
import type { World as Shell } from '@/lib/background/world.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import { openStore } from '@/lib/store/store.ts';
import { seed } from '../../../lib/support/starters.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';
import { openRaw, putAll, type Rows } from './raw.ts';
import { numberOf, seenOf } from './tickets.ts';

const SHOP = { portal: 'amazon', store: 'na' } as const;

/** Readings of `each` conversations, all of them new. */
function readings(count: number, each: number): Reading[] {
  const world = makeWorld({ seed: 11, now: Date.now() });
  return Array.from({ length: count }, (_, nth) => ({
    portal: SHOP.portal,
    page: 'inbox',
    layout: 'v3',
    state: 'ready',
    locale: 'en-US',
    timeZone: 'America/New_York',
    observations: Array.from({ length: each }, (_, row) => {
      const index = nth * each + row;
      const thread = world.threads[index % world.threads.length];
      if (!thread) throw new Error('no threads');
      return seenOf(world, thread, numberOf(index));
    }),
    missing: [],
  }));
}

/**
 * Ingests readings into a store of its own by the product's code, then the same once more (nothing is news), then
 * puts the very rows that came of it into an equal, empty store with raw IndexedDB. Times in ms.
 */
export async function ingestRun({ count, each }: { count: number; each: number }) {
  const [name, rawName] = [`bench-ingest-${each}`, `bench-raw-${each}`];
  const store = await openStore(name);
  const world: Shell = { store, now: Date.now, changed: () => {} };
  await seed(world);
  const all = readings(count, each);
  const run = async () => {
    const start = performance.now();
    for (const reading of all) await ingest(world, SHOP, reading);
    return performance.now() - start;
  };
  const first = await run();
  const again = await run();

  const tickets = await store.tickets.toArray();
  const messages = await store.messages.toArray();
  const search = await store.search.toArray();
  (await openStore(rawName)).close();
  const raw = await openRaw(rawName);
  const batches = Array.from({ length: count }, (_, nth): Rows => {
    const part = <Row>(rows: readonly Row[]) =>
      rows.slice(Math.floor((nth * rows.length) / count), Math.floor(((nth + 1) * rows.length) / count));
    return { tickets: part(tickets), messages: part(messages), search: part(search) };
  });
  const start = performance.now();
  for (const rows of batches) await putAll(raw, rows);
  const bare = performance.now() - start;
  raw.close();
  await store.delete();
  indexedDB.deleteDatabase(rawName);
  return { first, again, bare, tickets: tickets.length, messages: messages.length };
}
