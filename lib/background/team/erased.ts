/** Buyers that a teammate erased: forgotten here too, and not brought back by what others' pages show of them. */
import { partsOf } from '@/lib/continuity/privacy/marks.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import { buyerHash, type Keys, keysOf } from '@/lib/sync/seal/index.ts';
import { eraseHeard } from '../privacy/heard.ts';
import { isErased } from '../privacy/marks.ts';
import type { World } from '../world.ts';
import type { Opened } from './open.ts';
import { invitationOf } from './seat.ts';

/** A team's marks of buyers: alike on every device, and nothing to whoever lacks the team's key. */
export function teamMarks(store: Store): NonNullable<World['teamMark']> {
  let known: { readonly tokens: string; readonly keys: Keys } | undefined;
  return async ({ portal, store: shop }: StoreRef, buyer: string) => {
    const invitation = await invitationOf(store);
    if (!invitation) return undefined;
    if (known?.tokens !== invitation.tokens) known = { tokens: invitation.tokens, keys: await keysOf(invitation) };
    return buyerHash(known.keys, portal, shop, buyer);
  };
}

/**
 * Before a batch is stored: what it says of erasures is done, and facts of erased buyers are taken out of it. Done
 * again, after a killed worker, it changes nothing.
 */
export async function withoutErased(
  world: World,
  events: readonly Opened[],
  member: string,
): Promise<readonly Opened[]> {
  const at = world.now();
  for (const { event, author } of events)
    if (event.body.kind === 'erased' && author.id !== member) await eraseHeard(world, event.id, event.body.buyer, at);
  return Promise.all(
    events.map(async (heard) => {
      const { body } = heard.event;
      if (body.kind !== 'saw') return heard;
      const { portal, store, buyer, orderId } = body.observed;
      const known = { buyer, orderId, tickets: [partsOf(body.ticketId)] };
      return (await isErased(world, { portal, store }, known)) ? { ...heard, forgotten: true as const } : heard;
    }),
  );
}
