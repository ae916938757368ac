/** Shows a recording before anything is saved. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconDownload, IconMap2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { Recording } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { copyText } from '../ui/copy-text.ts';
import { saveFile } from '../ui/save-file.ts';
import { Empty, Loading } from '../ui/states.tsx';
import classes from './record.module.css';
import { ReplacedTable } from './replaced-table.tsx';
import { useRecording } from './use-recording.ts';

/** `tabId`: whose page is recorded, as the address of this page says it. */
export function RecordPage({ tabId, close }: { tabId: number | undefined; close: () => void }) {
  const t = useText();
  const { now, again, drop } = useRecording(tabId);
  const [left, setLeft] = useState(false);
  const title = t('record:title');
  useEffect(() => {
    document.title = `${title} · ${t('common:name')}`;
  }, [title, t]);
  const cancel = () => {
    drop();
    setLeft(true);
    close();
  };
  return (
    <main className={classes.page}>
      <Stack gap="md">
        <div>
          <Title order={1} size="sm" c="dimmed">
            {t('common:name')}
          </Title>
          <Title order={2} size="h3">
            {title}
          </Title>
        </div>
        <Text>{t('record:intro')}</Text>
        <Alert variant="light" color="teal">
          {t('record:local')}
        </Alert>
        {left && <Text role="status">{t('record:closed')}</Text>}
        {!left && now.state === 'recording' && (
          <>
            <Text role="status">{t('record:recording')}</Text>
            <Loading rows={4} />
          </>
        )}
        {!left && now.state === 'gone' && (
          <Empty
            icon={<IconMap2 size={28} aria-hidden />}
            title={t('record:gone.title')}
            hint={t('record:gone.hint')}
            {...(tabId === undefined ? {} : { action: { label: t('record:again'), run: again } })}
          />
        )}
        {!left && now.state === 'failed' && (
          <Alert color="red">
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t('record:failed', { message: saidBy(t, now.error) })}</Text>
              <Button size="xs" variant="default" onClick={again}>
                {t('record:again')}
              </Button>
            </Stack>
          </Alert>
        )}
        {!left && now.state === 'here' && <Preview recording={now.recording} onAgain={again} onCancel={cancel} />}
      </Stack>
    </main>
  );
}

interface PreviewProps {
  readonly recording: Recording;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

function Preview({ recording, onAgain, onCancel }: PreviewProps) {
  const t = useText();
  const [said, setSaid] = useState('');
  const { html, head } = recording;
  const save = () => {
    const name = `${head.portal}-${head.page}-${new Date().toISOString().slice(0, 10)}.html`;
    saveFile(name, html, 'text/html');
    setSaid(t('record:saved', { name }));
  };
  const copy = async () => setSaid((await copyText(html)) ? t('record:copied') : t('record:copyFailed'));
  return (
    <>
      {recording.cut && <Alert color="yellow">{t('record:cut')}</Alert>}
      <Card>
        <Facts recording={recording} />
      </Card>
      <Card title={t('record:keptTitle')}>
        <Text size="sm" c="dimmed">
          {recording.kept.length > 0 ? t('record:keptHint') : t('record:keptNone')}
        </Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <ul className={classes.kept} tabIndex={0} aria-label={t('record:keptTitle')}>
          {recording.kept.map(([word, times]) => (
            <li key={word}>
              <bdi>{word}</bdi>
              {times > 1 && <Text span size="xs" c="dimmed">{` ×${times}`}</Text>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('record:compare')}>
        <ReplacedTable replaced={recording.replaced} />
      </Card>
      <Stack gap={6} className={classes.actions}>
        <Group gap="sm">
          <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
            {t('record:save')}
          </Button>
          <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
            {t('record:copy')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('record:again')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('record:cancel')}
          </Button>
        </Group>
        <Text size="sm" role="status">
          {said}
        </Text>
      </Stack>
    </>
  );
}

function Facts({ recording: { html, head, replaced, kept, dropped, frames, roots } }: { recording: Recording }) {
  const t = useText();
  const changed = replaced.filter(({ before, after }) => before !== after).length;
  const facts = [
    [t('record:facts.page'), `${head.portal} · ${head.page}`],
    [t('record:facts.replaced'), changed.toString()],
    [t('record:facts.kept'), kept.length.toString()],
    [t('record:facts.dropped'), dropped.toString()],
    [t('record:facts.inside'), (frames + roots).toString()],
    [t('record:facts.size'), t('record:facts.kilobytes', { size: Math.ceil(new Blob([html]).size / 1024) })],
  ] as const;
  return (
    <dl className={classes.facts} aria-label={t('record:facts.label')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
