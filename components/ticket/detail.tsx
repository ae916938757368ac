/** One ticket, whole: what is owed, what was said, what it is about, and what one can do. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { setApart, shownLine } from '@/lib/i18n/shown.ts';
import type { TicketDetail } from '@/lib/protocol.ts';
import { TicketKnowledge } from '../knowledge/ticket-knowledge.tsx';
import { Playbooks } from '../playbook/playbook.tsx';
import { TeamLine } from '../team/team-line.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { ActionBar } from './action-bar.tsx';
import { useTicketActions } from './actions.tsx';
import { BuyerFacts } from './buyer-facts.tsx';
import type { DialogKind } from './decide-dialog.tsx';
import { DraftMark } from './draft-mark.tsx';
import { DueCard } from './due-card.tsx';
import { Flags } from './flags.tsx';
import { GuessedLine, GuessOf } from './guessed.tsx';
import { History } from './history.tsx';
import { MarkedWordsProvider } from './marked-words.tsx';
import { FulfilmentBadge, PortalMark, SeverityMark } from './marks.tsx';
import { nameField, ticketName, useNames } from './naming.ts';
import { NextStep } from './next-step.tsx';
import { Notes } from './notes.tsx';
import { OrderCard } from './order-card.tsx';
import { RuleAsks } from './rule-asks.tsx';
import { Thread } from './thread.tsx';
import styles from './ticket.module.css';
import { useNewestInSight } from './use-newest-in-sight.ts';
import { Why } from './why.tsx';

interface DetailProps {
  readonly id: TicketId;
  readonly onBack: () => void;
  readonly onReply: () => void;
  readonly onDialog: (kind: DialogKind) => void;
  /** A note is to be written: its field takes the focus. `onNoted` says that it has, or that there is none. */
  readonly noting: boolean;
  readonly onNoted: () => void;
  /** Stands in place of the buttons while a reply is written. */
  readonly composer: ((detail: TicketDetail) => ReactNode) | undefined;
}

export function Detail({ id, onBack, onReply, onDialog, noting, onNoted, composer }: DetailProps) {
  const { t } = useNames();
  const { data: detail, isPending, error, refetch } = useAsk('ticket.get', { id });
  const body = useRef<HTMLDivElement>(null);
  const composing = composer !== undefined && detail !== undefined;

  useNewestInSight(body, composing);
  const giveUp = useEffectEvent(onNoted);
  const unshown = detail === null || (detail === undefined && error !== null);
  useEffect(() => {
    if (noting && unshown) giveUp();
  }, [noting, unshown]);

  return (
    <article className={styles.detail} aria-label={t('ticket:detail')}>
      <Head key={id} id={id} detail={detail ?? undefined} onBack={onBack} />
      {detail && <TeamLine id={id} />}
      {isPending && <Loading rows={4} height={90} />}
      {error && <Failed error={error} onRetry={refetch} />}
      {detail === null && <Empty title={t('ticket:notFound')} hint={t('ticket:notFoundHint')} />}
      {detail && (
        <>
          <div ref={body} className={styles.body}>
            <MarkedWordsProvider key={id} detail={detail}>
              <DueCard ticket={detail.ticket} />
              <Flags ticket={detail.ticket} />
              <NextStep ticket={detail.ticket} />
              <RuleAsks ticket={detail.ticket} onReply={onReply} />
              <Playbooks ticket={detail.ticket} onReply={onReply} onDialog={onDialog} />
              <TicketKnowledge ticket={detail.ticket} onReply={onReply} />
              <Thread detail={detail} />
              <OrderCard ticket={detail.ticket} order={detail.order} />
              <BuyerFacts history={detail.history} />
              <Notes ticket={detail.ticket} wanted={noting} onFocused={onNoted} />
              <div data-tour="why">
                <Why detail={detail} />
              </div>
              <History events={detail.events} />
            </MarkedWordsProvider>
          </div>
          {composer ? composer(detail) : <ActionBar ticket={detail.ticket} onReply={onReply} onDialog={onDialog} />}
        </>
      )}
    </article>
  );
}

function Head({ id, detail, onBack }: { id: TicketId; detail: TicketDetail | undefined; onBack: () => void }) {
  const { t, place, language } = useNames();
  const { visit } = useTicketActions();
  const title = useRef<HTMLHeadingElement>(null);
  const ticket = detail?.ticket;

  // A ticket that opens takes the focus, so that a screen reader reads its name and the keys mean it.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className={styles.head}>
      <Group gap={6} wrap="nowrap">
        <ActionIcon aria-label={t('common:action.back')} onClick={onBack}>
          <IconArrowLeft size={18} aria-hidden />
        </ActionIcon>
        <GuessedLine of={ticket?.observed} field={ticket ? nameField(ticket) : ''}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            <bdi dir="auto">{ticket ? ticketName(ticket) : ''}</bdi>
          </h2>
        </GuessedLine>
        <Button
          size="compact-xs"
          variant="default"
          rightSection={<IconExternalLink size={12} aria-hidden />}
          onClick={() => visit(id)}
        >
          {t('ticket:visit')}
        </Button>
      </Group>
      {ticket && (
        <Group gap={6} mt={4} wrap="nowrap" align="flex-start">
          <SeverityMark severity={ticket.derived.severity} />
          <PortalMark portal={ticket.observed.portal} store={ticket.observed.store} />
          <Text size="xs" c="dimmed" component="div" flex={1} className={styles.meta}>
            {[
              place(ticket.observed),
              t(`words:kind.${ticket.observed.kind}`),
              t(`words:status.${ticket.derived.status}`),
              // A ticket without a buyer's words has no language either.
              ticket.derived.language !== 'und' && language(ticket.derived.language),
              setApart(ticket.derived.assignee),
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <GuessOf of={ticket.observed} field="market" />
            <FulfilmentBadge fulfilment={ticket.observed.fulfilment} />
            <GuessOf of={ticket.observed} field="fulfilment" /> <DraftMark id={ticket.id} />
            {ticket.derived.tags.map((tag) => (
              <span key={tag}>
                {' '}
                #<bdi dir="auto">{shownLine(tag)}</bdi>
              </span>
            ))}
          </Text>
        </Group>
      )}
    </header>
  );
}
