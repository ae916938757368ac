import { insertModeOf } from '@/lib/domain/insert-mode.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { useSettings } from '../ui/use-settings.ts';

/** Whether replies to a portal are only copied. The background has the last word; this is for what buttons say. */
export function useCopyOnly(portal: PortalId | undefined): boolean {
  const settings = useSettings();
  return portal !== undefined && insertModeOf(settings, portal) === 'copy';
}
