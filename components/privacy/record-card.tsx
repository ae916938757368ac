import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useClient, useCommand } from '@/lib/client/live.tsx';
import type { AuditCheck } from '@/lib/domain/privacy.ts';
import { type Text as Say, useLanguage, useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { PrivacyView } from '@/lib/protocol.ts';
import { Card } from '../settings/section.tsx';
import { saveFile } from '../ui/save-file.ts';
import { fullMoment, localeFor } from '../ui/time.tsx';

const sayCheck = (t: Say, check: AuditCheck): string =>
  check.ok
    ? t('privacy:record.whole', { count: check.count, waiting: check.waiting })
    : t('privacy:record.broken', { line: check.line, fault: t(`privacy:record.fault.${check.fault}`) });

/** The chained record: how far it is, whether it is whole, and as a file. */
export function RecordCard({ state: { record, mayDecide } }: { state: PrivacyView }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const client = useClient();
  const write = useCommand('privacy.record');
  const [said, setSaid] = useState('');
  const failed = (error: unknown) => setSaid(t('privacy:record.failed', { message: saidBy(t, error) }));
  const check = async () => {
    setSaid(t('privacy:record.checking'));
    await client.ask('privacy.check', {}).then((answer) => setSaid(sayCheck(t, answer)), failed);
  };
  const save = () =>
    write.mutate(
      {},
      {
        onSuccess: ({ name, text }) => {
          saveFile(name, text, 'application/x-ndjson');
          setSaid(t('privacy:record.saved', { name }));
        },
        onError: failed,
      },
    );
  return (
    <Card title={t('privacy:record.title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('privacy:record.hint')}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {record
            ? t('privacy:record.head', { count: record.count, head: record.head, at: fullMoment(record.at, locale) })
            : t('privacy:record.none')}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => void check()}>
            {t('privacy:record.check')}
          </Button>
          <Button variant="default" disabled={!mayDecide} loading={write.isPending} onClick={save}>
            {t('privacy:record.save')}
          </Button>
        </Group>
        <Text size="sm" role="status">
          {said}
        </Text>
      </Stack>
    </Card>
  );
}
