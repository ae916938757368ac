import { Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { SettingsNow } from './use-settings-now.ts';

/** Under settings that act at once: what became of the last change, and the way back from it. */
export function SavedNow({ now }: { now: Pick<SettingsNow, 'command' | 'undone' | 'undo'> }) {
  const t = useText();
  const { command, undone, undo } = now;
  return (
    <Group gap="sm">
      <Text size="sm" role="status" c={command.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
        {command.isPending && t('settings:save.saving')}
        {command.isSuccess && t(undone ? 'options:undone' : 'settings:save.saved')}
        {command.isError && t('settings:save.failed', { message: saidBy(t, command.error) })}
      </Text>
      {undo && command.isSuccess && (
        <Button variant="subtle" size="compact-sm" onClick={undo}>
          {t('common:action.undo')}
        </Button>
      )}
    </Group>
  );
}
