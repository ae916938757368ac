import { Badge, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { MINUTE } from '@/lib/domain/time.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { ChannelView } from '@/lib/protocol.ts';
import classes from '../settings/list.module.css';
import { hostsOf } from '../settings/translation/order.ts';
import { useNow } from '../ui/clock.ts';
import { localeFor, momentText } from '../ui/time.tsx';
import type { AskChannels } from './asking.ts';
import { ChannelFacts } from './channel-facts.tsx';
import { nameOf, standingOf, triedText } from './said.ts';

interface Props {
  readonly channel: ChannelView;
  readonly ask: AskChannels;
  readonly onEdit: () => void;
  readonly onDelete?: () => void;
  readonly onSaid: (said: string, failed?: boolean) => void;
}

const COLORS = {
  on: 'teal.9',
  off: 'gray.7',
  setup: 'gray.7',
  blocked: 'orange.9',
  stopped: 'red.9',
  failing: 'red.9',
  resting: 'orange.9',
} as const;

/** One channel: what it is, how it fares, and its switch, test and editor. */
export function ChannelRow({ channel, ask, onEdit, onDelete, onSaid }: Props) {
  const t = useText();
  const now = useNow(MINUTE);
  const locale = localeFor(useLanguage());
  const id = useId();
  const test = useCommand('channel.test');
  const turn = useCommand('channel.switch');
  const [refused, setRefused] = useState(false);
  const name = nameOf(t, channel);
  const standing = standingOf(channel, now);
  const { kind, local, origins, ready, granted, buyerData } = channel;
  const hosts = hostsOf(origins);
  const absent = kind === 'desktop' && !ask.notify;
  const moment = (at: number) => momentText(at, now, locale);
  const shownOn = turn.isPending ? turn.variables.on : channel.on;

  /** Only a click may ask; where it was given before, the browser says so without asking. */
  const permitted = async () => {
    const given = kind !== 'desktop' || ((await ask.notify?.().catch(() => false)) ?? false);
    setRefused(!given);
    return given;
  };
  const set = async (on: boolean) => {
    if (!on || (await permitted())) turn.mutate({ id: channel.id, on });
  };
  const run = async () => {
    if (await permitted()) test.mutate({ id: channel.id });
  };
  const allow = async () => {
    const given = await ask[buyerData ? 'personal' : 'plain'](origins).catch(() => false);
    if (!given) onSaid(t('alertsOptions:editor.refused', { hosts }), true);
  };
  const failed = test.isError || turn.isError || refused || (test.data && test.data.result !== 'sent');
  return (
    <li className={classes.row} aria-labelledby={id} data-channel={channel.id}>
      <Stack gap={4} className={classes.body}>
        <Group gap="xs">
          <Text fw={600} size="sm" id={id}>
            <bdi>{name}</bdi>
          </Text>
          <Badge size="sm" variant="filled" color={COLORS[standing]} tt="none">
            {t(`alertsOptions:state.${standing}`)}
          </Badge>
          {buyerData && (
            <Badge size="sm" variant="default" tt="none">
              {t('alertsOptions:row.buyerData')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {local || channel.name === '' ? '' : `${t(`alertsOptions:service.${kind}`)} · `}
          {t(`alertsOptions:about.${kind}`)}
        </Text>
        <ChannelFacts channel={channel} standing={standing} moment={moment} />
        <Text size="sm" role="status" c={failed ? 'var(--mantine-color-error)' : 'inherit'}>
          {test.isPending && t('alertsOptions:test.testing')}
          {test.data && triedText(t, test.data, local, moment)}
          {test.isError && saidBy(t, test.error)}
          {turn.isError && t('alertsOptions:failed', { message: saidBy(t, turn.error) })}
          {refused && t('alertsOptions:permissionRefused')}
          {absent && t('alertsOptions:unavailable')}
        </Text>
      </Stack>
      <Group gap={6} className={classes.tools}>
        <Switch
          aria-label={t('alertsOptions:row.switch', { name })}
          checked={shownOn}
          disabled={(!ready || absent) && !channel.on}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
        {ready && !granted && (
          <Button size="compact-sm" aria-label={t('alertsOptions:row.allowOf', { hosts })} onClick={() => void allow()}>
            {t('alertsOptions:row.allow')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={test.isPending}
          disabled={!ready || absent}
          aria-label={t('alertsOptions:row.testOf', { name })}
          onClick={() => void run()}
        >
          {t('alertsOptions:row.test')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('alertsOptions:row.editOf', { name })}
          onClick={onEdit}
        >
          {t('alertsOptions:row.edit')}
        </Button>
        {onDelete && (
          <Button
            size="compact-sm"
            variant="default"
            c="var(--mantine-color-error)"
            aria-label={t('alertsOptions:row.deleteOf', { name })}
            onClick={onDelete}
          >
            {t('alertsOptions:row.delete')}
          </Button>
        )}
      </Group>
    </li>
  );
}
