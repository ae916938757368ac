/** The translation memory in the store: asked by exact sentence or by likeness, written after every answer. */
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import {
  entryOf,
  memoryId,
  type NearMatch,
  nearKeys,
  normalised,
  originKey,
  type Pair,
  rankNear,
  remembered,
  type Written,
} from '@/lib/translation/memory.ts';

/** Entries read of one key: a greeting that thousands share tells nothing. */
const MOST_OF_A_KEY = 64;
/** Entries that share most keys, whose texts are then compared. */
const COMPARED = 12;

/** What is remembered of these sentences, in order. */
export async function recall(
  store: Store,
  pair: Pair,
  sources: readonly string[],
): Promise<(MemoryEntry | undefined)[]> {
  const found = await store.translations.bulkGet(sources.map((source) => memoryId(pair, source)));
  // Two sentences may share a fingerprint.
  return found.map((entry, index) =>
    entry && normalised(entry.source) === normalised(sources[index] ?? '') ? entry : undefined,
  );
}

/** The remembered sentences most like this one, best first. */
export async function recallNear(store: Store, pair: Pair, source: string): Promise<NearMatch[]> {
  const { translations } = store;
  const found = await store.transaction('r', translations, async () => {
    const keys = nearKeys(pair, source);
    const lists = await Promise.all(
      keys.map((key) => translations.where('grams').equals(key).limit(MOST_OF_A_KEY).primaryKeys()),
    );
    const votes = new Map<string, number>();
    // The first key is that of the shape: only numbers differ.
    for (const [index, list] of lists.entries())
      for (const id of list) votes.set(id, (votes.get(id) ?? 0) + (index === 0 ? keys.length : 1));
    const best = [...votes].toSorted((a, b) => b[1] - a[1]).slice(0, COMPARED);
    return translations.bulkGet(best.map(([id]) => id));
  });
  const own = memoryId(pair, source);
  return rankNear(source, found.filter((entry) => entry !== undefined && entry.id !== own) as MemoryEntry[]);
}

/** Without what came from tickets that are stored no more, or bare: nobody's words come back by way of a translation. */
async function ofTickets(store: Store, written: readonly Written[]): Promise<readonly Written[]> {
  const ids = [...new Set(written.flatMap(({ ticketId }) => (ticketId === undefined ? [] : [ticketId as TicketId])))];
  const aliases = await store.aliases.bulkGet(ids);
  const real = new Map<string, TicketId>(ids.map((id, index) => [id, aliases[index]?.ticketId ?? id]));
  const tickets = await store.tickets.bulkGet([...real.values()]);
  const whole = new Set(tickets.flatMap((one) => (one && one.observed.purgedAt === undefined ? [one.id] : [])));
  return written.flatMap((each) => {
    const ticketId = each.ticketId === undefined ? undefined : real.get(each.ticketId);
    if (ticketId === undefined) return [each];
    return whole.has(ticketId) ? [{ ...each, ticketId }] : [];
  });
}

/**
 * Keeps translations; answers how many entries are new or changed. What a person wrote stands. A translation takes its
 * time: the ticket it is of may have been erased, or have got its own id, meanwhile.
 */
export async function keep(store: Store, written: readonly Written[], now: number): Promise<number> {
  if (written.length === 0) return 0;
  return commit(store, [store.translations, store.tickets, store.aliases], async (books) => {
    const left = await ofTickets(store, written);
    const wanted = new Map(left.map((each) => entryOf(each, now)).map((entry) => [entry.id, entry]));
    const known = await store.translations.bulkGet([...wanted.keys()]);
    const changed = [...wanted.values()].flatMap((entry, index) => remembered(known[index], entry) ?? []);
    if (changed.length === 0) return 0;
    await store.translations.bulkPut(changed);
    books.write();
    return changed.length;
  });
}

/** They were wanted again. */
export async function used(store: Store, entries: readonly MemoryEntry[], now: number): Promise<void> {
  if (entries.length === 0) return;
  await commit(store, [store.translations], async (books) => {
    const known = await store.translations.bulkGet(entries.map(({ id }) => id));
    const again = known.flatMap((entry) => (entry ? [{ ...entry, uses: entry.uses + 1, usedAt: now }] : []));
    await store.translations.bulkPut(again);
    books.write();
  });
}

export type Forgotten = { readonly ids: readonly string[] } | { readonly ticketId: string } | { readonly all: true };

/** Deletes entries; answers how many. */
export const forget = (store: Store, what: Forgotten): Promise<number> =>
  commit(store, [store.translations], async (books) => {
    books.write();
    if ('ticketId' in what) return store.translations.where('grams').equals(originKey(what.ticketId)).delete();
    if ('ids' in what)
      return store.translations
        .where('id')
        .anyOf([...what.ids])
        .delete();
    return store.translations.toCollection().delete();
  });

export interface MemoryFilter {
  readonly search?: string;
  readonly from?: string;
  readonly to?: string;
  readonly person?: boolean;
  readonly limit: number;
  readonly after?: { readonly usedAt: number; readonly id: string };
}

/** Entries looked at in one go. */
const STEP = 1_000;

/** A page of the memory, last used first. */
export async function listMemory(store: Store, filter: MemoryFilter): Promise<{ rows: MemoryEntry[]; more: boolean }> {
  const { search = '', from, to, person, limit, after } = filter;
  const words = search.toLowerCase().trim();
  const fits = (entry: MemoryEntry) =>
    (from === undefined || entry.from === from) &&
    (to === undefined || entry.to === to) &&
    (!person || entry.by === 'person') &&
    (words === '' || entry.source.toLowerCase().includes(words) || entry.target.toLowerCase().includes(words));
  const rows: MemoryEntry[] = [];
  let place = after;
  while (rows.length <= limit) {
    const step: MemoryEntry[] = await olderThan(store, place);
    rows.push(...step.filter(fits));
    const last = step.at(-1);
    if (!last || step.length < STEP) break;
    place = { usedAt: last.usedAt, id: last.id };
  }
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** The next entries along the index, which orders those of one moment by id. */
async function olderThan(store: Store, place: MemoryFilter['after']): Promise<MemoryEntry[]> {
  const index = store.translations.where('usedAt');
  if (!place) return store.translations.orderBy('usedAt').reverse().limit(STEP).toArray();
  const same = await index.equals(place.usedAt).reverse().toArray();
  const rest = same.filter(({ id }) => id < place.id);
  const older = await store.translations.where('usedAt').below(place.usedAt).reverse().limit(STEP).toArray();
  return [...rest, ...older].slice(0, STEP);
}
