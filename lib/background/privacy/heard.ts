/** A teammate erased a buyer: the same goes here, by the team's mark of them. */
import { partsOf, traitsOf } from '@/lib/continuity/privacy/marks.ts';
import type { Subject } from '@/lib/domain/privacy.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import type { World } from '../world.ts';
import { erase } from './erase.ts';
import { reachOf } from './reach.ts';

/** Rows looked at in one go. */
const STEP = 200;

/** Whose data the mark stands for: a name in a shop, or a ticket. Walks over all tickets and orders, some seconds of 100,000. */
async function subjectsOf(world: World, mark: string): Promise<Subject[]> {
  const { store, teamMark } = world;
  if (!teamMark) return [];
  const found = new Map<string, Subject>();
  const judged = new Map<string, Promise<string | undefined>>();
  const isIt = async (trait: ReturnType<typeof traitsOf>[number]) => {
    const key = JSON.stringify(trait);
    const made = judged.get(key) ?? teamMark(trait.shop, trait.key);
    judged.set(key, made);
    return (await made) === mark;
  };
  const put = (subject: Subject) => found.set(JSON.stringify(subject), subject);
  const walk = async (shop: StoreRef, subject: Subject, known: Parameters<typeof traitsOf>[1]) => {
    const { buyer, ...numbers } = known;
    for (const trait of traitsOf(shop, numbers)) if (await isIt(trait)) put(subject);
    for (const trait of traitsOf(shop, { buyer })) if (buyer && (await isIt(trait))) put({ ...shop, buyer });
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
 * For team sync, on an event of the kind `erased`. `operation`: the event's id, so that hearing it twice changes
 * nothing. The mark is kept even where nothing of the buyer is stored yet. `at`: of all marks of what was heard together,
 * since one erasure is told mark by mark.
 */
export async function eraseHeard(world: World, operation: string, mark: string, at = world.now()): Promise<void> {
  const { store } = world;
  await commit(store, [store.erased], async (books) => {
    if (await store.erased.get(mark)) return;
    await store.erased.put({ id: mark, at });
    books.write();
  });
  // One that stood already says when.
  const since = (await store.erased.get(mark))?.at ?? at;
  const subjects = await subjectsOf(world, mark);
  for (const [index, subject] of subjects.entries()) {
    // One erasure may have taken what another was to take.
    const reach = await reachOf(store, subject);
    if (!reach || reach.tickets.length + reach.orders.length === 0) continue;
    await erase(world, `${operation}#${index}`, { subject, reason: 'duty' }, { tell: false, at: since });
  }
}
