import { useState } from 'react';
import { useClient, useCommand } from '@/lib/client/live.tsx';
import {
  LARGEST_SETTINGS_FILE,
  type SettingsFileProblem,
  type SettingsPart,
  type SettingsPreview,
} from '@/lib/domain/settings-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';

export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'unreadable'; readonly name: string; readonly message: string }
  | { readonly phase: 'problem'; readonly name: string; readonly problem: SettingsFileProblem }
  | { readonly phase: 'preview'; readonly name: string; readonly text: string; readonly preview: SettingsPreview };

interface Notice {
  readonly said: string;
  readonly undo?: () => void;
}

/** Reading a file, looking at what it would change, taking parts of it, and taking that back. */
export function useImport() {
  const t = useText();
  const client = useClient();
  const bring = useCommand('settings.import');
  const takeBack = useCommand('settings.import.undo');
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const [notice, setNotice] = useState<Notice>();

  const look = async (name: string, text: string) => {
    const read = await client.ask('settings.import.preview', { text });
    setState(
      'problem' in read
        ? { phase: 'problem', name, problem: read.problem }
        : { phase: 'preview', name, text, preview: read.preview },
    );
  };
  const read = async (file: File | null) => {
    if (!file) return;
    const { name } = file;
    setNotice(undefined);
    bring.reset();
    setState({ phase: 'reading', name });
    try {
      // As bytes a text has at least as many units as letters; what is that long is not even read.
      if (file.size > 3 * LARGEST_SETTINGS_FILE) setState({ phase: 'problem', name, problem: { code: 'too_large' } });
      else await look(name, await file.text());
    } catch (error) {
      setState({ phase: 'unreadable', name, message: saidBy(t, error) });
    }
  };
  const undo = (id: string) =>
    takeBack.mutate(
      { id },
      {
        onSuccess: ({ kept }) => {
          const parts = kept.map((part) => t(`options:exchange.part.${part}`)).join(t('rules:says.list'));
          setNotice({
            said: kept.length === 0 ? t('options:exchange.undone') : t('options:exchange.undoneBut', { parts }),
          });
        },
      },
    );
  const take = (parts: readonly SettingsPart[]) => {
    if (state.phase !== 'preview') return;
    const chosen = state.preview.parts
      .filter(({ part }) => parts.includes(part))
      .map(({ part, base }) => ({ part, base }));
    bring.mutate(
      { text: state.text, parts: chosen },
      {
        onSuccess: ({ id }) => {
          setState({ phase: 'idle' });
          setNotice({ said: t('options:exchange.done', { count: chosen.length }), undo: () => undo(id) });
        },
        // Something may have changed under the look: what is shown must be what would be taken.
        onError: () => look(state.name, state.text).catch(() => {}),
      },
    );
  };
  return {
    state,
    notice,
    read,
    take,
    taking: bring.isPending,
    failed: bring.isError ? saidBy(t, bring.error) : undefined,
    undoFailed: takeBack.isError ? saidBy(t, takeBack.error) : undefined,
    close: () => setNotice(undefined),
    reset: () => setState({ phase: 'idle' }),
  };
}
