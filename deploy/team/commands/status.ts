import { jetstreamManager } from '@nats-io/jetstream';
import type { Member } from '@/lib/domain/team.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { streamsOf } from '@/lib/sync/subjects.ts';
import { isOldServer, lacksOf, type ServerLack } from '@/lib/sync/wire/index.ts';
import { open } from '../folder.ts';
import { lastOf } from '../last.ts';
import { within } from '../link.ts';
import { type Told, tell } from '../tell.ts';
import type { World } from '../world.ts';

export interface Status {
  readonly team: string;
  readonly name: string;
  readonly rosterVersion: number;
  readonly epoch: number;
  readonly told: Told;
  readonly tooOld: boolean;
  readonly lacks: readonly ServerLack[];
  readonly members: readonly (Pick<Member, 'id' | 'name' | 'role' | 'stores' | 'revokedAt'> & {
    readonly expiresAt: Instant;
    /** When it last said anything that the server still has. */
    readonly spokeAt?: Instant;
  })[];
  readonly streams: readonly {
    readonly name: string;
    readonly messages: number;
    readonly bytes: number;
    readonly most: number;
  }[];
}

/** How a team stands. The server is told what it does not know on the way. */
export async function status(dir: string, world: World): Promise<Status> {
  const now = world.now();
  const told = await tell(dir, now);
  const kept = open(dir);
  const { team, name, version: rosterVersion, members } = kept.roster;
  const names = streamsOf(team);
  return within(kept.reach, kept.hub, now, async (nc) => {
    const manager = await jetstreamManager(nc, { checkAPI: false });
    const spoken = await Promise.all(members.map(({ id }) => lastOf(manager, names.events, `ps.${team}.ev.${id}.>`)));
    const infos = await Promise.all(Object.values(names).map((one) => manager.streams.info(one)));
    return {
      team,
      name,
      rosterVersion,
      epoch: Math.max(...Object.keys(kept.keys).map(Number)),
      told,
      tooOld: isOldServer(told.version),
      lacks: lacksOf(told.version),
      members: members.map(({ id, name, role, stores, revokedAt }, at) => {
        const spokeAt = spoken[at]?.time.getTime();
        return {
          id,
          name,
          role,
          stores,
          expiresAt: kept.seats[id]?.expiresAt ?? 0,
          ...(revokedAt === undefined ? {} : { revokedAt }),
          ...(spokeAt === undefined ? {} : { spokeAt }),
        };
      }),
      streams: infos.map(({ config, state }) => ({
        name: config.name,
        messages: state.messages,
        bytes: state.bytes,
        most: config.max_bytes,
      })),
    };
  });
}
