import { Button, Stack, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import classes from '../settings/list.module.css';
import { useNow } from '../ui/clock.ts';
import { localeFor, momentText } from '../ui/time.tsx';

/** Templates deleted in the last 30 days, each of which can be brought back. */
export function DeletedList({ onRestored }: { onRestored: (said: string) => void }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const now = useNow(60_000);
  const deleted = useAsk('template.deleted', {});
  const restore = useCommand('template.restore');
  const failed = deleted.error ?? restore.error;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('manage:deleted.hint')}
      </Text>
      {failed && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {t('manage:deleted.failed', { message: saidBy(t, failed) })}
        </Text>
      )}
      {deleted.data?.length === 0 && <Text>{t('manage:deleted.none')}</Text>}
      {deleted.data && deleted.data.length > 0 && (
        <ul className={classes.list} aria-label={t('manage:view.deleted')}>
          {deleted.data.map(({ versionId, template: { name }, at, by }) => {
            const when = momentText(at, now, locale);
            return (
              <li key={versionId} className={classes.row}>
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Text size="sm" fw={600}>
                    <bdi>{name}</bdi>
                  </Text>
                  <Text size="xs" c="dimmed">
                    {by ? t('manage:deleted.whenBy', { when, by }) : t('manage:deleted.when', { when })}
                  </Text>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('manage:deleted.restoreNamed', { name })}
                  onClick={() =>
                    restore.mutate(
                      { versionId },
                      { onSuccess: () => onRestored(t('manage:deleted.restored', { name })) },
                    )
                  }
                >
                  {t('manage:deleted.restore')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Stack>
  );
}
