/** Leaving, once one has read what stays and what does not. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Card } from '../settings/section.tsx';

interface LeaveCardProps {
  readonly team: TeamStatus;
  readonly onLeft: () => void;
}

export function LeaveCard({ team: { name = '', waiting }, onLeft }: LeaveCardProps) {
  const t = useText();
  const leave = useCommand('team.leave');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('team:leave.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('team:leave.hint')}</Text>
        {!asking && (
          <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAsking(true)}>
            {t('team:leave.act')}
          </Button>
        )}
        {asking && (
          <Stack component="fieldset" gap="sm" align="flex-start" p="sm" m={0} bd="1px solid var(--ps-critical)">
            <legend>{t('team:leave.ask', { name })}</legend>
            {waiting > 0 && (
              <Text size="sm" fw={600}>
                {t('team:leave.waiting', { count: waiting })}
              </Text>
            )}
            <Text size="sm">{t('team:leave.back')}</Text>
            <Group gap="xs">
              <Button
                color="red.9"
                loading={leave.isPending}
                onClick={() => leave.mutate({ confirm: 'leave' }, { onSuccess: onLeft })}
              >
                {t('team:leave.now')}
              </Button>
              <Button variant="default" autoFocus onClick={() => setAsking(false)}>
                {t('common:action.cancel')}
              </Button>
            </Group>
          </Stack>
        )}
        {leave.isError && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('team:leave.failed', { message: saidBy(t, leave.error) })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
