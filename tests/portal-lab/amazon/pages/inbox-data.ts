/** Which conversations an inbox address asks for, and the page's own counters. */
import type { LabThread } from '../../world/types.ts';
import { newestAt, type View } from '../view.ts';

export const FILTERS = ['all', 'responseNeeded', 'sent', 'resolved', 'reportedUnresolved', 'search'] as const;
export type InboxFilter = (typeof FILTERS)[number];

export const filterOf = ({ url }: View): InboxFilter =>
  FILTERS.find((filter) => filter === url.searchParams.get('fi')) ?? 'all';

const inFilter = (thread: LabThread, filter: InboxFilter): boolean => {
  if (filter === 'responseNeeded') return thread.needsReply;
  if (filter === 'sent') return thread.messages.at(-1)?.direction === 'outbound';
  if (filter === 'resolved') return thread.resolvedAt !== undefined;
  return filter !== 'reportedUnresolved';
};

/** The account's conversations under the address's filter, newest first. */
export function listedThreads(view: View): readonly LabThread[] {
  if (view.state === 'empty') return [];
  const all = view.mine(
    view.world.threads.filter(({ portal }) => portal === 'amazon'),
    newestAt,
  );
  const filter = filterOf(view);
  if (filter !== 'search') return all.filter((thread) => inFilter(thread, filter));
  const words = (view.url.searchParams.get('ss') ?? '').toLowerCase();
  return all.filter((thread) =>
    `${thread.orderId ?? ''} ${thread.subject} ${view.nameOf(thread.buyerId)}`.toLowerCase().includes(words),
  );
}

export function openThread(view: View): LabThread | undefined {
  const caseId = view.url.searchParams.get('cc');
  return view.world.threads.find(({ id, portal }) => portal === 'amazon' && id === caseId);
}

export function countersOf(view: View) {
  const all = view.state === 'empty' ? [] : view.mine(view.world.threads, newestAt);
  const mine = all.filter(({ portal }) => portal === 'amazon');
  const resolved = mine.filter(({ resolvedAt }) => resolvedAt !== undefined);
  return {
    needed: mine.filter(({ needsReply }) => needsReply).length,
    unresolved: 0,
    resolved: resolved.length,
    today: resolved.filter(({ resolvedAt }) => view.now - (resolvedAt ?? 0) < 86_400_000).length,
  };
}

/** The address of a conversation under the current filter. */
export function threadHref({ url }: View, thread: LabThread): string {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => name === 'fi' || name === 'ss'));
  query.set('cc', thread.id);
  return `${url.pathname}?${query}`;
}
