/** Buyers that a teammate erased: forgotten here too, and not brought back by what others' pages show of them. */
import { partsOf } from '@/lib/continuity/privacy/marks.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { Store } from '@/lib/store/store.ts';
import { buyerHash, type Keys, keysOf } from '@/lib/sync/seal/index.ts';
import { eraseHeard, staying } from '../privacy/heard.ts';
import { isErased } from '../privacy/marks.ts';
import type { World } from '../world.ts';
import type { Mute, Opened } from './open.ts';
import { invitationOf } from './seat.ts';
import { othersKeys } from './ticket-keys.ts';

/** A team's marks of buyers: alike on every device, and nothing to whoever lacks the team's key. */
function teamMarks(store: Store): NonNullable<World['teamMark']> {
  let known: { readonly tokens: string; readonly keys: Keys } | undefined;
  return async ({ portal, store: shop }: StoreRef, buyer: string) => {
    const invitation = await invitationOf(store);
    if (!invitation) return undefined;
    if (known?.tokens !== invitation.tokens) known = { tokens: invitation.tokens, keys: await keysOf(invitation) };
    return buyerHash(known.keys, portal, shop, buyer);
  };
}

/** What an erasure asks of the team. */
export const teamHooks = (store: Store): Pick<World, 'teamMark' | 'othersKeys'> => ({
  teamMark: teamMarks(store),
  othersKeys: othersKeys(store),
});

/**
 * Before a batch is stored: what it says of erasures is done, and what is about erased buyers' tickets is marked to be
 * taken without its words. Done again, after a killed worker, it changes nothing.
 */
export async function withoutErased(
  world: World,
  events: readonly (Opened | Mute)[],
  member: string,
): Promise<readonly (Opened | Mute)[]> {
  const said = events.flatMap((heard) => {
    if ('mute' in heard || heard.event.body.kind !== 'erased') return [];
    return [{ operation: heard.event.id, mark: heard.event.body.buyer, author: heard.author }];
  });
  const others = said.filter(({ author }) => author.id !== member);
  if (others.length > 0) await eraseHeard(world, others);
  const left = said.length > 0 ? await staying(world, said) : undefined;
  // Where nobody was ever erased there is nothing to look for.
  const anybody = (await world.store.erased.limit(1).primaryKeys()).length > 0;
  const known = new Map<string, Promise<boolean>>();
  return Promise.all(
    events.map(async (heard) => {
      if ('mute' in heard) return heard;
      const { id, body } = heard.event;
      if (body.kind === 'erased') return { ...heard, stays: left?.get(id) ?? [] };
      if (!anybody || !('ticketId' in body)) return heard;
      const parts = partsOf(body.ticketId);
      const observed = body.kind === 'saw' ? body.observed : undefined;
      const [buyer, orderId] = [observed?.buyer, observed?.orderId];
      const key = JSON.stringify([body.ticketId, buyer, orderId]);
      const portal = PORTALS.find((one) => one === parts.portal);
      if (!portal) return heard;
      const shop = { portal, store: parts.store };
      const erased = known.get(key) ?? isErased(world, shop, { buyer, orderId, tickets: [parts] });
      known.set(key, erased);
      return (await erased) ? { ...heard, forgotten: true as const } : heard;
    }),
  );
}
