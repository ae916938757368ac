import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { ERASURE_REASONS, type ErasureReason, type SubjectFound } from '@/lib/domain/privacy.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { saveFile } from '../ui/save-file.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { fullMoment, localeFor } from '../ui/time.tsx';
import { tablesText } from './texts.ts';

interface Props {
  readonly found: SubjectFound;
  readonly name: string;
  readonly state: PrivacyView;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** What would be taken, why, and a word to type: an erasure cannot be taken back. */
export function ErasePanel({ found, name, state, onDone, onCancel }: Props) {
  const t = useText();
  const language = useLanguage();
  const locale = localeFor(language);
  const { subject } = found;
  const looked = useAsk('privacy.preview', { subject });
  const preview = looked.data;
  const erase = useCommand('privacy.erase');
  const handOut = useCommand('privacy.export');
  const [reason, setReason] = useState<ErasureReason>('request');
  const [typed, setTyped] = useState('');
  const word = t('privacy:erase.word');
  const eraseNow = () =>
    erase.mutate(
      { subject, reason, confirm: 'erase' },
      { onSuccess: ({ rows }) => onDone(t('privacy:erase.done', { tables: tablesText(t, rows, locale) })) },
    );
  const save = () =>
    handOut.mutate(
      { subject, language },
      {
        onSuccess: ({ name: file, json, html }) => {
          saveFile(`${file}.json`, json);
          saveFile(`${file}.html`, html, 'text/html');
        },
      },
    );
  const { oldest, count } = state.snapshots;
  const failed = erase.error ?? handOut.error;
  return (
    <Stack component="fieldset" gap="sm" align="flex-start" p="sm" m={0} bd="1px solid var(--ps-critical)">
      <legend>{t('privacy:erase.chosen', { name })}</legend>
      {looked.isPending && <Loading rows={1} height={40} />}
      {looked.isError && <Failed error={looked.error} onRetry={() => void looked.refetch()} />}
      {preview === null && (
        <Text size="sm" role="status">
          {t('common:refused.buyerGone')}
        </Text>
      )}
      {preview && (
        <>
          <Text size="sm">{t('privacy:erase.preview', { tables: tablesText(t, preview.rows, locale) })}</Text>
          {'buyer' in subject && <Text size="sm">{t('privacy:erase.sameName')}</Text>}
          {preview.owed > 0 && <Text size="sm">{t('privacy:erase.owed', { count: preview.owed })}</Text>}
          {preview.mentions.length > 0 && (
            <Alert color="yellow">
              {t('privacy:erase.mentions', { names: preview.mentions.map((one) => one.name).join(', ') })}
            </Alert>
          )}
        </>
      )}
      <Text size="sm" c="dimmed">
        {oldest !== undefined && `${t('privacy:erase.snapshots', { count, at: fullMoment(oldest, locale) })} `}
        {t('privacy:erase.snapshotsNone')}
      </Text>
      <Button variant="default" disabled={!state.mayDecide} loading={handOut.isPending} onClick={save}>
        {t('privacy:erase.export')}
      </Button>
      <NativeSelect
        label={t('privacy:erase.reason')}
        value={reason}
        data={ERASURE_REASONS.map((value) => ({ value, label: t(`privacy:erase.reasons.${value}`) }))}
        onChange={(event) => setReason(ERASURE_REASONS.find((one) => one === event.currentTarget.value) ?? 'request')}
      />
      <TextInput
        label={t('privacy:erase.type', { word })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          color="red.9"
          disabled={!state.mayDecide || !preview || typed.trim().toLowerCase() !== word}
          loading={erase.isPending}
          onClick={eraseNow}
        >
          {t('privacy:erase.now')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </Group>
      {!state.mayDecide && <Text size="sm">{t('privacy:leadsOnly')}</Text>}
      <Text size="sm" role="status" {...(failed ? { c: 'var(--mantine-color-error)' } : {})}>
        {failed && t('privacy:erase.failed', { message: saidBy(t, failed) })}
        {handOut.data && t('privacy:erase.exported', { name: handOut.data.name })}
      </Text>
    </Stack>
  );
}
