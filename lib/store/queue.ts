/** Reads of the queue: always an index walk in act-by order, so the first 50 of a million cost what 50 cost. */

import type { Tally } from '@/lib/domain/record.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Language, PortalId, Severity, Status } from '@/lib/domain/vocabulary.ts';
import { type Found, searchPage } from './search.ts';
import type { Store } from './store.ts';

export interface QueueQuery {
  readonly status: Status;
  readonly portal?: PortalId;
  readonly queue?: string;
  readonly assignee?: string;
  readonly language?: Language | 'und';
  readonly severity?: Severity;
  /** `portal:store`, with which every ticket's id begins. */
  readonly store?: string;
  /** Act-by times after `after` (if any), up to and with `until`. */
  readonly due?: { readonly after?: Instant; readonly until: Instant };
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

/** Rows read at once where filters leave few of many. */
const LONGEST_STRIDE = 1_000;

/** A page of the queue: walks the index of the filter that leaves fewest tickets and checks the others on each row. */
export async function queuePage(store: Store, query: QueueQuery, tally: Tally): Promise<Found> {
  const wanted = narrowing.filter(({ key }) => query[key] !== undefined);
  const passes = (ticket: Ticket, filters: typeof wanted) =>
    filters.every(({ key, read }) => read(ticket) === query[key]);
  if (query.search?.trim())
    return searchPage(
      store,
      { ...query, search: query.search },
      (ticket) => passes(ticket, wanted) && isDue(ticket, query.due) && isOf(ticket, query.store),
    );
  const [best] = wanted.toSorted(
    (a, b) => (tally[a.counts][query[a.key] ?? ''] ?? 0) - (tally[b.counts][query[b.key] ?? ''] ?? 0),
  );
  const prefix = best ? [query.status, query[best.key] ?? ''] : [query.status];
  const index = best ? `[derived.status+${best.path}+derived.actBy+id]` : '[derived.status+derived.actBy+id]';
  const others = wanted.filter((filter) => filter !== best);
  // Every index ends in act-by time and id, so a span of time only narrows the walk.
  const first = query.due?.after === undefined ? [...prefix, -FAR_FUTURE, ''] : [...prefix, query.due.after, '\uffff'];
  const end = [...prefix, query.due?.until ?? FAR_FUTURE, '\uffff'];
  const rows: Ticket[] = [];
  let { after } = query;
  // In ever longer strides: reading many rows at once costs a fifth of stepping from row to row.
  for (let stride = query.limit + 1; rows.length <= query.limit; stride = Math.min(2 * stride, LONGEST_STRIDE)) {
    const from = after ? [...prefix, after.actBy, after.id] : first;
    const walk = store.tickets.where(index).between(from, end, !after, true);
    const found = await walk.limit(stride).toArray();
    rows.push(...found.filter((ticket) => passes(ticket, others) && isOf(ticket, query.store)));
    const last = found.at(-1);
    if (!last || found.length < stride) break;
    after = { actBy: last.derived.actBy, id: last.id };
  }
  return { rows: rows.slice(0, query.limit), more: rows.length > query.limit };
}

const isOf = ({ id }: Ticket, store: string | undefined): boolean => !store || id.startsWith(`${store}:`);

const isDue = ({ derived: { actBy } }: Ticket, due: QueueQuery['due']): boolean =>
  !due || (actBy <= due.until && (due.after === undefined || actBy > due.after));

/** How many open tickets' act-by time has come, at most `most`. */
export const dueCount = async (store: Store, now: Instant, most: number): Promise<number> =>
  (
    await store.tickets
      .where('[derived.status+derived.actBy+id]')
      .between(['open', -FAR_FUTURE, ''], ['open', now, '\uffff'])
      .limit(most)
      .primaryKeys()
  ).length;

/** Act-by times of the most urgent open tickets, soonest first, at most `most`; read from the index alone. */
export async function soonest(store: Store, most: number): Promise<Instant[]> {
  const keys = await store.tickets
    .where('[derived.status+derived.actBy+id]')
    .between(['open', -FAR_FUTURE, ''], ['open', FAR_FUTURE, '\uffff'])
    .limit(most)
    .keys();
  return (keys as unknown as [string, Instant, TicketId][]).map(([, actBy]) => actBy);
}

/** The next moment something changes without news: a recheck falls due, or an open ticket's act-by time comes. */
export async function nextMoment(store: Store, now: Instant): Promise<Instant> {
  const recheck = await store.tickets.orderBy('derived.recheckAt').first();
  const act = await store.tickets
    .where('[derived.status+derived.actBy+id]')
    .between(['open', now, '\uffff'], ['open', FAR_FUTURE, '\uffff'], false)
    .first();
  return Math.min(recheck?.derived.recheckAt ?? FAR_FUTURE, act?.derived.actBy ?? FAR_FUTURE);
}
