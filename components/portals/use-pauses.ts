/** Pauses as a view begins and ends them. */
import { useCommand } from '@/lib/client/live.tsx';
import type { PauseTarget } from '@/lib/domain/pause.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';

export function usePauses() {
  const t = useText();
  const set = useCommand('pause.set');
  const end = useCommand('pause.resume');
  const onError = (error: Error) =>
    notify({ color: 'red', message: t('portals:pause.failed', { message: saidBy(t, error) }) });
  return {
    busy: set.isPending || end.isPending,
    /** Begins or ends one pause. */
    set: (target: PauseTarget, paused: boolean) => set.mutate({ ...target, paused }, { onError }),
    /** Ends all that covers a page. */
    resume: (portal: PortalId, site?: string) =>
      end.mutate({ portal, ...(site === undefined ? {} : { site }) }, { onError }),
  };
}
