import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { saveBlob } from '../ui/save-file.ts';
import { takeFromShelf } from './shelf.ts';
import type { Ordered } from './use-job.ts';

/** How the work goes, or why it went wrong. */
export function JobStatus({ ordered: { job, unbegun } }: { ordered: Ordered }) {
  const t = useText();
  const failed = job?.state === 'failed' || unbegun !== undefined;
  return (
    <Text size="sm" role="status" c={failed ? 'var(--mantine-color-error)' : 'dimmed'}>
      {unbegun === 'busy' && t('continuity:busy')}
      {unbegun === 'failed' && !job && t('continuity:trouble.failed')}
      {job?.state === 'going' && t('continuity:going', { count: job.done })}
      {job?.state === 'failed' && t(`continuity:trouble.${job.trouble}`)}
      {job?.state === 'undone' && t('continuity:undo.done')}
      {job?.state === 'restored' && t('continuity:restored')}
    </Text>
  );
}

/** Hands the person the file once it is written; answers what to say of it. */
export function useSaved({ job, clear }: Ordered): string {
  const t = useText();
  const [said, setSaid] = useState('');
  const saved = useRef('');
  const written = job?.state === 'written' ? job : undefined;
  useEffect(() => {
    // Once for each file that is written.
    if (!written || saved.current === written.file) return;
    const { file, name, rows } = written;
    saved.current = file;
    takeFromShelf(file).then(
      (blob) => {
        saveBlob(name, blob);
        setSaid(t('continuity:written', { name, count: rows }));
        // The file lies there until the download has read it; the next work clears it away.
        setTimeout(clear, 60_000);
      },
      () => setSaid(t('continuity:trouble.file-gone')),
    );
  }, [written, clear, t]);
  return said;
}
