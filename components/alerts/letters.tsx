import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { DeadLetter } from '@/lib/domain/alert.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { ChannelView } from '@/lib/protocol.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Moment } from '../ui/time.tsx';
import { failureText, nameOf } from './said.ts';

const COLUMNS = ['channel', 'alerts', 'why', 'since', 'tools'] as const;
/** Kinds of alerts named in a row. */
const NAMED = 3;

/** Alerts that were given up, to be sent again or dropped. */
export function Letters({ channels }: { channels: readonly ChannelView[] }) {
  const t = useText();
  const letters = useAsk('letter.list', {});
  const again = useCommand('letter.again');
  const drop = useCommand('letter.drop');
  const [said, setSaid] = useState('');
  if (letters.isError) return <Failed error={letters.error} onRetry={() => void letters.refetch()} />;
  if (!letters.data) return <Loading rows={2} height={36} />;

  const ids = letters.data.map(({ id }) => id);
  const failed = (error: unknown) => setSaid(t('alertsOptions:failed', { message: saidBy(t, error) }));
  const send = (some: readonly string[]) =>
    again.mutate(
      { ids: some },
      {
        onSuccess: ({ waiting, stale }) => {
          const parts = [
            ...(waiting > 0 || stale === 0 ? [t('alertsOptions:letters.sent', { count: waiting })] : []),
            ...(stale > 0 ? [t('alertsOptions:letters.stale', { count: stale })] : []),
          ];
          setSaid(parts.join(' '));
        },
        onError: failed,
      },
    );
  const forget = (some: readonly string[]) =>
    drop.mutate({ ids: some }, { onSuccess: () => setSaid(t('alertsOptions:letters.dropped')), onError: failed });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(ids.length === 0 ? 'alertsOptions:letters.none' : 'alertsOptions:letters.hint')}
      </Text>
      {ids.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing="xs" aria-label={t('alertsOptions:letters.table')}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`alertsOptions:letters.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {letters.data.map((letter) => (
                <Row
                  key={letter.id}
                  letter={letter}
                  channel={channels.find(({ id }) => id === letter.channelId)}
                  onSend={() => send([letter.id])}
                  onDrop={() => forget([letter.id])}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {ids.length > 1 && (
        <Group gap="xs">
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => send(ids)}>
            {t('alertsOptions:letters.againAll')}
          </Button>
          <Button size="xs" variant="default" loading={drop.isPending} onClick={() => forget(ids)}>
            {t('alertsOptions:letters.dropAll')}
          </Button>
        </Group>
      )}
      <Text size="sm" role="status" c={again.isError || drop.isError ? 'var(--mantine-color-error)' : 'inherit'}>
        {said}
      </Text>
    </Stack>
  );
}

interface RowProps {
  readonly letter: DeadLetter;
  readonly channel: ChannelView | undefined;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}

function Row({ letter: { alerts, failure, at }, channel, onSend, onDrop }: RowProps) {
  const t = useText();
  const name = channel ? nameOf(t, channel) : t('alertsOptions:letters.gone');
  const rest = alerts.length - NAMED;
  return (
    <Table.Tr>
      <Table.Td>
        <bdi>{name}</bdi>
      </Table.Td>
      <Table.Td>
        {alerts.slice(0, NAMED).map(({ id, kind, shop }) => (
          <Text key={id} size="sm">
            {t(`alertsOptions:kind.${kind}`)}
            {shop && ` (${t(`words:portal.${shop.portal}`)})`}
          </Text>
        ))}
        {rest > 0 && (
          <Text size="xs" c="dimmed">
            {t('alertsOptions:letters.more', { count: rest })}
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{failureText(t, failure)}</Table.Td>
      <Table.Td>
        <Moment at={at} />
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          <Button
            size="compact-xs"
            disabled={!channel}
            aria-label={t('alertsOptions:letters.againOf', { name })}
            onClick={onSend}
          >
            {t('alertsOptions:letters.again')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('alertsOptions:letters.dropOf', { name })}
            onClick={onDrop}
          >
            {t('alertsOptions:letters.drop')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
