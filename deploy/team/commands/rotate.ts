import { withNewKey } from '../changes.ts';
import { keep, open } from '../folder.ts';
import { tell } from '../tell.ts';
import { afterKeeping } from '../trouble.ts';
import type { World } from '../world.ts';

/**
 * A new team key for everybody who is in. Kept first: a key that was told and is not in the folder would be lost. One
 * that was made before and could not be told is told now; it is as new.
 */
export async function rotate(dir: string, world: World): Promise<{ readonly epoch: number }> {
  const before = open(dir);
  const kept = before.keyUntold ? before : await withNewKey(before);
  keep(dir, kept);
  await afterKeeping(tell(dir, world.now()));
  return { epoch: Math.max(...Object.keys(kept.keys).map(Number)) };
}
