import { Alert, Text } from '@mantine/core';
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { useText } from '@/lib/i18n/index.ts';

/** What happened, and what to do about it. */
export function Trouble({ trouble }: { trouble: TeamTrouble }) {
  const t = useText();
  return (
    <Alert color="orange" p="xs" role="alert" title={t(`team:trouble.${trouble}`)}>
      <Text size="sm">{t(`team:troubleDo.${trouble}`)}</Text>
    </Alert>
  );
}
