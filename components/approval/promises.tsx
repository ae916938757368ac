/** Money a reply promises beyond what may be given: how much, up to where, and the way to a lead. */
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { Promised } from '@/lib/domain/approval.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import { moneyText } from '../ui/format.ts';
import { momentText } from '../ui/time.tsx';

export function Promises({ id, promises }: { id: TicketId; promises: readonly Promised[] }) {
  const over = promises.filter(({ allowed }) => !allowed);
  return over.map((promised) => (
    <OverLimit key={`${promised.kind}/${promised.words}/${promised.amount?.minor}`} id={id} promised={promised} />
  ));
}

function OverLimit({ id, promised }: { id: TicketId; promised: Promised }) {
  const { t, locale } = useNames();
  const { kind, words, amount, limit, approval } = promised;
  const ask = useCommand('approval.ask');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const money = amount ? moneyText(amount, locale) : '';
  const what = t(`approval:promised.${kind}`, { amount: money });
  const waits = approval?.state === 'requested' && approval.expiresAt > Date.now();

  const send = () => {
    const order = { ticketId: id, kind, words, ...(amount ? { amount } : {}) };
    ask.mutate(
      { ...order, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      { onSuccess: () => setAsking(false) },
    );
  };
  return (
    <Alert
      color="orange"
      p="xs"
      title={kind !== 'partial-refund' && money ? t('approval:total', { what, amount: money }) : what}
    >
      {limit && <Text size="sm">{t('approval:limit', { amount: moneyText(limit, locale) })}</Text>}
      {waits && (
        <Text size="sm">{t('approval:waits', { until: momentText(approval.expiresAt, Date.now(), locale) })}</Text>
      )}
      {approval?.state === 'denied' && (
        <Text size="sm">
          {approval.note
            ? t('approval:deniedNote', { by: approval.decidedBy ?? '', note: approval.note })
            : t('approval:denied', { by: approval.decidedBy ?? '' })}
        </Text>
      )}
      {approval && !waits && approval.state !== 'denied' && <Text size="sm">{t('approval:expired')}</Text>}
      {ask.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {saidBy(t, ask.error)}
        </Text>
      )}
      {!waits && !asking && (
        <Button size="compact-xs" variant="default" mt={4} onClick={() => setAsking(true)}>
          {t('approval:ask')}
        </Button>
      )}
      {!waits && asking && (
        <Group gap={6} align="end" mt={4}>
          <TextInput
            size="xs"
            flex={1}
            autoFocus
            label={t('approval:reason')}
            placeholder={t('approval:reasonPlaceholder')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button size="xs" loading={ask.isPending} onClick={send}>
            {t('approval:send')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
