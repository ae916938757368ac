/** A file of all that is set: taking it out, looking at one, bringing it in. */
import type { SettingsFileProblem, SettingsPart, SettingsPreview } from '@/lib/domain/settings-file.ts';

/** A part of the file a person chose, with what stood here as they looked. */
export interface ChosenPart {
  readonly part: SettingsPart;
  readonly base: string;
}

export interface ExchangeQueries {
  /** All that is set, as the text of a file: no keys, no addresses of channels, nothing of a buyer. */
  'settings.export': (ask: Record<string, never>) => { readonly text: string };
  /** What the file would change here; nothing is stored. */
  'settings.import.preview': (ask: {
    text: string;
  }) => { readonly preview: SettingsPreview } | { readonly problem: SettingsFileProblem };
}

export interface ExchangeCommands {
  /** Takes the chosen parts, all or none; refuses where something was changed since the look. */
  'settings.import': (order: { text: string; parts: readonly ChosenPart[] }) => { readonly id: string };
  /** Puts back what the last import replaced. `kept`: parts that were changed since and stay. */
  'settings.import.undo': (order: { id: string }) => { readonly kept: readonly SettingsPart[] };
}
