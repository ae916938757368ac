import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { ChannelView, ChannelWanted } from '@/lib/protocol.ts';
import listed from '../settings/list.module.css';
import { Card, Section } from '../settings/section.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { AddChannel } from './add-channel.tsx';
import { AlertTimes } from './alert-times.tsx';
import type { AskChannels } from './asking.ts';
import { ChannelEditor } from './channel-editor.tsx';
import { ChannelRow } from './channel-row.tsx';
import { Letters } from './letters.tsx';
import { nameOf } from './said.ts';
import { newChannel } from './use-channel-draft.ts';

/** What is told, where, and what did not get through. */
export function AlertsSection({ ask }: { ask: AskChannels }) {
  const t = useText();
  const language = useLanguage();
  const list = useAsk('channel.list', {});
  const [edited, setEdited] = useState<ChannelWanted | ChannelView>();
  const [deleting, setDeleting] = useState<ChannelView>();
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean }>();
  const title = t('settings:nav.alerts');
  if (list.isError && !list.data)
    return (
      <Section title={title}>
        <Failed error={list.error} onRetry={() => void list.refetch()} />
      </Section>
    );
  if (!list.data)
    return (
      <Section title={title}>
        <Loading rows={4} />
      </Section>
    );

  const { channels, forms } = list.data;
  const say = (text: string, failed = false) => setSaid({ text, failed });
  const row = (channel: ChannelView) => (
    <ChannelRow
      key={channel.id}
      channel={channel}
      ask={ask}
      onEdit={() => setEdited(channel)}
      onSaid={say}
      {...(channel.local ? {} : { onDelete: () => setDeleting(channel) })}
    />
  );
  const [here, others] = [channels.filter(({ local }) => local), channels.filter(({ local }) => !local)];
  return (
    <Section title={title} intro={t('alertsOptions:intro')}>
      <Text size="sm" role="status" c={said?.failed ? 'var(--mantine-color-error)' : 'inherit'}>
        {said?.text}
      </Text>
      <Card title={t('alertsOptions:channels')}>
        <Stack gap="sm" align="stretch">
          <Text size="sm" c="dimmed">
            {t('alertsOptions:channelsHint')}
          </Text>
          <div>
            <AddChannel forms={forms} onAdd={(kind) => setEdited(newChannel(kind, language))} />
          </div>
          {others.length === 0 ? (
            <Empty title={t('alertsOptions:none')} hint={t('alertsOptions:noneHint')} />
          ) : (
            <ul className={listed.list} aria-label={t('alertsOptions:channels')}>
              {others.map(row)}
            </ul>
          )}
        </Stack>
      </Card>
      <Card title={t('alertsOptions:here')}>
        <ul className={listed.list} aria-label={t('alertsOptions:here')}>
          {here.map(row)}
        </ul>
      </Card>
      <Card title={t('alertsOptions:when')}>
        <AlertTimes />
      </Card>
      <Card title={t('alertsOptions:letters.title')}>
        <Letters channels={channels} />
      </Card>
      {edited && (
        <ChannelEditor
          key={edited.id}
          start={edited}
          form={forms.find(({ kind }) => kind === edited.kind)}
          ask={ask}
          onSaid={say}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deleting && <DeleteChannel channel={deleting} onSaid={say} onClose={() => setDeleting(undefined)} />}
    </Section>
  );
}

interface DeleteProps {
  readonly channel: ChannelView;
  readonly onSaid: (said: string, failed?: boolean) => void;
  readonly onClose: () => void;
}

/** Secrets cannot be brought back, so it asks first. */
function DeleteChannel({ channel, onSaid, onClose }: DeleteProps) {
  const t = useText();
  const remove = useCommand('channel.delete');
  const name = nameOf(t, channel);
  const run = () =>
    remove.mutate(
      { id: channel.id },
      {
        onSuccess: () => {
          onSaid(t('alertsOptions:deleted', { name }));
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('alertsOptions:row.deleteOf', { name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('alertsOptions:deleteAsk', { name })}</Text>
        {remove.isError && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('alertsOptions:failed', { message: saidBy(t, remove.error) })}
          </Text>
        )}
        <Group>
          <Button color="red" loading={remove.isPending} onClick={run}>
            {t('alertsOptions:deleteNow')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('alertsOptions:keep')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
