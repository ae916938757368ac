import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';
import { UNDO_LASTS } from '@/lib/domain/snapshot.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { useNow } from '../ui/clock.ts';
import { localeFor, momentText } from '../ui/time.tsx';
import { CountTable } from './count-table.tsx';
import { JobStatus } from './job-status.tsx';
import { useJob } from './use-job.ts';

/** The last restore taken back, after a look at what that does. Nothing at all where there is none. */
export function UndoCard() {
  const t = useText();
  const locale = localeFor(useLanguage());
  const now = useNow();
  const client = useClient();
  const ordered = useJob();
  const { job, clear } = ordered;
  const { data } = useAsk('continuity.state', {});
  const [shown, setShown] = useState(false);
  const restored = data?.restored;
  const restoredAt = restored?.at;
  // What was looked at, or done, is not what another restore would be taken back to.
  useEffect(() => {
    if (restoredAt !== undefined) setShown(false);
  }, [restoredAt]);
  const order = (look?: true) => {
    setShown(true);
    return ordered.begin((id) => client.command('continuity.undo', { id, ...(look ? { look } : {}) }));
  };
  const undo = job?.state === 'undoable' || job?.state === 'undone' ? job.undo : undefined;
  const names = {
    back: t('continuity:undo.back'),
    gone: t('continuity:undo.gone'),
    stays: t('continuity:undo.stays'),
  };
  if (!restored && !shown) return null;
  return (
    <Card title={t('continuity:undo.title')}>
      <Stack gap="sm" align="flex-start">
        {restored && (
          <>
            <Text size="sm">
              {t('continuity:undo.hint', {
                at: momentText(restored.at, now, locale),
                from: momentText(restored.from, now, locale),
                until: momentText(restored.at + UNDO_LASTS, now, locale),
              })}
            </Text>
            <Button variant="default" loading={ordered.going} onClick={() => order(true)}>
              {t('continuity:undo.look')}
            </Button>
          </>
        )}
        {shown && undo && <CountTable names={names} counts={undo} />}
        {shown && job?.state === 'undoable' && restored && (
          <Group>
            <Button onClick={() => order()}>{t('continuity:undo.do')}</Button>
            <Button
              variant="default"
              onClick={() => {
                setShown(false);
                clear();
              }}
            >
              {t('continuity:undo.leave')}
            </Button>
          </Group>
        )}
        <JobStatus ordered={ordered} />
      </Stack>
    </Card>
  );
}
