import { jetstreamManager } from '@nats-io/jetstream';
import type { Instant } from '@/lib/domain/time.ts';
import { keysSubject, rosterSubject, streamsOf } from '@/lib/sync/subjects.ts';
import { deviceOf, withNewKey, withoutDevice } from '../changes.ts';
import { type Kept, keep, open } from '../folder.ts';
import { within } from '../link.ts';
import { tell } from '../tell.ts';
import { afterKeeping, ignoreNotFound } from '../trouble.ts';
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
 * next command tells it. Where a full stream is why, revoking it once more with `purge` makes room and goes on.
 */
export async function revoke(order: RevokeOrder, world: World): Promise<{ readonly member: string }> {
  const now = world.now();
  const before = open(order.dir);
  const { id, revokedAt } = deviceOf(before.roster, order, order.purge);
  if (revokedAt === undefined) {
    const out = await withoutDevice(before, id, now);
    keep(order.dir, order.keepKey ? out : await withNewKey(out));
  }
  // Room first: a full stream would not take the roster either.
  await afterKeeping(tell(order.dir, now, (kept) => (order.purge ? purge(kept, id, now) : Promise.resolve())));
  return { member: id };
}

/**
 * Takes away what a device left on the server. Its readers cannot be told from those of others, since a hostile one
 * may call them as it likes: all go, and the devices that still read make theirs again within seconds.
 */
function purge(kept: Kept, member: string, now: Instant): Promise<void> {
  const { team } = kept.roster;
  const { events, values, keys } = streamsOf(team);
  const left = [
    { stream: events, filter: `ps.${team}.ev.${member}.>` },
    // Whatever came there by a trick; rosters and keys are told again, see `tellStreams`.
    { stream: events, filter: `ps.${team}.lv.>` },
    { stream: events, filter: rosterSubject(team) },
    { stream: events, filter: keysSubject(team) },
    { stream: values, filter: `ps.${team}.lv.${member}.>` },
    { stream: keys, filter: `ps.${team}.k.${member}.>` },
  ];
  return within(kept.reach, kept.hub, now, async (nc) => {
    const manager = await jetstreamManager(nc, { checkAPI: false });
    for (const { stream, filter } of left) {
      await manager.streams.purge(stream, { filter });
      for await (const { name } of manager.consumers.list(stream))
        await manager.consumers.delete(stream, name).catch(ignoreNotFound);
    }
  });
}
