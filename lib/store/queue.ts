/** Reads of the queue: always an index walk in act-by order, so the first 50 of a million cost what 50 cost. */

import type { Tally } from '@/lib/domain/record.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Language, PortalId, Severity, Status } from '@/lib/domain/vocabulary.ts';
import type { Store } from './store.ts';
import { wordsOf } from './words.ts';

export interface QueueQuery {
  readonly status: Status;
  readonly portal?: PortalId;
  readonly queue?: string;
  readonly assignee?: string;
  readonly language?: Language | 'und';
  readonly severity?: Severity;
  readonly search?: string;
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly actBy: Instant; readonly id: TicketId };
}

/** The narrowing filters, each with its index, its value on a ticket and its kept count. */
const narrowing = [
  { key: 'assignee', path: 'derived.assignee', read: (t: Ticket) => t.derived.assignee, counts: 'byAssignee' },
  { key: 'queue', path: 'derived.queue', read: (t: Ticket) => t.derived.queue, counts: 'byQueue' },
  { key: 'language', path: 'derived.language', read: (t: Ticket) => t.derived.language, counts: 'byLanguage' },
  { key: 'severity', path: 'derived.severity', read: (t: Ticket) => t.derived.severity, counts: 'bySeverity' },
  { key: 'portal', path: 'observed.portal', read: (t: Ticket) => t.observed.portal, counts: 'byPortal' },
] as const;

/** A page of the queue: walks the index of the filter that leaves fewest tickets and checks the others on each row. */
export async function queuePage(
  store: Store,
  query: QueueQuery,
  tally: Tally,
): Promise<{ rows: Ticket[]; more: boolean }> {
  const wanted = narrowing.filter(({ key }) => query[key] !== undefined);
  if (query.search?.trim()) return searchPage(store, query, wanted);
  const [best] = wanted.toSorted(
    (a, b) => (tally[a.counts][query[a.key] ?? ''] ?? 0) - (tally[b.counts][query[b.key] ?? ''] ?? 0),
  );
  const prefix = best ? [query.status, query[best.key] ?? ''] : [query.status];
  const index = best ? `[derived.status+${best.path}+derived.actBy+id]` : '[derived.status+derived.actBy+id]';
  const from = query.after ? [...prefix, query.after.actBy, query.after.id] : [...prefix, -FAR_FUTURE, ''];
  const others = wanted.filter((filter) => filter !== best);
  let walk = store.tickets.where(index).between(from, [...prefix, FAR_FUTURE, '\uffff'], !query.after, true);
  if (others.length > 0) walk = walk.filter((ticket) => others.every(({ key, read }) => read(ticket) === query[key]));
  const rows = await walk.limit(query.limit + 1).toArray();
  return { rows: rows.slice(0, query.limit), more: rows.length > query.limit };
}

/** Search: every word must begin some word of the ticket; any status; soonest act-by first. */
async function searchPage(store: Store, query: QueueQuery, wanted: readonly (typeof narrowing)[number][]) {
  const words = wordsOf(query.search ?? '');
  if (words.length === 0) return { rows: [], more: false };
  const found = await Promise.all(
    words.slice(0, 8).map((word) => store.search.where('words').startsWith(word).primaryKeys()),
  );
  const sets = found.map((ids) => new Set(ids)).toSorted((a, b) => a.size - b.size);
  const ids = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)));
  const tickets = (await store.tickets.bulkGet(ids)).filter((ticket) => ticket !== undefined);
  const rows = tickets
    .filter((ticket) => wanted.every(({ key, read }) => read(ticket) === query[key]))
    .toSorted((a, b) => a.derived.actBy - b.derived.actBy || (a.id < b.id ? -1 : 1))
    .filter(
      ({ id, derived }) =>
        !query.after ||
        derived.actBy > query.after.actBy ||
        (derived.actBy === query.after.actBy && id > query.after.id),
    );
  return { rows: rows.slice(0, query.limit), more: rows.length > query.limit };
}

/** How many open tickets' act-by time has come, at most `most`. */
export const dueCount = async (store: Store, now: Instant, most: number): Promise<number> =>
  (
    await store.tickets
      .where('[derived.status+derived.actBy+id]')
      .between(['open', -FAR_FUTURE, ''], ['open', now, '\uffff'])
      .limit(most)
      .primaryKeys()
  ).length;

/** The next moment something changes without news: a recheck falls due, or an open ticket's act-by time comes. */
export async function nextMoment(store: Store, now: Instant): Promise<Instant> {
  const recheck = await store.tickets.orderBy('derived.recheckAt').first();
  const act = await store.tickets
    .where('[derived.status+derived.actBy+id]')
    .between(['open', now, '\uffff'], ['open', FAR_FUTURE, '\uffff'], false)
    .first();
  return Math.min(recheck?.derived.recheckAt ?? FAR_FUTURE, act?.derived.actBy ?? FAR_FUTURE);
}
