/** Says that alerts do not get through, over the queue: who relies on them must not find out by a missed deadline. */
import { Alert, Anchor, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { failureText, nameOf } from './said.ts';

export function ChannelTrouble() {
  const t = useText();
  const troubled = useAsk('channel.list', {}).data?.channels.find(
    ({ on, local, stopped, ready, granted, dead }) => on && !local && (stopped || ((!ready || !granted) && dead > 0)),
  );
  if (!troubled) return null;
  const { failure = 'setup' } = troubled;
  return (
    <Alert
      color="red"
      p="xs"
      mx="sm"
      my={4}
      role="status"
      title={t('alertsOptions:notThrough', { name: nameOf(t, troubled) })}
    >
      <Text size="sm">{failureText(t, failure)}</Text>
      <Anchor size="sm" href="/options.html#alerts" target="_blank">
        {t('alertsOptions:toOptions')}
      </Anchor>
    </Alert>
  );
}
