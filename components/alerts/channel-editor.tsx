import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { ChannelForm, ChannelView, ChannelWanted } from '@/lib/protocol.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { hostsOf } from '../settings/translation/order.ts';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import type { AskChannels } from './asking.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ChannelWishes } from './channel-wishes.tsx';
import { nameOf } from './said.ts';
import { useChannelDraft } from './use-channel-draft.ts';

interface Props {
  readonly start: ChannelWanted | ChannelView;
  readonly form: ChannelForm | undefined;
  readonly ask: AskChannels;
  readonly onSaid: (said: string, failed?: boolean) => void;
  readonly onClose: () => void;
}

/** The drawer a channel is set up in. */
export function ChannelEditor({ start, form, ask, onSaid, onClose }: Props) {
  const t = useText();
  const known = 'local' in start ? start : undefined;
  const local = known?.local ?? false;
  const draft = useChannelDraft(start, form);
  const save = useCommand('channel.save');
  const [tried, setTried] = useState(false);
  const { wanted, typed } = draft;
  useMarkUnsaved(`alerts:${wanted.id}`, draft.unsaved);
  const service = t(`alertsOptions:service.${wanted.kind}`);
  const nameless = !local && wanted.name.trim() === '';
  const origins = draft.origins.length > 0 ? draft.origins : (known?.origins ?? []);
  const hosts = origins.length > 0 ? hostsOf(origins) : service;

  const submit = async () => {
    setTried(true);
    if (nameless || !draft.sound) return;
    // Asked first, within the click: browsers refuse to ask later.
    const given = origins.length === 0 ? Promise.resolve(true) : ask[wanted.buyerData ? 'personal' : 'plain'](origins);
    const channel = { ...wanted, name: wanted.name.trim() };
    try {
      await save.mutateAsync({ channel, values: typed });
    } catch {
      return;
    }
    const allowed = await given.catch(() => false);
    const name = nameOf(t, { ...channel, local });
    onSaid(t(allowed ? 'alertsOptions:editor.saved' : 'alertsOptions:editor.refused', { name, hosts }), !allowed);
    onClose();
  };
  const title = known
    ? t(local ? 'alertsOptions:editor.editLocal' : 'alertsOptions:editor.edit', { service, name: nameOf(t, known) })
    : t('alertsOptions:editor.new', { service });
  return (
    <EditorDrawer
      title={title}
      unsaved={draft.unsaved}
      canSave={draft.unsaved && draft.sound}
      saving={save.isPending}
      problem={save.error ? t('alertsOptions:failed', { message: saidBy(t, save.error) }) : undefined}
      onSave={() => void submit()}
      onClose={onClose}
    >
      {!local && (
        <TextInput
          label={t('alertsOptions:editor.name')}
          description={t('alertsOptions:editor.nameHint')}
          value={wanted.name}
          maxLength={80}
          data-autofocus
          {...(tried && nameless ? { error: t('alertsOptions:editor.nameNeeded') } : {})}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
      )}
      {form && form.fields.length > 0 && <ChannelFields kind={wanted.kind} form={form} known={known} draft={draft} />}
      <ChannelWishes draft={draft} local={local} hosts={hosts} />
      {draft.origins.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('alertsOptions:editor.saveAsk', { hosts })}
        </Text>
      )}
    </EditorDrawer>
  );
}
