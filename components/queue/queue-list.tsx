/** The queue by act-by time: only the rows in view exist, and the next page is asked for before one reaches the end. */
import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconInbox, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useEffectEvent, useId } from 'react';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { TeamRows } from '../team/team-rows.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import styles from './queue.module.css';
import { QueueRow, ROW_HEIGHT } from './queue-row.tsx';

/** Who is on which ticket is asked for so many rows at once, so that scrolling rarely asks anew. */
const TOGETHER = 50;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 15;

interface QueueListProps {
  readonly tickets: readonly Ticket[];
  /** Tickets that match, where it is known; else those loaded. */
  readonly total: number;
  readonly activeId: TicketId | undefined;
  readonly openId: TicketId | undefined;
  readonly onActive: (id: TicketId) => void;
  readonly onOpen: (id: TicketId) => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
}

export function QueueList(props: QueueListProps) {
  const { tickets, total, activeId, openId, onActive, onOpen, listRef, hasMore, loadMore } = props;
  const t = useText();
  const idPrefix = useId();
  const virtual = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => tickets[index]?.id ?? index,
    overscan: 6,
  });
  const rows = virtual.getVirtualItems();
  const lastShown = rows.at(-1)?.index ?? 0;
  const activeIndex = tickets.findIndex(({ id }) => id === activeId);
  const from = Math.floor((rows[0]?.index ?? 0) / TOGETHER) * TOGETHER;
  const near = tickets.slice(from, (Math.floor(lastShown / TOGETHER) + 1) * TOGETHER).map(({ id }) => id);

  useEffect(() => {
    if (hasMore && lastShown >= tickets.length - AHEAD) loadMore();
  }, [hasMore, lastShown, tickets.length, loadMore]);

  // Only a new choice scrolls; a queue that moves by itself must not pull the list away from the reader.
  const bringIntoView = useEffectEvent((id: TicketId) => {
    const index = tickets.findIndex((ticket) => ticket.id === id);
    if (index >= 0) virtual.scrollToIndex(index);
  });
  useEffect(() => {
    if (activeId) bringIntoView(activeId);
  }, [activeId]);

  const jump = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const to = { Home: 0, End: tickets.length - 1, PageDown: activeIndex + page, PageUp: activeIndex - page }[
      event.key
    ];
    const ticket = to === undefined ? undefined : tickets[Math.min(tickets.length - 1, Math.max(0, to))];
    if (!ticket) return;
    event.preventDefault();
    onActive(ticket.id);
  };
  const click = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ticket]') : undefined;
    const ticket = tickets.find(({ id }) => id === row?.dataset.ticket);
    if (!ticket) return;
    onActive(ticket.id);
    onOpen(ticket.id);
  };

  return (
    <div
      ref={listRef}
      role="listbox"
      tabIndex={0}
      aria-label={t('queue:list')}
      {...(activeIndex >= 0 && rows.some(({ index }) => index === activeIndex)
        ? { 'aria-activedescendant': `${idPrefix}${activeIndex}` }
        : {})}
      className={styles.list}
      onKeyDown={jump}
      onClick={click}
    >
      <TeamRows ids={near}>
        <div role="presentation" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ index, key, start }) => {
            const ticket = tickets[index];
            if (!ticket) return null;
            return (
              <QueueRow
                key={key}
                id={`${idPrefix}${index}`}
                ticket={ticket}
                active={ticket.id === activeId}
                open={ticket.id === openId}
                position={index + 1}
                total={Math.max(total, tickets.length)}
                top={start}
              />
            );
          })}
        </div>
      </TeamRows>
    </div>
  );
}

interface QueueBodyProps extends Omit<QueueListProps, 'hasMore' | 'loadMore'> {
  readonly pages: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetching: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Something narrows the queue, so an empty one says nothing about the day's work. */
  readonly narrowed: boolean;
  /** Nothing at all is stored yet. */
  readonly fresh: boolean;
  readonly onClear: () => void;
}

/** The list, or what stands in its place. */
export function QueueBody({ pages, narrowed, fresh, onClear, ...list }: QueueBodyProps) {
  const t = useText();
  const retry = () => {
    pages.refetch();
  };
  const more = () => {
    pages.fetchNextPage();
  };
  if (pages.error && list.tickets.length === 0) return <Failed error={pages.error} onRetry={retry} />;
  if (pages.isPending) return <Loading />;
  if (list.tickets.length > 0) {
    return (
      <>
        <QueueList
          {...list}
          // A refresh under way would be broken off by it, and what fails is not asked for over and over.
          hasMore={pages.hasNextPage && !pages.isFetching && !pages.isFetchNextPageError}
          loadMore={more}
        />
        {pages.isFetchNextPageError && !pages.isFetchingNextPage && (
          <Group justify="center" gap={6} py={4} role="alert">
            <Text size="xs">{t('common:error.ask', { message: saidBy(t, pages.error) })}</Text>
            <Button size="compact-xs" variant="default" onClick={more}>
              {t('common:action.retry')}
            </Button>
          </Group>
        )}
        {pages.isFetchingNextPage && (
          <Text size="xs" c="dimmed" ta="center" py={4} role="status">
            {t('queue:more')}
          </Text>
        )}
      </>
    );
  }
  if (narrowed) {
    return (
      <Empty
        icon={<IconSearch size={28} aria-hidden />}
        title={t('queue:empty.filtered')}
        hint={t('queue:empty.filteredHint')}
        action={{ label: t('queue:clear'), run: onClear }}
      />
    );
  }
  return fresh ? (
    <Empty icon={<IconInbox size={28} aria-hidden />} title={t('queue:empty.title')} hint={t('queue:empty.hint')} />
  ) : (
    <Empty icon={<IconCheck size={28} aria-hidden />} title={t('queue:empty.done')} hint={t('queue:empty.doneHint')} />
  );
}
