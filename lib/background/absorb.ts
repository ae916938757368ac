/** A ticket that was known by an id of need, and is another's that is known by its own. */
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { decidedAfter } from '@/lib/sync/fold/index.ts';
import { originKey } from '@/lib/translation/memory.ts';
import type { Change } from './apply.ts';
import { moveDraft } from './drafts/keep.ts';

/** Tickets that turned out to be others, by the other's id. */
export type Absorbed = ReadonlyMap<TicketId, Ticket>;

/** Takes away tickets that went by an id of need and leaves a pointer to what they really are. */
export async function absorb(store: Store, changes: readonly Change[], books: Books): Promise<Absorbed> {
  const absorbed = new Map<TicketId, Ticket>();
  for (const { id, absorbs } of changes) {
    if (!absorbs || absorbs === id) continue;
    const known = await store.aliases.get(absorbs);
    if (known?.ticketId !== id) {
      await store.aliases.put({ id: absorbs, ticketId: id });
      books.write();
    }
    const weak = await store.tickets.get(absorbs);
    if (!weak) continue;
    await moveDraft(store, absorbs, id, books);
    await moveHanging(store, absorbs, id, books);
    absorbed.set(id, weak);
    await Promise.all([store.tickets.delete(absorbs), store.search.delete(absorbs)]);
    await store.events
      .where('[ticketId+at]')
      .between([absorbs, -Infinity], [absorbs, Infinity])
      .modify({ ticketId: id });
    books.moved(weak, undefined);
  }
  return absorbed;
}

/** What was asked of a lead, and sentences that say which ticket they came from. */
async function moveHanging(store: Store, from: TicketId, to: TicketId, { heard }: Books): Promise<void> {
  const asked = await store.approvals.where('ticketId').equals(from).toArray();
  // The team knows them under the old id, and looks that up itself.
  for (const { id } of asked) heard.approvals.add(id);
  await store.approvals.bulkPut(asked.map((approval) => ({ ...approval, ticketId: to })));
  await store.translations
    .where('grams')
    .equals(originKey(from))
    .modify((entry, ref) => {
      const others = entry.grams.filter((gram) => gram !== originKey(from) && gram !== originKey(to));
      ref.value = { ...entry, grams: [...others, originKey(to)] };
    });
}

/** What of a ticket a change is made of. */
export const partsOf = ({ observed, dispatched }: Ticket) => ({ observed, ...(dispatched ? { dispatched } : {}) });

/** Of one ticket that went by two ids: lists add up, and what was chosen of the one that stands wins. */
export const joined = (stands: Decided | undefined, weak: Decided | undefined): Decided | undefined =>
  stands && weak ? decidedAfter(weak, { after: stands }) : (stands ?? weak);
