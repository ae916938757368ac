import type { Store } from './store.ts';

/** Deletes every row, in one transaction; only the store's own shape mark stays. */
export async function emptyStore(store: Store): Promise<void> {
  await store.transaction('rw', store.tables, async () => {
    const shape = await store.settings.get('shape');
    for (const table of store.tables) await table.clear();
    if (shape) await store.settings.put(shape);
  });
}
