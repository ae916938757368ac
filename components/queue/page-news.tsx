/** Tells a lead, once, that a portal changed a page. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { SECOND } from '@/lib/domain/time.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../ticket/naming.ts';
import { useNow } from '../ui/clock.ts';
import { notify } from '../ui/notices.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { fieldsText, pageName } from './field-names.ts';

/** A page being built looks changed for a moment, ms; the background forgets such a layout within this time. */
const STANDS = 30 * SECOND;

export function PageNews() {
  const { t, locale } = useNames();
  const { role } = useSettings();
  const health = useAsk('health.list', {});
  const noted = useCommand('health.noticed');
  const now = useNow();
  if (role !== 'lead' && role !== 'admin') return null;
  const news = (health.data ?? []).find(
    ({ level, changedAt = Number.POSITIVE_INFINITY, noticedAt }) =>
      level !== 'resting' && noticedAt === undefined && now - changedAt >= STANDS,
  );
  if (!news || news.level === 'resting') return null;
  const { portal, page, fingerprint, locale: language, level, missing, implausible } = news;
  const name = { portal: t(`words:portal.${portal}`), page: pageName(t, page) };
  return (
    <Alert color="yellow" p="xs" mx="sm" my={4} title={t('health:news.title', name)}>
      <Text size="sm">
        {t(`health:news.${level}`, { fields: fieldsText(t, [...missing, ...implausible], locale) })}
      </Text>
      <Group justify="flex-end" mt={4}>
        <Button
          size="compact-sm"
          variant="default"
          loading={noted.isPending}
          onClick={() =>
            noted.mutate(
              { portal, page, fingerprint, locale: language },
              {
                onError: (error) =>
                  notify({ color: 'red', message: t('health:news.failed', { message: saidBy(t, error) }) }),
              },
            )
          }
        >
          {t('health:news.noted')}
        </Button>
      </Group>
    </Alert>
  );
}
