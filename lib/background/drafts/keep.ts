/** Drafts on disk: one transaction a write, under the ticket they belong to and no other. */
import { DROPPED_FOR, type Draft } from '@/lib/domain/draft.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { redactCards } from '@/lib/understanding/cards.ts';
import type { World } from '../world.ts';
import { hasWords, isKept, isSpent, type Step } from './change.ts';

/** The ticket an id stands for: one seen first under an id of need goes by its own by now. */
async function ticketOf(store: Store, id: TicketId): Promise<TicketId> {
  const alias = await store.aliases.get(id);
  const real = alias?.ticketId ?? id;
  if (!(await store.tickets.get(real))) throw new Error(REFUSALS.ticketGone);
  return real;
}

/** What was copied out of the portal's page may hold what is never stored here. */
const safe = (draft: Draft): Draft => {
  const { text } = redactCards(draft.text);
  const { source } = draft;
  const own = source && redactCards(source.text).text;
  return {
    ...draft,
    text,
    ...(source && own !== undefined ? { source: { ...source, text: own } } : {}),
  };
};

/** Changes one draft; views hear of it, and the lists only where a draft came or went. */
export async function changeDraft(
  world: World,
  { id: asked, ...step }: Omit<Step, 'now'>,
  change: (known: Draft | undefined, step: Step) => Draft | undefined,
): Promise<Draft | null> {
  const { store } = world;
  const now = world.now();
  const { id, before, next } = await commit(store, [store.drafts, store.tickets, store.aliases], async (books) => {
    const real = await ticketOf(store, asked);
    const known = await store.drafts.get(real);
    const made = change(known, { ...step, id: real, now });
    if (!made || made === known) return { id: real, before: known, next: known };
    const kept = safe(made);
    if (isSpent(kept, now)) await store.drafts.delete(real);
    else await store.drafts.put(kept);
    books.write();
    return { id: real, before: known, next: kept };
  });
  if (next !== before) {
    const came = (before ? isKept(before) : false) !== (next ? isKept(next) : false);
    world.changed([`draft:${id}`, ...(came ? (['drafts'] as const) : [])]);
  }
  return next ?? null;
}

/** Clears away what can no longer be brought back. */
export const sweepDrafts = ({ store, now }: World): Promise<void> =>
  commit(store, [store.drafts], async (books) => {
    // Looked for in here: what is typed meanwhile makes a draft anew of one that was spent.
    const spent = await store.drafts
      .where('changedAt')
      .below(now() - DROPPED_FOR)
      .filter((draft) => isSpent(draft, now()))
      .primaryKeys();
    if (spent.length === 0) return;
    await store.drafts.bulkDelete(spent);
    books.write();
  });

export const getDraft = async (store: Store, id: TicketId): Promise<Draft | null> => {
  const alias = await store.aliases.get(id);
  return (await store.drafts.get(alias?.ticketId ?? id)) ?? null;
};

export const listDrafts = async (store: Store): Promise<readonly TicketId[]> =>
  (await store.drafts.toArray()).filter(isKept).map(({ id }) => id);

/** A ticket goes by its own id from now on: its draft comes along, unless there is one already. */
export async function moveDraft(store: Store, from: TicketId, to: TicketId, books: Books): Promise<void> {
  const draft = await store.drafts.get(from);
  if (!draft) return;
  const there = await store.drafts.get(to);
  const { id: _id, by = '', changedAt: at, others = [], dropped: _dropped, writes: _writes, ...words } = draft;
  const beside = [...others, ...(hasWords(draft) ? [{ by, words, at }] : [])];
  await store.drafts.delete(from);
  await store.drafts.put(
    there
      ? { ...there, ...(beside.length > 0 ? { others: [...(there.others ?? []), ...beside] } : {}) }
      : { ...draft, id: to },
  );
  books.write();
}
