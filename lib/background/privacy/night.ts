import type { Instant } from '@/lib/domain/time.ts';
import type { World } from '../world.ts';
import { keepChain } from './audit.ts';
import { keepRetention, nightAfter, retentionState } from './retention.ts';

const running = new WeakMap<World, Promise<unknown>>();

/**
 * Looks after what is to go and what is to be chained, one at a time and without being waited for; answers when to look
 * next. A run that a killed worker left goes on.
 */
export async function keepPrivacy(world: World): Promise<Instant> {
  if (!running.has(world)) {
    const work = keepRetention(world)
      .then(() => keepChain(world))
      .catch(() => {})
      .finally(() => running.delete(world));
    running.set(world, work);
  }
  return (await retentionState(world.store))?.dueAt ?? nightAfter(world.now());
}
