import { commit } from './commit.ts';
import type { Store } from './store.ts';

/** Deletes every row, in one transaction; only what the store says of itself, and its lock, stay. */
export async function emptyStore(store: Store): Promise<void> {
  await commit(store, store.tables, async (books) => {
    const kept = await store.settings.bulkGet(['shape', 'lock']);
    for (const table of store.tables) await table.clear();
    await store.settings.bulkPut(kept.filter((row) => row !== undefined));
    books.empty();
  });
}
