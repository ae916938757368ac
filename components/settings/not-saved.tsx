import { Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import type { Draft } from './use-draft.ts';

/** Where each change is stored at once: what became of one that was not, to be tried again or dropped. */
export function NotSaved({ said, draft }: { said: string; draft: Draft<unknown> }) {
  const t = useText();
  return (
    <Group gap="xs" role="alert">
      <Text size="sm" c="var(--mantine-color-error)">
        {said}
      </Text>
      <Button size="compact-sm" onClick={() => draft.save()}>
        {t('common:action.retry')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={draft.discard}>
        {t('settings:save.discard')}
      </Button>
    </Group>
  );
}
