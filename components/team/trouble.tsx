import { Alert, Text } from '@mantine/core';
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { useText } from '@/lib/i18n/index.ts';

/** What happened, and what to do about it. Mantine's own title on orange misses the contrast of 4.5 to 1. */
export function Trouble({ trouble }: { trouble: TeamTrouble }) {
  const t = useText();
  return (
    <Alert color="orange" p="xs" role="alert">
      <Text size="sm" fw={600}>
        {t(`team:trouble.${trouble}`)}
      </Text>
      <Text size="sm">{t(`team:troubleDo.${trouble}`)}</Text>
    </Alert>
  );
}
