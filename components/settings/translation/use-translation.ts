import type { TranslationSettings } from '@/lib/domain/translation.ts';
import { useSettingsNow } from '../use-settings-now.ts';

/** The settings of translation as they are to be shown, and the way to change parts of them, each at once. */
export function useTranslation() {
  const now = useSettingsNow();
  const shown = now.shown?.translation;
  const change = (part: Partial<TranslationSettings>) => shown && now.set({ translation: { ...shown, ...part } });
  return { settings: shown, change, now };
}

export type Change = ReturnType<typeof useTranslation>['change'];
