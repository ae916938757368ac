import { Select, Stack, Switch, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { ENGINES } from '@/lib/domain/translation.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { languageName } from '../../ui/format.ts';
import { Failed } from '../../ui/states.tsx';
import { SavedNow } from '../saved-now.tsx';
import { Card, Section } from '../section.tsx';
import { EngineCard } from './engine-card.tsx';
import { PairOrders } from './pair-orders.tsx';
import { useTranslation } from './use-translation.ts';

/** Asks the browser to let the background reach these match patterns; only a click may. Answers whether it does. */
export type RequestOrigins = (patterns: readonly string[]) => Promise<boolean>;

/** Which engines translate, in which order, with which keys, and who agreed to it. */
export function TranslationSection({ requestOrigins }: { requestOrigins: RequestOrigins }) {
  const t = useText();
  const language = useLanguage();
  const engines = useAsk('engine.list', {});
  const { settings, change, now } = useTranslation();
  const title = t('settings:nav.translation');
  if (engines.isError && !engines.data) {
    return (
      <Section title={title}>
        <Failed error={engines.error} onRetry={() => void engines.refetch()} />
      </Section>
    );
  }
  if (!settings || !engines.data) return <Section title={title}>{t('settings:loading')}</Section>;

  const ids = [...settings.order, ...ENGINES.filter((id) => !settings.order.includes(id))];
  return (
    <Section title={title} intro={t('engines:intro')}>
      <Card title={t('engines:general')}>
        <Stack gap="md" align="flex-start">
          <Select
            label={t('engines:agentLanguage')}
            data={LANGUAGES.map((each) => ({ value: each, label: languageName(each, language) }))}
            value={settings.agentLanguage}
            allowDeselect={false}
            onChange={(value) => {
              const chosen = LANGUAGES.find((each) => each === value);
              if (chosen) change({ agentLanguage: chosen });
            }}
          />
          <Switch
            label={t('engines:auto')}
            description={t('engines:autoHint')}
            checked={settings.auto}
            onChange={(event) => change({ auto: event.currentTarget.checked })}
          />
        </Stack>
      </Card>
      <SavedNow now={now} />
      <Card title={t('engines:list')}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('engines:listHint')}
        </Text>
        <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {ids.map((id) => {
            const engine = engines.data.find((each) => each.id === id);
            return engine ? (
              <EngineCard
                key={id}
                engine={engine}
                settings={settings}
                change={change}
                requestOrigins={requestOrigins}
              />
            ) : null;
          })}
        </Stack>
      </Card>
      <PairOrders settings={settings} change={change} />
    </Section>
  );
}
