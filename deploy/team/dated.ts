/**
 * When a device left, by the server's clock. Receivers hold what it said against the moment of its revocation, and the
 * server says when it took something: by the clock of this machine, late readers would refuse what others had counted.
 */
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Instant } from '@/lib/domain/time.ts';
import { streamsOf } from '@/lib/sync/subjects.ts';
import { withRoster } from './changes.ts';
import type { Kept } from './folder.ts';
import { lastOf } from './last.ts';
import { within } from './link.ts';

/** What a device said in its last moment is in the stream by then, ms. */
const SETTLES = 300;

/** Everybody who was shut out left right after their last word. Only once they are cut off. */
export async function dated(kept: Kept, now: Instant): Promise<Kept> {
  const { undated = [], ...rest } = kept;
  if (undated.length === 0) return kept;
  const left = await within(kept.reach, kept.hub, now, async (nc) =>
    Promise.all(undated.map(async (id) => [id, await lastWord(nc, kept.roster.team, id)] as const)),
  );
  const at = new Map(left);
  const members = kept.roster.members.map((one) => {
    const last = at.get(one.id);
    // Whoever left nothing behind left when this machine says so.
    return last === undefined ? one : { ...one, revokedAt: last + 1 };
  });
  return withRoster(rest, members);
}

/** Of what happened and of last values. Looked at until nothing more comes. */
async function lastWord(nc: NatsConnection, team: string, id: string): Promise<Instant | undefined> {
  const manager = await jetstreamManager(nc, { checkAPI: false });
  const { events, values } = streamsOf(team);
  const look = async () => {
    const found = await Promise.all([
      lastOf(manager, events, `ps.${team}.ev.${id}.>`),
      lastOf(manager, values, `ps.${team}.lv.${id}.>`),
    ]);
    const times = found.flatMap((message) => (message ? [message.time.getTime()] : []));
    return times.length === 0 ? undefined : Math.max(...times);
  };
  for (let last = await look(); ; ) {
    await new Promise((done) => setTimeout(done, SETTLES));
    const next = await look();
    if (next === last) return last;
    last = next;
  }
}
