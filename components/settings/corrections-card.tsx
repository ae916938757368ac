/** What people said of messages: to look at, to export, to forget. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Correction } from '@/lib/domain/correction.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Card } from './section.tsx';

/** Rows shown; the export has all. */
const SHOWN = 50;
/** Characters of a message that tell it from others. */
const BEGINNING = 120;

export function CorrectionsCard() {
  const t = useText();
  const { data: corrections = [] } = useAsk('correction.list', {});
  const forget = useCommand('correction.delete');
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const save = () => {
    const name = `portside-corrections-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, JSON.stringify({ portside: 1, corrections }, undefined, 1));
    setSaid(t('correct:exported', { name }));
  };
  return (
    <Card title={t('correct:kept')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('correct:keptHint')}</Text>
        {corrections.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('correct:none')}
          </Text>
        ) : (
          <>
            <Group gap="xs">
              <Text size="sm">{t('correct:count', { count: corrections.length })}</Text>
              <Button size="xs" variant="default" onClick={save}>
                {t('correct:export')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsking(true)}>
                {t('correct:forgetAll')}
              </Button>
            </Group>
            {asking && (
              <AskFirst
                question={t('correct:forgetAllAsk')}
                action={t('correct:forgetAll')}
                busy={forget.isPending}
                onYes={() =>
                  forget.mutate({ ids: corrections.map(({ id }) => id) }, { onSettled: () => setAsking(false) })
                }
                onNo={() => setAsking(false)}
              />
            )}
            <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
              {corrections.slice(0, SHOWN).map((correction) => (
                <Row key={correction.id} correction={correction} onForget={(id) => forget.mutate({ ids: [id] })} />
              ))}
            </Stack>
          </>
        )}
        <Text size="sm" c="dimmed" role="status">
          {forget.isError ? t('correct:failed', { message: saidBy(t, forget.error) }) : said}
        </Text>
      </Stack>
    </Card>
  );
}

function Row({ correction, onForget }: { correction: Correction; onForget: (id: string) => void }) {
  const t = useText();
  const { id, text, intent, added, removed } = correction;
  const list = (flags: Correction['added']) => flags.map((flag) => t(`words:flag.${flag}`)).join(', ');
  const shown = shownLine(beginning(text, BEGINNING));
  const means = [
    ...(intent ? [t('correct:means', { intent: t(`words:intent.${intent}`) })] : []),
    ...(added.length > 0 ? [t('correct:with', { flags: list(added) })] : []),
    ...(removed.length > 0 ? [t('correct:without', { flags: list(removed) })] : []),
  ];
  return (
    <li>
      <Text size="sm">
        <q>
          <bdi dir="auto">{shown}</bdi>
        </q>
      </Text>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {means.join(' · ')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('correct:forgetThis', { text: shown })}
          onClick={() => onForget(id)}
        >
          {t('correct:forget')}
        </Button>
      </Group>
    </li>
  );
}
