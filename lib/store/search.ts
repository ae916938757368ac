/** Search in the queue: every word must begin some word of the ticket; any status; soonest act-by first. */
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { STATUSES } from '@/lib/domain/vocabulary.ts';
import type { Store } from './store.ts';
import { wordsOf } from './words.ts';

export interface Found {
  readonly rows: Ticket[];
  readonly more: boolean;
}

interface Place {
  readonly actBy: Instant;
  readonly id: TicketId;
}

/** Words of a search that count. */
const MOST_WORDS = 8;
/** Up to so many tickets are read and sorted; of more, the first are found sooner along the queue. */
const FEW = 1_000;
/** Tickets looked at in one go on the way along the queue. */
const STEP = 200;

const byPlace = (a: Place, b: Place): number => a.actBy - b.actBy || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const placeOf = ({ id, derived }: Ticket): Place => ({ id, actBy: derived.actBy });

/** A page of the tickets found, after the last row of the page before. `holds` judges by anything but words. */
export async function searchPage(
  store: Store,
  { search, limit, after }: { search: string; limit: number; after?: Place },
  holds: (ticket: Ticket) => boolean,
): Promise<Found> {
  const words = wordsOf(search).slice(0, MOST_WORDS);
  const ids = words.length === 0 ? new Set<TicketId>() : await idsOf(store, words);
  const rows: Ticket[] = [];
  if (ids && ids.size <= FEW) {
    const tickets = (await store.tickets.bulkGet([...ids])).filter((ticket) => ticket !== undefined);
    const follows = (ticket: Ticket) => !after || byPlace(placeOf(ticket), after) > 0;
    rows.push(...tickets.filter((ticket) => holds(ticket) && follows(ticket)));
    rows.sort((a, b) => byPlace(placeOf(a), placeOf(b)));
  } else {
    for await (const places of alongQueue(store, after)) {
      const found = await matching(store, places, words, ids);
      rows.push(...found.filter(holds));
      if (rows.length > limit) break;
    }
  }
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/**
 * The tickets that hold every word. Undefined when that is most easily said of each ticket as one comes to it: a
 * single word that very many hold.
 */
async function idsOf(store: Store, words: readonly string[]): Promise<Set<TicketId> | undefined> {
  const holding = (word: string) => store.search.where('words').startsWith(word);
  const [word = '', ...others] = words;
  if (others.length === 0) {
    // One entry of the index a word: a ticket may stand in it more than once.
    const ids = (await holding(word)
      .limit(FEW + 1)
      .primaryKeys()) as TicketId[];
    return ids.length > FEW ? undefined : new Set(ids);
  }
  const found = await Promise.all(words.map((each) => holding(each).primaryKeys()));
  const sets = found.map((ids) => new Set(ids as TicketId[])).toSorted((a, b) => a.size - b.size);
  return new Set([...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id))));
}

/** Those of the tickets at these places that match, in the same order. */
async function matching(
  store: Store,
  places: readonly Place[],
  [word = '']: readonly string[],
  ids: ReadonlySet<TicketId> | undefined,
): Promise<Ticket[]> {
  const all = places.map(({ id }) => id);
  const held = ids ? [] : await store.search.bulkGet(all);
  const matches = all.filter((id, index) => ids?.has(id) ?? held[index]?.words.some((each) => each.startsWith(word)));
  return (await store.tickets.bulkGet(matches)).filter((ticket) => ticket !== undefined);
}

/** Every ticket's place, soonest act-by first: the queues of all statuses laid into one another. */
async function* alongQueue(store: Store, after: Place | undefined): AsyncGenerator<Place[]> {
  const queues = await Promise.all(
    STATUSES.map(async (status) => ({ status, ahead: await nextPlaces(store, status, after) })),
  );
  for (let step: Place[] = []; ; step = []) {
    while (step.length < STEP) {
      const [first] = queues.filter(({ ahead }) => ahead.length > 0).toSorted((a, b) => byFirst(a.ahead, b.ahead));
      const place = first?.ahead.shift();
      if (!first || !place) break;
      step.push(place);
      if (first.ahead.length === 0) first.ahead = await nextPlaces(store, first.status, place);
    }
    if (step.length === 0) return;
    yield step;
  }
}

const NOWHERE: Place = { actBy: Number.POSITIVE_INFINITY, id: 'amazon::message:' };
const byFirst = ([a = NOWHERE]: readonly Place[], [b = NOWHERE]: readonly Place[]): number => byPlace(a, b);

async function nextPlaces(store: Store, status: string, after: Place | undefined): Promise<Place[]> {
  const from = after ? [status, after.actBy, after.id] : [status, -FAR_FUTURE, ''];
  const keys = await store.tickets
    .where('[derived.status+derived.actBy+id]')
    .between(from, [status, FAR_FUTURE, '\uffff'], !after, true)
    .limit(STEP)
    .keys();
  return (keys as unknown as [string, Instant, TicketId][]).map(([, actBy, id]) => ({ actBy, id }));
}
