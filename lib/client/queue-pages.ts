import { useInfiniteQuery } from '@tanstack/react-query';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { QueueFilter } from '@/lib/protocol.ts';
import { useClient } from './live.tsx';

/** Rows a page; a screen shows about ten. */
const PAGE = 50;

/** The queue, page after page as one scrolls; asks again for the pages loaded when tickets change. */
export function useQueuePages(filter: QueueFilter) {
  const client = useClient();
  const pages = useInfiniteQuery({
    queryKey: ['queue.list', { filter, limit: PAGE, pages: true }],
    queryFn: ({ pageParam: after }) =>
      client.ask('queue.list', { filter, limit: PAGE, ...(after === undefined ? {} : { after }) }),
    initialPageParam: undefined as { actBy: Instant; id: TicketId } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = rows.at(-1)?.ticket;
      return more && last ? { actBy: last.derived.actBy, id: last.id } : undefined;
    },
    placeholderData: (previous) => previous,
  });
  return { ...pages, rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}
