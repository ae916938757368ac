/** Tries the link to the team again, and says where even that could not be asked for. */
import { Button, Text } from '@mantine/core';
import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';

export function Retry({ size }: { size: 'xs' | 'compact-sm' }) {
  const t = useText();
  const retry = useCommand('team.retry');
  return (
    <>
      <Button size={size} variant="default" loading={retry.isPending} onClick={() => retry.mutate({})}>
        {t('team:retry')}
      </Button>
      {retry.isError && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('common:error.command', { message: saidBy(t, retry.error) })}
        </Text>
      )}
    </>
  );
}
