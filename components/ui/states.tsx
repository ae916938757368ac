/** What stands where a list or a ticket would: nothing there, not yet there, or not to be had. */

import { Alert, Button, Center, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';

interface EmptyProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export function Empty({ icon, title, hint, action }: EmptyProps) {
  return (
    <Center p="xl" mih={160}>
      <Stack align="center" gap={6} maw={300}>
        {icon}
        <Text fw={600} size="sm" ta="center">
          {title}
        </Text>
        {hint && (
          <Text size="sm" c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        {action && (
          <Button size="xs" variant="light" mt="xs" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText();
  return (
    <Alert color="red" m="sm" title={t('common:error.title')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('common:error.ask', { message: saidBy(t, error) })}</Text>
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('common:action.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}

/** Grey rows while the first answer is on its way. */
export function Loading({ rows = 6, height = 60 }: { rows?: number; height?: number }) {
  const t = useText();
  return (
    <Stack gap="xs" p="sm" role="status" aria-label={t('common:connection.connecting')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={`row-${row.toString()}`} h={height} radius="sm" />
      ))}
    </Stack>
  );
}
