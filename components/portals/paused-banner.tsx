/** Says that the page beside this view is not read, and ends that with one press. */
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useAsk } from '@/lib/client/live.tsx';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';
import styles from './portals.module.css';
import { usePauses } from './use-pauses.ts';

export function PausedBanner() {
  const { t } = useNames();
  const pauses = usePauses();
  const { all } = useSettings().pauses;
  const { portal, site, paused } = useAsk('tab.context', {}).data ?? {};
  const scope = paused ?? (all ? 'all' : undefined);
  if (!scope) return null;
  return (
    <div className={styles.banner} role="status">
      <IconPlayerPause size={16} aria-hidden />
      <span>{t(`portals:pause.by.${scope}`, { portal: portal ? t(`words:portal.${portal}`) : '' })}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={pauses.busy}
        onClick={() => (portal && paused ? pauses.resume(portal, site) : pauses.set({ scope: 'all' }, false))}
      >
        {t('portals:pause.resume')}
      </Button>
    </div>
  );
}
