import { Stack, Text } from '@mantine/core';
import type { Purge } from '@/lib/domain/continuity.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { localeFor, Moment } from '../ui/time.tsx';
import { tablesText } from './texts.ts';

/** What went, newest first: counts only. */
export function PurgeLog({ purges }: { purges: readonly Purge[] }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const why = ({ why: cause, by = '', reason }: Purge): string => {
    if (cause === 'retention') return by === '' ? t('privacy:log.retention') : t('privacy:log.agreed', { by });
    return t(`privacy:log.${cause}`, { by, reason: reason ? t(`privacy:erase.reasons.${reason}`) : '' });
  };
  return (
    <Card title={t('privacy:log.title')}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {purges.length === 0 && (
          <Text component="li" size="sm" c="dimmed">
            {t('privacy:log.none')}
          </Text>
        )}
        {purges.map((purge) => (
          <li key={purge.id}>
            <Text size="sm">
              <Moment at={purge.at} /> · {why(purge)}
            </Text>
            <Text size="xs" c="dimmed">
              {tablesText(t, purge.rows, locale)}
            </Text>
          </li>
        ))}
      </Stack>
    </Card>
  );
}
