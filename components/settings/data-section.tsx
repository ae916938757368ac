import { Button, List, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient, useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { Continuity, type RequestDownloads } from '../continuity/continuity.tsx';
import { saveFile } from '../ui/save-file.ts';
import { CorrectionsCard } from './corrections-card.tsx';
import { Card, Section } from './section.tsx';

/** What is stored and where; export and deletion of all of it. */
export function DataSection({ requestDownloads }: { requestDownloads: RequestDownloads }) {
  const t = useText();
  return (
    <Section title={t('settings:nav.data')}>
      <Card title={t('settings:data.where')}>
        <List size="sm" spacing="xs">
          <List.Item>{t('settings:data.whereBrowser')}</List.Item>
          <List.Item>{t('settings:data.whereNetwork')}</List.Item>
          <List.Item>{t('settings:data.whereLost')}</List.Item>
        </List>
      </Card>
      <CorrectionsCard />
      <Continuity requestDownloads={requestDownloads} />
      <Export />
      <Deletion />
    </Section>
  );
}

function Export() {
  const t = useText();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async () => {
    setBusy(true);
    setSaid(t('settings:data.exporting'));
    try {
      const json = await client.ask('data.export', {});
      const name = `portside-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(name, json);
      setSaid(t('settings:data.exported', { name, size: Math.ceil(new Blob([json]).size / 1024) }));
    } catch (error) {
      setSaid(t('settings:data.exportFailed', { message: saidBy(t, error) }));
    }
    setBusy(false);
  };
  return (
    <Card title={t('settings:data.export')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('settings:data.exportHint')}</Text>
        <Button variant="default" loading={busy} onClick={run}>
          {t('settings:data.exportAction')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Stack>
    </Card>
  );
}

function Deletion() {
  const t = useText();
  const deleteAll = useCommand('data.deleteAll');
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('settings:data.deleteWord');
  const run = () =>
    deleteAll.mutate(
      { confirm: 'delete' },
      {
        onSuccess: () => {
          setAsking(false);
          setTyped('');
        },
      },
    );
  return (
    <Card title={t('settings:data.delete')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('settings:data.deleteHint')}</Text>
        {!asking && (
          <Button variant="default" c="var(--mantine-color-error)" onClick={() => setAsking(true)}>
            {t('settings:data.deleteAction')}
          </Button>
        )}
        {asking && (
          <Stack component="fieldset" gap="sm" align="flex-start" p="sm" m={0} bd="1px solid var(--ps-critical)">
            <legend>{t('settings:data.deleteAsk')}</legend>
            <TextInput
              data-autofocus
              autoFocus
              label={t('settings:data.deleteType', { word })}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button.Group>
              <Button
                color="red.9"
                disabled={typed.trim().toLowerCase() !== word}
                loading={deleteAll.isPending}
                onClick={run}
              >
                {t('settings:data.deleteNow')}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('common:action.cancel')}
              </Button>
            </Button.Group>
          </Stack>
        )}
        <Text size="sm" role="status" c={deleteAll.isError ? 'var(--mantine-color-error)' : 'dimmed'}>
          {deleteAll.isPending && t('settings:data.deleting')}
          {deleteAll.isSuccess && t('settings:data.deleted')}
          {deleteAll.isError && t('settings:data.deleteFailed', { message: saidBy(t, deleteAll.error) })}
        </Text>
      </Stack>
    </Card>
  );
}
