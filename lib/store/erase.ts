import { commit } from './commit.ts';
import type { Store } from './store.ts';

/** Deletes every row, in one transaction; only what the store says of itself stays. */
export async function emptyStore(store: Store): Promise<void> {
  await commit(store, store.tables, async (books) => {
    const shape = await store.settings.get('shape');
    for (const table of store.tables) await table.clear();
    if (shape) await store.settings.put(shape);
    books.empty();
  });
}
