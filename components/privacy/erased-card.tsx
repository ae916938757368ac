import { Button, Group, Stack, Text } from '@mantine/core';
import { useCommand } from '@/lib/client/live.tsx';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { fullMoment, localeFor } from '../ui/time.tsx';

/** Who is not to be known, by the day alone: there is nothing else to tell them by. */
export function ErasedCard({ state: { erasures, mayDecide } }: { state: PrivacyView }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const know = useCommand('privacy.knowAgain');
  return (
    <Card title={t('privacy:erased.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('privacy:erased.hint')}</Text>
        {erasures.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('privacy:erased.none')}
          </Text>
        )}
        {erasures.map(({ at, marks }) => (
          <Group key={at} gap="xs">
            <Text size="sm">{t('privacy:erased.row', { at: fullMoment(at, locale), count: marks })}</Text>
            <Button
              size="compact-xs"
              variant="default"
              disabled={!mayDecide}
              aria-label={t('privacy:erased.knowThis', { at: fullMoment(at, locale) })}
              onClick={() => know.mutate({ at })}
            >
              {t('privacy:erased.know')}
            </Button>
          </Group>
        ))}
        <Text size="sm" role="status">
          {know.isSuccess && t('privacy:erased.known')}
          {know.isError && t('privacy:erased.failed', { message: saidBy(t, know.error) })}
        </Text>
      </Stack>
    </Card>
  );
}
