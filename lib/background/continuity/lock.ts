/** The passphrase of snapshots that are written by themselves: what it was stretched to is kept, never itself. */
import { fileKey, salt, stretch } from '@/lib/continuity/snapshot/cipher.ts';
import { ITERATIONS } from '@/lib/continuity/snapshot/format.ts';
import type { Writing } from '@/lib/continuity/snapshot/write.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';

const KEPT = 'snapshot';
type Lock = NonNullable<Writing['lock']>;

async function lockOf(stretched: string, of: string): Promise<Lock> {
  const sealing = { salt: of, file: salt(), iterations: ITERATIONS };
  return { sealing, key: await fileKey(stretched, sealing) };
}

/** For one file, by a passphrase that is not kept. */
export async function lockBy(passphrase: string): Promise<Lock> {
  const of = salt();
  return lockOf(await stretch(passphrase, of), of);
}

export async function keepPassphrase(store: Store, passphrase: string): Promise<void> {
  const of = salt();
  const values = { salt: of, key: await stretch(passphrase, of) };
  await commit(store, [store.secrets], async (books) => {
    await store.secrets.put({ id: KEPT, values });
    books.write();
  });
}

/** For one file, by the passphrase that is kept; undefined where none is. */
export async function keptLock(store: Store): Promise<Lock | undefined> {
  const { salt: of, key } = (await store.secrets.get(KEPT))?.values ?? {};
  return of && key ? lockOf(key, of) : undefined;
}

export const hasPassphrase = async (store: Store): Promise<boolean> => (await store.secrets.get(KEPT)) !== undefined;
