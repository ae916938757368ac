/** The sidebar: wires the queue, the open ticket, its composer, the palette and the keys to one another. */
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Composer } from '@/components/composer/composer.tsx';
import { PageDraft } from '@/components/composer/page-draft.tsx';
import { DueAhead } from '@/components/queue/due-ahead.tsx';
import { FilterBar } from '@/components/queue/filter-bar.tsx';
import { ALL_OPEN, narrowedBy, withFilter } from '@/components/queue/filters.ts';
import { Header } from '@/components/queue/header.tsx';
import { OwnTicket } from '@/components/queue/own-ticket.tsx';
import { openPalette, Palette } from '@/components/queue/palette.tsx';
import { QueueBody } from '@/components/queue/queue-list.tsx';
import { RepairView } from '@/components/repair/repair-view.tsx';
import { SayPresence } from '@/components/team/say-presence.tsx';
import { TicketActionsProvider } from '@/components/ticket/actions.tsx';
import { Detail } from '@/components/ticket/detail.tsx';
import { Tour } from '@/components/tour/tour.tsx';
import { useTour } from '@/components/tour/use-tour.ts';
import { CheatSheet } from '@/components/ui/cheat-sheet.tsx';
import { useNow } from '@/components/ui/clock.ts';
import { FocusGuard } from '@/components/ui/focus-guard.tsx';
import { useKeys } from '@/components/ui/use-keys.ts';
import { useAsk, useConnection } from '@/lib/client/live.tsx';
import { useQueuePages } from '@/lib/client/queue-pages.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { QueueFilter } from '@/lib/protocol.ts';
import { Dialog } from './dialog.tsx';
import { Lost } from './lost.tsx';
import { Notices } from './notices.tsx';
import styles from './sidebar.module.css';
import { useActions } from './use-actions.ts';
import { useView } from './use-view.ts';

/** From this width on the queue and the open ticket stand side by side. */
const WIDE = '(min-width: 56em)';

interface SidebarProps {
  /** Opens this page in the browser's side panel instead; only from a frame, where there is one. */
  readonly onSidePanel?: (() => void) | undefined;
  /** A ticket to begin with. */
  readonly first?: TicketId | undefined;
}

export function Sidebar(props: SidebarProps) {
  return (
    <TicketActionsProvider>
      <div className={styles.shell}>
        <Panes {...props} />
        <Tour />
      </div>
    </TicketActionsProvider>
  );
}

function Panes({ onSidePanel, first }: SidebarProps) {
  const t = useText();
  const tour = useTour();
  const wide = useMediaQuery(WIDE) ?? false;
  const { view, ...go } = useView(first);
  const [filter, setFilter] = useState<QueueFilter>(ALL_OPEN);
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search.trim(), 200);
  const [repairing, setRepairing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);

  const pages = useQueuePages(withFilter(filter, 'search', words));
  const tickets = pages.rows.map(({ ticket }) => ticket);
  const counts = useAsk('queue.counts', {}).data;
  const context = useAsk('tab.context', {}).data;
  const now = useNow();
  const due = counts?.soonest.filter((actBy) => actBy <= now).length ?? 0;
  const connection = useConnection();
  const pageDraft = <PageDraft context={context} over={view.openId} onReply={(id) => go.open(id, 'write')} />;

  /** Closes the ticket at once, because what lies under it can take the focus only then. */
  const uncover = () => flushSync(go.close);
  const back = () => {
    uncover();
    list.current?.focus();
  };
  const act = useActions({
    tickets,
    view,
    go,
    back,
    filter: (next) => {
      setFilter(next);
      setSearch('');
      go.close();
    },
    search: () => {
      uncover();
      searchField.current?.focus();
    },
    palette: openPalette,
  });
  useKeys(view.openId && !wide ? 'ticket' : 'list', act);

  /** What a template picked in the palette is for: the ticket chosen here, else the one of the page. */
  const replyTo = view.openId ?? view.activeId ?? context?.focus;

  const narrowed = narrowedBy(filter) > 0 || words !== '';
  const clear = () => {
    setFilter(ALL_OPEN);
    setSearch('');
  };

  return (
    <main className={styles.panes} data-wide={wide || undefined} aria-label={t('queue:sidebar')}>
      <div className={styles.queue} inert={(repairing || view.openId !== undefined) && !wide}>
        <Header
          due={due}
          open={counts?.open}
          optionsUrl="/options.html"
          onPalette={openPalette}
          onHelp={() => go.help(true)}
          onTour={tour.start}
          onSidePanel={onSidePanel}
        />
        <Notices context={context} onRepair={() => setRepairing(true)} onOpen={(id) => go.open(id)} />
        <DueAhead filter={filter} onFilter={setFilter} />
        {connection === 'lost' && <Lost />}
        {context?.focus && (
          <OwnTicket id={context.focus} onOpen={(id) => go.open(id)} onReply={(id) => go.open(id, 'write')} />
        )}
        {(wide || !view.openId) && pageDraft}
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          search={search}
          onSearch={setSearch}
          searchField={searchField}
          onLeaveSearch={() => list.current?.focus()}
          counts={counts}
          opened={view.filtering ?? false}
          onOpened={go.filtering}
        />
        <QueueBody
          pages={pages}
          tickets={tickets}
          total={narrowed ? tickets.length : (counts?.byStatus[filter.status ?? 'open'] ?? tickets.length)}
          activeId={view.activeId}
          openId={wide ? view.openId : undefined}
          onActive={go.choose}
          onOpen={(id) => go.open(id)}
          listRef={list}
          narrowed={narrowed}
          fresh={counts !== undefined && Object.values(counts.byStatus).every((count) => count === 0)}
          onClear={clear}
        />
      </div>
      {view.openId && !repairing && (
        <div className={styles.ticket}>
          {connection === 'lost' && <Lost />}
          {!wide && pageDraft}
          <Detail
            id={view.openId}
            onBack={back}
            onReply={() => view.openId && go.open(view.openId, 'write')}
            onDialog={(kind) => view.openId && go.ask(kind, view.openId)}
            noting={view.noting === view.openId}
            onNoted={go.stopNoting}
            composer={
              view.composing &&
              ((detail) => (
                <Composer
                  key={detail.ticket.id}
                  detail={detail}
                  picking={view.composing === 'templates'}
                  wanted={view.wanted}
                  onPicking={(picking) => go.open(detail.ticket.id, picking ? 'templates' : 'write')}
                  onClose={go.stopComposing}
                />
              ))
            }
          />
        </div>
      )}
      {repairing && (
        <div className={styles.ticket}>
          <RepairView onClose={() => setRepairing(false)} />
        </div>
      )}
      {view.dialog && <Dialog asked={view.dialog} onClose={go.stopAsking} />}
      {view.help && <CheatSheet onClose={() => go.help(false)} onTour={tour.start} />}
      <FocusGuard />
      <SayPresence id={view.openId} composing={view.composing !== undefined} />
      <Palette ticketId={replyTo} onAction={act} onOpen={(id) => go.open(id)} onFill={go.fill} />
    </main>
  );
}
