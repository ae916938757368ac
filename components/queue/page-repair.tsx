/** What can be done about a page that is not read as it should: repair it, or record it for a maintainer. */
import { Button, Group } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';

export interface PageRepairProps {
  /** Absent where this cannot be done here. */
  readonly onRepair?: (() => void) | undefined;
  readonly onRecord?: (() => void) | undefined;
  /** Of a page that there is nothing to repair on yet. */
  readonly repairLabel?: string;
}

export function PageRepair({ onRepair, onRecord, repairLabel }: PageRepairProps) {
  const t = useText();
  if (!onRepair && !onRecord) return null;
  return (
    <Group gap="xs">
      {onRepair && (
        <Button size="xs" onClick={onRepair}>
          {repairLabel ?? t('health:repair')}
        </Button>
      )}
      {onRecord && (
        <Button size="xs" variant="default" onClick={onRecord}>
          {t('health:record')}
        </Button>
      )}
    </Group>
  );
}
