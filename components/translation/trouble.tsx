/** Why there is no translation, and what one can do about it. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { Translating } from './use-translated.ts';

/** The options open in a tab of their own: a frame in a portal's page must not go elsewhere. */
const OPTIONS = '/options.html#translation';

export function Trouble({ translating: { data, error, start, busy } }: { translating: Translating }) {
  const t = useText();
  if (busy) return null;
  const again = (
    <Button size="compact-xs" variant="default" onClick={start}>
      {t('translation:again')}
    </Button>
  );
  const options = (label: string) => (
    <Anchor href={OPTIONS} target="_blank" size="xs">
      {label}
    </Anchor>
  );
  if (error)
    return (
      <Group gap={6} role="alert">
        <Text size="xs">{t('translation:askFailed', { message: saidBy(t, error) })}</Text>
        {again}
      </Group>
    );
  if (data?.state === 'unknown') return <Text size="xs">{t('translation:unknown')}</Text>;
  if (data?.noEngine)
    return (
      <Group gap={6} role="status">
        <Text size="xs">{t('translation:noEngine')}</Text>
        {options(t('translation:setUp'))}
      </Group>
    );
  if (data?.state !== 'failed') return null;
  const reasons = data.tried.map(({ engine, why }) =>
    t(`translation:why.${why}`, { engine: t(`engines:name.${engine}`) }),
  );
  return (
    <Group gap={6} role="alert">
      <Text size="xs">{t('translation:failed', { reason: [...new Set(reasons)].join(' ') })}</Text>
      {again}
      {options(t('translation:options'))}
    </Group>
  );
}
