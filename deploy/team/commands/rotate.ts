import { withNewKey } from '../changes.ts';
import { keep, open } from '../folder.ts';
import { tell } from '../tell.ts';
import type { World } from '../world.ts';

/** A new team key for everybody who is in. Kept first: a key that was told and is not in the folder would be lost. */
export async function rotate(dir: string, world: World): Promise<{ readonly epoch: number }> {
  const kept = await withNewKey(open(dir));
  keep(dir, kept);
  await tell(kept, world.now());
  return { epoch: Math.max(...Object.keys(kept.keys).map(Number)) };
}
