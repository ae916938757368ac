/** The wire of this device's team, and what opening goes by. */
import { keysOf } from '@/lib/sync/seal/index.ts';
import { connectWire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { asTheStreamIs } from './forget.ts';
import type { Desk } from './open.ts';
import { invitationOf, seatOf } from './seat.ts';

/** Rejects with `WireTrouble`. Undefined: there is no team. The seat is as the stream is, see `asTheStreamIs`. */
export async function dial(
  world: World,
  { connect, floor, signal }: Pick<Parameters<typeof connectWire>[0], 'connect' | 'floor' | 'signal'>,
) {
  const { store } = world;
  const [invitation, sat] = await Promise.all([invitationOf(store), seatOf(store)]);
  if (!invitation || !sat) return undefined;
  const { team, member, jwt, seed } = invitation;
  const desk: Desk = { invitation, keys: await keysOf(invitation), roster: sat.roster };
  const where = { servers: sat.servers, jwt, seed, team, member: member.id };
  const wire = await connectWire({
    ...where,
    now: () => world.now(),
    ...(connect ? { connect } : {}),
    ...(floor ? { floor } : {}),
    ...(signal ? { signal } : {}),
  });
  const seat = await asTheStreamIs(world, wire).catch(async (error) => {
    await wire.close();
    throw error;
  });
  if (seat) return { wire, desk, seat };
  await wire.close();
  return undefined;
}
