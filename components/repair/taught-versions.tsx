import { Button, Stack, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import classes from '../settings/list.module.css';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { momentText } from '../ui/time.tsx';
import { Differences } from './differs.tsx';

/** Every version of a taught page, what each differs in from the one that counts, and the way back to it. */
export function TaughtVersions({ page, onSaid }: { page: TaughtPage; onSaid: (said: string) => void }) {
  const { t, locale } = useNames();
  const now = useNow(60_000);
  const versions = useAsk('taught.versions', { id: page.id });
  const restore = useCommand('taught.restore');
  const bring = (version: number) =>
    restore.mutate(
      { id: page.id, version },
      {
        onSuccess: () => onSaid(t('taught:list.restored', { version })),
        onError: (error) => onSaid(t('taught:list.failed', { message: saidBy(t, error) })),
      },
    );
  if (versions.isError) return <Failed error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading rows={2} height={28} />;
  return (
    <ul className={classes.list} aria-label={t('taught:list.versions')}>
      {versions.data.map((one) => (
        <li key={one.version} className={classes.row} style={{ flexWrap: 'wrap' }}>
          <Stack gap={2} className={classes.body}>
            <Text size="sm">
              {t('taught:list.versionLine', {
                version: one.version,
                when: momentText(one.at, now, locale),
                by: one.by,
              })}
              {one.version === page.version && ` — ${t('taught:list.now')}`}
              {one.gone && ` — ${t('taught:list.gone')}`}
            </Text>
            {one.version !== page.version && <Differences from={page} to={one} />}
          </Stack>
          <Button
            size="compact-xs"
            variant="default"
            disabled={one.version === page.version || one.gone === true}
            loading={restore.isPending && restore.variables.version === one.version}
            aria-label={t('taught:list.restoreNamed', { version: one.version })}
            onClick={() => bring(one.version)}
          >
            {t('taught:list.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
