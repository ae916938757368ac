/** The ticket the page itself shows, always first. */
import { Button, Group, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import { TeamMark } from '../team/team-mark.tsx';
import { TeamRows } from '../team/team-rows.tsx';
import { ActBy, DueBy } from '../ticket/act-by.tsx';
import { GuessedLine, GuessOf } from '../ticket/guessed.tsx';
import { FulfilmentBadge, SeverityMark } from '../ticket/marks.tsx';
import { nameField, ticketName, useNames, whatText } from '../ticket/naming.ts';
import styles from './queue.module.css';

interface OwnTicketProps {
  readonly id: TicketId;
  readonly onOpen: (id: TicketId) => void;
  readonly onReply: (id: TicketId) => void;
}

export function OwnTicket({ id, onOpen, onReply }: OwnTicketProps) {
  const { t } = useNames();
  const ticket = useAsk('ticket.get', { id }).data?.ticket;
  if (!ticket) return null;
  const { observed, derived } = ticket;
  return (
    <section className={styles.own} aria-label={t('queue:onThisPage')}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {t('queue:onThisPage')} · {whatText(t, ticket)}
        </Text>
        <Text size="xs" c="dimmed" flex="none">
          <DueBy ticket={ticket} />
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap" my={2}>
        <SeverityMark severity={derived.severity} />
        <GuessedLine of={observed} field={nameField(ticket)}>
          <Text size="sm" fw={600} truncate>
            <bdi dir="auto">{ticketName(ticket)}</bdi>
          </Text>
        </GuessedLine>
        <Text size="sm" component="span">
          <ActBy ticket={ticket} />
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <GuessedLine of={observed} field="orderId">
          <Text size="xs" c="dimmed" truncate>
            {observed.orderId ? setApart(observed.orderId) : t(`words:kind.${observed.kind}`)}
          </Text>
        </GuessedLine>
        {observed.fulfilment !== 'merchant' && <FulfilmentBadge fulfilment={observed.fulfilment} />}
        <GuessOf of={observed} field="fulfilment" />
        <TeamRows ids={[id]}>
          <TeamMark id={id} />
        </TeamRows>
        <Button size="compact-xs" variant="default" px={6} style={{ flexShrink: 0 }} onClick={() => onReply(id)}>
          {t('ticket:actions.reply')}
        </Button>
        <Button size="compact-xs" px={6} style={{ flexShrink: 0 }} onClick={() => onOpen(id)}>
          {t('queue:openTicket')}
        </Button>
      </Group>
    </section>
  );
}
