import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import type { ExportFormat, ExportScope } from '@/lib/domain/snapshot.ts';
import { DAY } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { JobStatus, useSaved } from './job-status.tsx';
import { useJob } from './use-job.ts';

/** The first moment of a day as a date field has it, by the clock on the wall. */
const startOf = (date: string): number | undefined =>
  date === '' ? undefined : new Date(`${date}T00:00:00`).getTime();

/** Tickets for spreadsheets and programs. */
export function ExportCard() {
  const t = useText();
  const client = useClient();
  const ordered = useJob();
  const said = useSaved(ordered);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [chosen, setPortal] = useState('');
  const run = (format: ExportFormat) => {
    const [first, last] = [startOf(from), startOf(to)];
    const portal = PORTALS.find((one) => one === chosen);
    const scope: ExportScope = {
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last + DAY }),
      ...(portal ? { portal } : {}),
    };
    return ordered.begin((id) => client.command('continuity.export', { id, format, scope }));
  };
  return (
    <Card title={t('continuity:export')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('continuity:exportHint')}</Text>
        <Group align="flex-end">
          <TextInput
            type="date"
            label={t('continuity:exportFrom')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('continuity:exportTo')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('continuity:portal')}
            value={chosen}
            onChange={(event) => setPortal(event.currentTarget.value)}
            data={[
              { value: '', label: t('continuity:allPortals') },
              ...PORTALS.map((value) => ({ value, label: t(`words:portal.${value}`) })),
            ]}
          />
        </Group>
        <Group>
          <Button variant="default" disabled={ordered.going} onClick={() => run('csv')}>
            {t('continuity:csv')}
          </Button>
          <Button variant="default" disabled={ordered.going} onClick={() => run('jsonl')}>
            {t('continuity:jsonl')}
          </Button>
        </Group>
        <JobStatus ordered={ordered} />
        {said && <Text size="sm">{said}</Text>}
      </Stack>
    </Card>
  );
}
