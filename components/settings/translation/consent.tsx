import { Stack, Switch, Text } from '@mantine/core';
import type { TranslationSettings } from '@/lib/domain/translation.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import type { EngineView } from '@/lib/protocol.ts';
import { localeFor } from '../../ui/time.tsx';
import type { Change } from './use-translation.ts';

interface Props {
  readonly engine: EngineView;
  readonly settings: TranslationSettings;
  readonly change: Change;
  readonly hosts: string;
}

/** Whether buyers' words may go to an engine, with what will leave and where to; off until somebody says so. */
export function Consent({ engine, settings, change, hosts }: Props) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const { id, inView, ready } = engine;
  const since = settings.consented[id];
  const set = (agreed: boolean) => {
    const { [id]: _since, ...others } = settings.consented;
    change({ consented: agreed ? { ...others, [id]: Date.now() } : others });
  };
  return (
    <Stack gap={4}>
      <Switch
        label={t(inView ? 'engines:useBrowser' : 'engines:use')}
        description={inView ? t('engines:consentBrowser') : t('engines:consent', { hosts })}
        checked={since !== undefined}
        disabled={since === undefined && !ready}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" role="status">
        {since === undefined && !ready && t('engines:notReady')}
        {since !== undefined &&
          since > 0 &&
          t('engines:since', { date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(since) })}
      </Text>
    </Stack>
  );
}
