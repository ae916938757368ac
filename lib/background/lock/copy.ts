/** The copy of the lock's record inside the store: the browser may lose what stands outside it. */
import type { LockRecord } from '@/lib/domain/lock.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';

export async function copyOf(store: Store): Promise<LockRecord | undefined> {
  const row = await store.settings.get('lock');
  return row?.key === 'lock' ? row.value : undefined;
}

export const keepCopy = (store: Store, record: LockRecord | undefined): Promise<void> =>
  commit(store, [], async (books) => {
    if (record) await store.settings.put({ key: 'lock', value: record });
    else await store.settings.delete('lock');
    books.write();
  });
