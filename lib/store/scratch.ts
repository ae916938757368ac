import { type Disk, openDamaged } from './store.ts';

/** Deletes a database of ours that only served for a while, whatever state it is in. */
export async function discardStore(name: string, disk: Disk = {}): Promise<void> {
  const store = await openDamaged(name, disk);
  await store.delete();
}
