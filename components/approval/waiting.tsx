/** What waits for a lead's word, or a second person's look: one line over the queue, all of it behind it. */
import { Alert, Anchor, Button, Drawer, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Approval } from '@/lib/domain/approval.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import styles from '../account/account.module.css';
import { useNames } from '../ticket/naming.ts';
import { moneyText } from '../ui/format.ts';
import { Moment } from '../ui/time.tsx';
import { useSettings } from '../ui/use-settings.ts';

export function WaitingApprovals({ onOpen }: { onOpen: (id: TicketId) => void }) {
  const { t } = useNames();
  const { data } = useAsk('approval.list', {});
  const [opened, setOpened] = useState(false);
  const { me } = useSettings();
  // A second look is anybody's but of whoever asked for it; all else is a lead's.
  const waiting = (data?.approvals ?? []).filter(({ kind, askedBy }) =>
    kind === 'second_look' ? askedBy !== me : data?.mayDecide,
  );
  if (waiting.length === 0 && !opened) return null;
  return (
    <>
      <UnstyledButton className={styles.bar} onClick={() => setOpened(true)}>
        {t('approval:waiting', { count: waiting.length })}
      </UnstyledButton>
      <Drawer opened={opened} onClose={() => setOpened(false)} title={t('approval:list')} position="bottom" size="75%">
        <Stack gap="sm">
          {waiting.map((approval) => (
            <Decide
              key={approval.id}
              approval={approval}
              onOpen={() => {
                setOpened(false);
                onOpen(approval.ticketId);
              }}
            />
          ))}
          {waiting.length === 0 && <Text size="sm">{t('approval:noneWaits')}</Text>}
        </Stack>
      </Drawer>
    </>
  );
}

function Decide({ approval, onOpen }: { approval: Approval; onOpen: () => void }) {
  const { t, locale } = useNames();
  const decide = useCommand('approval.decide');
  const [note, setNote] = useState('');
  const { id, kind, amount, words, reason, askedBy, askedAt } = approval;
  const say = (state: 'approved' | 'denied') =>
    decide.mutate({ id, state, ...(note.trim() ? { note: note.trim() } : {}) });
  return (
    <Alert
      color="gray"
      p="xs"
      title={t(`approval:promised.${kind}`, { amount: amount ? moneyText(amount, locale) : '' })}
    >
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        “<bdi dir="auto">{words}</bdi>”
      </Text>
      {reason && (
        <Text size="sm">
          <bdi dir="auto">{reason}</bdi>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {askedBy} · <Moment at={askedAt} /> ·{' '}
        <Anchor component="button" type="button" inherit onClick={onOpen}>
          {t('approval:openTicket')}
        </Anchor>
      </Text>
      <TextInput
        size="xs"
        mt={4}
        aria-label={t('approval:note')}
        placeholder={t('approval:note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {decide.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {saidBy(t, decide.error)}
        </Text>
      )}
      <Group gap={6} mt={6}>
        <Button size="compact-sm" loading={decide.isPending} onClick={() => say('approved')}>
          {t(kind === 'second_look' ? 'approval:clear.looked' : 'approval:approve')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={decide.isPending} onClick={() => say('denied')}>
          {t(kind === 'second_look' ? 'approval:clear.notFine' : 'approval:deny')}
        </Button>
      </Group>
    </Alert>
  );
}
