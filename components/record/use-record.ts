import { useCommand } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';

/** Opens the recording of the page beside this view; says so where there is none. */
export function useRecord(): () => void {
  const t = useText();
  const open = useCommand('record.open');
  return () =>
    open.mutate(
      {},
      {
        onSuccess: ({ opened }) => {
          if (!opened) notify({ color: 'red', message: t('record:openFailed') });
        },
        onError: (error) => notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) }),
      },
    );
}
