import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { JobStatus, useSaved } from './job-status.tsx';
import { useJob } from './use-job.ts';

/** One snapshot, now, saved wherever the browser saves files. */
export function WriteCard() {
  const t = useText();
  const client = useClient();
  const ordered = useJob();
  const said = useSaved(ordered);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const differ = passphrase !== again;
  const write = () =>
    ordered.begin((id) => client.command('continuity.write', { id, ...(passphrase ? { passphrase } : {}) }));
  return (
    <Card title={t('continuity:title')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('continuity:intro')}</Text>
        <TextInput
          type="password"
          autoComplete="new-password"
          label={t('continuity:passphrase')}
          description={t('continuity:passphraseHint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {passphrase !== '' && (
          <TextInput
            type="password"
            autoComplete="new-password"
            label={t('continuity:again')}
            error={again !== '' && differ ? t('continuity:differ') : undefined}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        )}
        <Button variant="default" loading={ordered.going} disabled={passphrase !== '' && differ} onClick={write}>
          {t('continuity:write')}
        </Button>
        <JobStatus ordered={ordered} />
        {said && <Text size="sm">{said}</Text>}
      </Stack>
    </Card>
  );
}
