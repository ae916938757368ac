import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';
import { type Draft, useDraft } from './use-draft.ts';

/** A draft of some of the settings, saved together. */
export function useSettingsDraft<Key extends keyof Settings>(
  id: string,
  keys: readonly Key[],
): Draft<Pick<Settings, Key>> {
  const settings = useAsk('settings.get', {}).data;
  const change = useCommand('settings.change');
  const pick = (all: Settings) => Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<Settings, Key>;
  return useDraft(id, settings && pick(settings), async (draft) => pick(await change.mutateAsync({ change: draft })));
}
