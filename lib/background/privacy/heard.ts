/** A teammate erased a buyer: the same goes here, by the team's mark of them. */
import { partsOf, traitsOf } from '@/lib/continuity/privacy/marks.ts';
import { fingerprint } from '@/lib/domain/hash.ts';
import type { Subject } from '@/lib/domain/privacy.ts';
import type { Member } from '@/lib/domain/team.ts';
import type { StoreRef, TicketId } from '@/lib/domain/ticket.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import { hasStore } from '@/lib/sync/seal/index.ts';
import type { World } from '../world.ts';
import { erase } from './erase.ts';
import { reachOf } from './reach.ts';

/** Rows looked at in one go. */
const STEP = 200;

export interface ErasureSaid {
  /** The event's id, so that hearing it twice changes nothing. */
  readonly operation: string;
  /** The team's mark of a buyer. */
  readonly mark: string;
  readonly author: Pick<Member, 'stores'>;
}

/**
 * Whose data the marks stand for: a name in a shop, or a ticket; with the operation that takes it. Walks over all
 * tickets and orders once, some seconds of 100,000.
 */
async function subjectsOf(
  world: World,
  said: readonly ErasureSaid[],
): Promise<readonly (readonly [Subject, Pick<ErasureSaid, 'operation' | 'mark'>])[]> {
  const { store, teamMark } = world;
  if (!teamMark) return [];
  const found = new Map<string, readonly [Subject, Pick<ErasureSaid, 'operation' | 'mark'>]>();
  const judged = new Map<string, Promise<string | undefined>>();
  const saidOf = async (trait: ReturnType<typeof traitsOf>[number]) => {
    const key = JSON.stringify(trait);
    const made = judged.get(key) ?? teamMark(trait.shop, trait.key);
    judged.set(key, made);
    const mark = await made;
    const place = `${trait.shop.portal}:${trait.shop.store}`;
    return said.find((one) => one.mark === mark && hasStore(one.author, place));
  };
  const put = (subject: Subject, { operation, mark }: ErasureSaid) => {
    const key = JSON.stringify(subject);
    // By what it takes: after a killed worker there are fewer subjects, in other places.
    if (!found.has(key)) found.set(key, [subject, { operation: `${operation}#${fingerprint(key)}`, mark }]);
  };
  const walk = async (shop: StoreRef, subject: Subject, known: Parameters<typeof traitsOf>[1]) => {
    const { buyer, ...numbers } = known;
    for (const trait of traitsOf(shop, numbers)) {
      const it = await saidOf(trait);
      if (it) put(subject, it);
    }
    for (const trait of traitsOf(shop, { buyer })) {
      const it = await saidOf(trait);
      if (buyer && it) put({ ...shop, buyer }, it);
    }
  };
  for (let after = ''; ; ) {
    const tickets = await store.tickets.where('id').above(after).limit(STEP).toArray();
    for (const { id, observed } of tickets) {
      const { portal, store: place, buyer, orderId } = observed;
      await walk({ portal, store: place }, { ticketId: id }, { buyer, orderId, tickets: [partsOf(id)] });
    }
    const last = tickets.at(-1);
    if (!last) break;
    after = last.id;
    judged.clear();
  }
  for (let after = ''; ; ) {
    const orders = await store.orders.where('id').above(after).limit(STEP).toArray();
    for (const { id, portal, store: place, buyer, externalId } of orders)
      await walk({ portal, store: place }, { orderId: id }, { buyer, orderId: externalId });
    const last = orders.at(-1);
    if (!last) break;
    after = last.id;
    judged.clear();
  }
  return [...found.values()];
}

/**
 * Tickets that stay here after erasures, by the operation whose mark is that of the ticket itself: a mark that every
 * device finds which has the ticket, whatever else is left of it.
 */
export async function staying(
  { store, teamMark }: World,
  said: readonly ErasureSaid[],
): Promise<ReadonlyMap<string, readonly TicketId[]>> {
  const found = new Map<string, readonly TicketId[]>();
  if (!teamMark) return found;
  for (let after = ''; ; ) {
    const ids = (await store.tickets.where('id').above(after).limit(STEP).primaryKeys()) as TicketId[];
    await Promise.all(
      ids.map(async (id) => {
        const { portal, store: shop, kind, externalId } = partsOf(id);
        const place = PORTALS.find((one) => one === portal);
        if (!place) return;
        const [trait] = traitsOf({ portal: place, store: shop }, { tickets: [{ kind, externalId }] });
        const mark = trait && (await teamMark(trait.shop, trait.key));
        for (const { operation, author } of said.filter((one) => one.mark === mark))
          if (hasStore(author, `${portal}:${shop}`)) found.set(operation, [...(found.get(operation) ?? []), id]);
      }),
    );
    const last = ids.at(-1);
    if (last === undefined) return found;
    after = last;
  }
}

/**
 * For team sync, on events of the kind `erased`; all of a batch at once, since one erasure is told mark by mark and its
 * marks belong together. Each counts for its author's stores only. Marks are kept even where nothing of the buyer is
 * stored yet.
 */
export async function eraseHeard(world: World, said: readonly ErasureSaid[]): Promise<void> {
  const at = world.now();
  const { store } = world;
  await commit(store, [store.erased], async (books) => {
    for (const { mark, author } of said) {
      const known = await store.erased.get(mark);
      if (known && !known.stores) continue;
      const stores =
        author.stores.length === 0 ? undefined : [...new Set([...(known?.stores ?? []), ...author.stores])];
      if (stores && known?.stores?.length === stores.length) continue;
      await store.erased.put({ id: mark, at: known?.at ?? at, ...(stores ? { stores } : {}) });
      books.write();
    }
  });
  for (const [subject, { operation, mark }] of await subjectsOf(world, said)) {
    // One erasure may have taken what another was to take.
    const reach = await reachOf(store, subject);
    if (!reach || reach.tickets.length + reach.orders.length === 0) continue;
    // One that stood already says when.
    const since = (await store.erased.get(mark))?.at ?? at;
    await erase(world, operation, { subject, reason: 'duty' }, { tell: false, at: since });
  }
}
