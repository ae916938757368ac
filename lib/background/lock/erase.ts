import { discardStore } from '@/lib/store/scratch.ts';
import { FIRST, type KeeperOptions, nextName } from '../keeper.ts';

/** Every database that was ever begun, the one in use last. */
async function databases({ canary }: Pick<KeeperOptions, 'canary'>): Promise<readonly string[]> {
  const last = (await canary.read())?.database ?? FIRST;
  const names: string[] = [FIRST];
  for (let name = FIRST; name !== last; names.push(name)) name = nextName(name);
  return names;
}

/** Deletes the databases that were kept aside. One that cannot be deleted keeps none of the others. */
export async function eraseAside({ canary, disk }: Pick<KeeperOptions, 'canary' | 'disk'>): Promise<void> {
  const aside = (await databases({ canary })).slice(0, -1);
  const done = await Promise.allSettled(aside.map(async (name) => discardStore(name, await disk(name))));
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Deletes every database of ours, the ones that were kept aside too, and begins with the first one again. */
export async function eraseAll({
  canary,
  inspection,
  disk,
}: Pick<KeeperOptions, 'canary' | 'inspection' | 'disk'>): Promise<void> {
  for (const name of await databases({ canary })) await discardStore(name, await disk(name));
  await canary.write({ database: FIRST });
  await inspection.write('due');
}
