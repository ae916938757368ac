import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { useNames } from '../../ticket/naming.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { chooseAgain } from '../../ui/choose-again.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Card } from '../section.tsx';

/** The memory as a file, in and out, and the end of all of it. */
export function MemoryFile() {
  const { t } = useNames();
  const client = useClient();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    setSaid(await work().catch((error) => t('translation:memory.failed', { message: saidBy(t, error) })));
    setBusy(false);
  };
  const save = (format: 'json' | 'tmx') =>
    run(async () => {
      const name = `portside-memory-${new Date().toISOString().slice(0, 10)}.${format}`;
      saveFile(name, await client.ask('memory.export', { format }));
      return t('correct:exported', { name });
    });
  const read = (file: File | null) => {
    if (!file) return;
    void run(async () =>
      t('translation:memory.imported', {
        ...(await client.command('memory.import', { text: await file.text() })),
      }),
    );
  };
  const empty = () =>
    run(async () => {
      setAsking(false);
      const { deleted } = await client.command('memory.delete', { all: true });
      return t('translation:memory.deleted', { count: deleted });
    });
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <Group>
          <Button variant="default" disabled={busy} onClick={() => save('json')}>
            {t('translation:memory.exportJson')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => save('tmx')}>
            {t('translation:memory.exportTmx')}
          </Button>
          <FileButton accept=".json,.tmx,application/json,text/xml" inputProps={chooseAgain} onChange={read}>
            {(props) => (
              <Button variant="default" disabled={busy} {...props}>
                {t('translation:memory.import')}
              </Button>
            )}
          </FileButton>
          <Button variant="default" c="var(--mantine-color-error)" disabled={busy} onClick={() => setAsking(true)}>
            {t('translation:memory.deleteAll')}
          </Button>
        </Group>
        {asking && (
          <AskFirst
            question={t('translation:memory.deleteAllAsk')}
            action={t('translation:memory.deleteAll')}
            onYes={empty}
            onNo={() => setAsking(false)}
          />
        )}
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Stack>
    </Card>
  );
}
