import { Alert, Text } from '@mantine/core';
import type { TeamStatus } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { momentText } from '../ui/time.tsx';
import { endsSoon } from './link-text.ts';

/** That this device's access ends soon, and what to do about it; nothing while there is time. */
export function EndsSoon({ team }: { team: TeamStatus }) {
  const { t, locale } = useNames();
  const now = useNow(MINUTE);
  const at = endsSoon(team, now);
  if (at === undefined) return null;
  return (
    <Alert color="orange" p="xs" role="status">
      <Text size="sm" fw={600}>
        {t('team:ends.title')}
      </Text>
      <Text size="sm">{t('team:ends.soon', { at: momentText(at, now, locale) })}</Text>
    </Alert>
  );
}
