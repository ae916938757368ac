import { Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import type { ChannelView } from '@/lib/protocol.ts';
import { type ChannelStanding, failureText } from './said.ts';

interface Props {
  readonly channel: ChannelView;
  readonly standing: ChannelStanding;
  readonly moment: (at: number) => string;
}

/** When something last arrived, what waits, and what is wrong with what to do about it. */
export function ChannelFacts({ channel, standing, moment }: Props) {
  const t = useText();
  const { sentAt, waiting, dead, failure, restsUntil, takes, local } = channel;
  const troubled = standing === 'stopped' || standing === 'failing';
  const facts = [
    t('alertsOptions:row.takes', { count: takes.length }),
    ...(sentAt === undefined
      ? local
        ? []
        : [t('alertsOptions:row.never')]
      : [t('alertsOptions:row.last', { time: moment(sentAt) })]),
    ...(waiting > 0 ? [t('alertsOptions:row.waiting', { count: waiting })] : []),
    ...(dead > 0 ? [t('alertsOptions:row.dead', { count: dead })] : []),
  ];
  return (
    <>
      <Text size="xs" c="dimmed">
        {facts.join(' ')}
      </Text>
      {troubled && failure !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)">
          {failureText(t, failure)}{' '}
          {standing === 'failing' && restsUntil !== undefined && waiting > 0
            ? t('alertsOptions:row.retrying', { time: moment(restsUntil) })
            : ''}
        </Text>
      )}
      {standing === 'resting' && restsUntil !== undefined && (
        <Text size="sm">{t('alertsOptions:row.resting', { time: moment(restsUntil) })}</Text>
      )}
    </>
  );
}
