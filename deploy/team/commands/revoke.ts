import { jetstreamManager } from '@nats-io/jetstream';
import { streamsOf } from '@/lib/sync/subjects.ts';
import { deviceOf, withNewKey, withoutDevice } from '../changes.ts';
import { keep, open } from '../folder.ts';
import { within } from '../link.ts';
import { tell } from '../tell.ts';
import type { World } from '../world.ts';

export interface RevokeOrder {
  readonly dir: string;
  readonly member?: string;
  readonly name?: string;
  /** The team's key stays; for a device that is only replaced, not lost. */
  readonly keepKey?: boolean;
  /** What the device said is taken from the server, too: after a flood. Devices that read it keep what they made of it. */
  readonly purge?: boolean;
}

/**
 * Shuts a device out: the server hangs up on it at once, all others count what it says from now on for nothing, and
 * what they say is sealed with a key it does not have. The folder is kept first: if the server cannot be told, the
 * next command tells it.
 */
export async function revoke(order: RevokeOrder, world: World): Promise<{ readonly member: string }> {
  const now = world.now();
  const before = open(order.dir);
  const { id } = deviceOf(before.roster, order);
  const out = await withoutDevice(before, id, now);
  const kept = order.keepKey ? out : await withNewKey(out);
  keep(order.dir, kept);
  await tell(kept, now);
  if (order.purge) {
    const { team } = kept.roster;
    const { events, values } = streamsOf(team);
    await within(kept.reach, kept.hub, now, async (nc) => {
      const manager = await jetstreamManager(nc, { checkAPI: false });
      await manager.streams.purge(events, { filter: `ps.${team}.ev.${id}.>` });
      await manager.streams.purge(values, { filter: `ps.${team}.lv.${id}.>` });
    });
  }
  return { member: id };
}
