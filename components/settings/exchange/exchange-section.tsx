import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../../ticket/naming.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Card, Section } from '../section.tsx';
import { UndoBar } from '../undo-bar.tsx';
import { ImportPreview } from './preview.tsx';
import { settingsProblemText } from './problem-text.ts';
import { type ImportState, useImport } from './use-import.ts';

/** All settings as one file: taken out, and brought in after a look at what would change. */
export function ExchangeSection() {
  const t = useText();
  return (
    <Section title={t('settings:nav.exchange')} intro={t('options:exchange.intro')}>
      <Export />
      <Import />
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
    setSaid('');
    try {
      const { text } = await client.ask('settings.export', {});
      const name = `portside-settings-${new Date().toISOString().slice(0, 10)}.json`;
      saveFile(name, text);
      setSaid(t('options:exchange.exported', { name }));
    } catch (error) {
      setSaid(t('options:exchange.exportFailed', { message: saidBy(t, error) }));
    }
    setBusy(false);
  };
  return (
    <Card title={t('options:exchange.export')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('options:exchange.exportHint')}</Text>
        <Button variant="default" loading={busy} onClick={run}>
          {t('options:exchange.exportAction')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Stack>
    </Card>
  );
}

function Import() {
  const t = useText();
  const { state, notice, read, take, taking, failed, undoFailed, close, reset } = useImport();
  const again = useRef<() => void>(null);
  // The same file may be chosen once more, after somebody mended it.
  const choose = (file: File | null) => read(file).finally(() => again.current?.());
  return (
    <Card title={t('options:exchange.import')}>
      <Stack gap="sm">
        <Text size="sm">{t('options:exchange.importHint')}</Text>
        <Group gap="sm">
          <FileButton resetRef={again} accept="application/json,.json" onChange={choose}>
            {(button) => (
              <Button {...button} variant="default" loading={state.phase === 'reading'}>
                {t('options:exchange.choose')}
              </Button>
            )}
          </FileButton>
          <FileName state={state} />
        </Group>
        <div role="status">
          {state.phase === 'reading' && <Text size="sm">{t('options:exchange.reading')}</Text>}
          {(state.phase === 'unreadable' || state.phase === 'problem') && (
            <Text size="sm" c="var(--mantine-color-error)">
              <bdi>
                {state.phase === 'problem'
                  ? settingsProblemText(t, state.problem)
                  : t('options:exchange.unreadable', { message: state.message })}
              </bdi>{' '}
              {t('options:exchange.nothingChanged')}
            </Text>
          )}
        </div>
        {state.phase === 'preview' && (
          <ImportPreview preview={state.preview} taking={taking} failed={failed} onTake={take} onCancel={reset} />
        )}
        <UndoBar said={notice?.said} onUndo={notice?.undo} onClose={close} />
        {undoFailed !== undefined && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('options:exchange.undoFailed', { message: undoFailed })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function FileName({ state }: { state: ImportState }) {
  const t = useText();
  const { locale } = useNames();
  if (state.phase === 'idle') return null;
  const at = state.phase === 'preview' ? state.preview.exportedAt : undefined;
  const when =
    at && new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at));
  return (
    <Text size="sm">
      {when
        ? t('options:exchange.file', { name: state.name, when })
        : t('options:exchange.fileOnly', { name: state.name })}
    </Text>
  );
}
