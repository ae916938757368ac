import { Alert, Button, Stack, Text } from '@mantine/core';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { fullMoment, localeFor } from '../ui/time.tsx';
import { tablesText } from './texts.ts';

/** What the next night takes, what the last one took, and the run that asks. */
export function NightCard({ state }: { state: PrivacyView }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const tonight = useAsk('privacy.tonight', {});
  const allow = useCommand('privacy.allowPurge');
  const { asked, dueAt, ranAt, took, mayDecide } = state;
  const plan = tonight.data;
  return (
    <Card title={t('privacy:night.title')}>
      <Stack gap="sm">
        {asked && (
          <Alert color="yellow" role="alert">
            <Stack gap="sm" align="flex-start">
              <Text size="sm">{t('privacy:night.asks', { rows: asked.total, tickets: asked.tickets })}</Text>
              <Text size="sm">{tablesText(t, asked.rows, locale)}</Text>
              <Button
                size="xs"
                color="red.9"
                disabled={!mayDecide}
                loading={allow.isPending}
                onClick={() => allow.mutate({ id: asked.id })}
              >
                {t('privacy:night.allow')}
              </Button>
              {!mayDecide && <Text size="sm">{t('privacy:leadsOnly')}</Text>}
            </Stack>
          </Alert>
        )}
        <Text size="sm">
          {tonight.isPending && t('privacy:night.counting')}
          {tonight.isError && t('privacy:night.failed', { message: saidBy(t, tonight.error) })}
          {plan && plan.total === 0 && t('privacy:night.nothing')}
          {plan &&
            plan.total > 0 &&
            t('privacy:night.plan', {
              rows: plan.total,
              tickets: plan.tickets,
              tables: tablesText(t, plan.rows, locale),
            })}
        </Text>
        {dueAt !== undefined && (
          <Text size="sm" c="dimmed">
            {t('privacy:night.due', { at: fullMoment(dueAt, locale) })}
          </Text>
        )}
        {ranAt !== undefined && took && (
          <Text size="sm" c="dimmed">
            {t('privacy:night.ran', { at: fullMoment(ranAt, locale), rows: took.total, tickets: took.tickets })}
          </Text>
        )}
        <Text size="sm" role="status">
          {allow.isSuccess && t('privacy:night.allowed')}
          {allow.isError && t('privacy:night.failed', { message: saidBy(t, allow.error) })}
        </Text>
      </Stack>
    </Card>
  );
}
