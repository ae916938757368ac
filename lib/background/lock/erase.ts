import { discardStore } from '@/lib/store/scratch.ts';
import { FIRST, type KeeperOptions, nextName } from '../keeper.ts';

/** Deletes every database of ours, the ones that were kept aside too, and begins with the first one again. */
export async function eraseAll({
  canary,
  inspection,
  disk,
}: Pick<KeeperOptions, 'canary' | 'inspection' | 'disk'>): Promise<void> {
  const last = (await canary.read())?.database ?? FIRST;
  for (let name = FIRST; ; name = nextName(name)) {
    await discardStore(name, await disk(name));
    if (name === last) break;
  }
  await canary.write({ database: FIRST });
  await inspection.write('due');
}
