import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { TranslationSettings } from '@/lib/domain/translation.ts';

/** The settings of translation as they are to be shown, and the way to change parts of them, each at once. */
export function useTranslation() {
  const settings = useAsk('settings.get', {}).data?.translation;
  const command = useCommand('settings.change');
  // Until the answer has come, the choice just made is shown, not the stored one.
  const shown = (command.isPending && command.variables.change.translation) || settings;
  const change = (part: Partial<TranslationSettings>) =>
    shown && command.mutate({ change: { translation: { ...shown, ...part } } });
  return { settings: shown, change, command };
}

export type Change = ReturnType<typeof useTranslation>['change'];
