import { Button, FileButton, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { SNAPSHOT_ENDING } from '@/lib/domain/snapshot.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { chooseAgain } from '../ui/choose-again.ts';
import { useNow } from '../ui/clock.ts';
import { localeFor, momentText } from '../ui/time.tsx';
import { ChangeTable } from './change-table.tsx';
import { JobStatus } from './job-status.tsx';
import { putOnShelf } from './shelf.ts';
import { useJob } from './use-job.ts';

interface Chosen {
  readonly name: string;
  /** On the shelf. */
  readonly file: string;
}

/** A snapshot is looked into, and then brought in. `anew`: into a new store beside one that cannot be used. */
export function RestoreCard({ anew }: { anew?: true }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const now = useNow();
  const client = useClient();
  const ordered = useJob();
  const { job } = ordered;
  const [chosen, setChosen] = useState<Chosen>();
  const [passphrase, setPassphrase] = useState('');
  const locked = job?.state === 'failed' && /passphrase/.test(job.trouble);
  const wanted = ({ file }: Chosen) => ({ file, ...(passphrase ? { passphrase } : {}) });
  const lookInto = (one: Chosen, id: string) => client.command('continuity.look', { id, ...wanted(one) });
  const look = (one: Chosen) => ordered.begin((id) => lookInto(one, id));
  const choose = async (file: File | null) => {
    if (!file) return;
    const one = { name: file.name, file: `in-${crypto.randomUUID()}${SNAPSHOT_ENDING}` };
    setChosen(undefined);
    // Part of the work: a full disk must be said too.
    await ordered.begin(async (id) => {
      await putOnShelf(one.file, file);
      setChosen(one);
      return lookInto(one, id);
    });
  };
  const bringIn = (one: Chosen) =>
    ordered.begin((id) => client.command('continuity.restore', { id, ...wanted(one), ...(anew ? { anew } : {}) }));
  const change = job?.state === 'looked' || job?.state === 'restored' ? job.change : undefined;
  const team = job?.state === 'looked' || job?.state === 'restored' ? job.team : undefined;
  const news = Object.values(change ?? {}).some(({ fresh, newer }) => fresh + newer > 0);
  return (
    <Card title={t('continuity:restore')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{anew ? t('continuity:beginHint') : t('continuity:restoreHint')}</Text>
        <FileButton accept={SNAPSHOT_ENDING} inputProps={chooseAgain} onChange={choose}>
          {(props) => (
            <Button variant="default" loading={ordered.going} {...props}>
              {t('continuity:choose')}
            </Button>
          )}
        </FileButton>
        {chosen && <Text size="sm">{t('continuity:file', { name: chosen.name })}</Text>}
        {chosen && (locked || passphrase !== '') && (
          <>
            <TextInput
              type="password"
              autoComplete="off"
              label={t('continuity:filePassphrase')}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <Button variant="default" disabled={passphrase === ''} onClick={() => look(chosen)}>
              {t('continuity:look')}
            </Button>
          </>
        )}
        {job?.state === 'looked' && (
          <Text size="sm">{t('continuity:from', { when: momentText(job.at, now, locale) })}</Text>
        )}
        {change && <ChangeTable change={change} />}
        {team && team.told > 0 && <Text size="sm">{t('continuity:teamTold', { count: team.told })}</Text>}
        {team && team.kept > 0 && <Text size="sm">{t('continuity:teamKept', { count: team.kept })}</Text>}
        {job?.state === 'looked' && chosen && news && (
          <Button onClick={() => bringIn(chosen)}>{anew ? t('continuity:begin') : t('continuity:bringIn')}</Button>
        )}
        {job?.state === 'looked' && !news && <Text size="sm">{t('continuity:nothing')}</Text>}
        <JobStatus ordered={ordered} />
      </Stack>
    </Card>
  );
}
