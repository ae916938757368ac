import { useAsk } from '@/lib/client/live.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';

/** The settings in force; the defaults until they have come. */
export function useSettings(): Settings {
  return useAsk('settings.get', {}).data ?? DEFAULT_SETTINGS;
}
