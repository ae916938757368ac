import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { originsOf } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type Text as Texts, useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { EngineTried, EngineView } from '@/lib/protocol.ts';
import { type OnDeviceState, onDeviceState, translateOnDevice } from '../../translation/on-device.ts';
import { languageName } from '../../ui/format.ts';
import { hostsOf } from './order.ts';
import type { RequestOrigins } from './translation-section.tsx';

/** Our sentence is English, so it goes into the agent's language; for English readers into another one. */
const targetFor = (language: Language): Language => (language === 'en' ? 'de' : language);

function troubleText(t: Texts, { trouble, said, retryAfter }: EngineTried): string {
  if (!trouble) return '';
  if (said === 'token') return t('engines:tokenLost');
  const text = said === 'timeout' ? t('engines:slow') : t(`engines:trouble.${trouble}`);
  const full = said && said !== 'timeout' ? t('engines:troubleSaid', { text, said }) : text;
  return retryAfter ? `${full} ${t('engines:wait', { seconds: Math.ceil(retryAfter / 1_000) })}` : full;
}

interface Props {
  readonly engine: EngineView;
  readonly language: Language;
  readonly requestOrigins: RequestOrigins;
}

/** Asks an engine for one sentence of ours, and says what came or what to do. */
export function EngineTest({ engine, language, requestOrigins }: Props) {
  const t = useText();
  const test = useCommand('engine.test');
  const origins = originsOf(engine, engine.values);
  const hosts = hostsOf(origins);
  const run = () => test.mutate({ id: engine.id, to: targetFor(language) });
  const allow = async () => {
    if (await requestOrigins(origins).catch(() => false)) run();
  };
  const tried = test.data;
  const bad = test.isError || tried?.trouble !== undefined;
  return (
    <Stack gap={4} align="flex-start">
      <Group gap="sm">
        <Button
          variant="default"
          disabled={!engine.ready}
          loading={test.isPending}
          aria-label={t('engines:testOf', { name: t(`engines:name.${engine.id}`) })}
          onClick={run}
        >
          {t('engines:test')}
        </Button>
        {engine.ready && !engine.granted && (
          <Button variant="light" onClick={allow}>
            {t('engines:allow', { hosts })}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('engines:testHint', { text: t('engines:sample') })}
        </Text>
      </Group>
      {engine.ready && !engine.granted && (
        <Text size="sm" c="dimmed">
          {t('engines:blocked', { hosts })}
        </Text>
      )}
      <Text size="sm" role="status" c={bad ? 'var(--mantine-color-error)' : 'inherit'}>
        {test.isPending && t('engines:testing')}
        {test.isError && saidBy(t, test.error)}
        {tried?.text !== undefined && t('engines:tested', { text: tried.text })}
        {tried && troubleText(t, tried)}
      </Text>
    </Stack>
  );
}

/** The browser's own engine: whether it is here, and a try, which also fetches its model. */
export function DeviceTest({ language }: { language: Language }) {
  const t = useText();
  const shown = useLanguage();
  const to = targetFor(language);
  const [state, setState] = useState<OnDeviceState | 'checking'>('checking');
  const [share, setShare] = useState<number>();
  const [tried, setTried] = useState<EngineTried>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let here = true;
    void onDeviceState('en', to).then((found) => here && setState(found));
    return () => {
      here = false;
    };
  }, [to]);
  const names = { from: languageName('en', shown), to: languageName(to, shown) };
  const run = async () => {
    setAsking(true);
    setTried(undefined);
    const answer = await translateOnDevice({ texts: [t('engines:sample')], from: 'en', to, onDownload: setShare });
    setAsking(false);
    setShare(undefined);
    setTried('texts' in answer ? { text: answer.texts[0] ?? '' } : answer);
    setState(await onDeviceState('en', to));
  };
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t(`engines:device.${state}`, names)}</Text>
      <Button
        variant="default"
        disabled={state === 'unavailable' || state === 'checking'}
        loading={asking}
        onClick={run}
        aria-label={t('engines:testOf', { name: t('engines:name.browser') })}
      >
        {t('engines:test')}
      </Button>
      <Text size="sm" role="status" c={tried?.trouble ? 'var(--mantine-color-error)' : 'inherit'}>
        {asking && share !== undefined && t('engines:device.progress', { percent: Math.round(share * 100) })}
        {tried?.text !== undefined && t('engines:tested', { text: tried.text })}
        {tried?.trouble === 'no-permission' && t('engines:device.click')}
        {tried && tried.trouble !== 'no-permission' && troubleText(t, tried)}
      </Text>
    </Stack>
  );
}
