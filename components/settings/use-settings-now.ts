import { useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';

/** Settings that act at once: what is to be shown of them, the way to change them, and to take the last change back. */
export function useSettingsNow() {
  const settings = useAsk('settings.get', {});
  const command = useCommand('settings.change');
  const [before, setBefore] = useState<Partial<Settings>>();
  const [undone, setUndone] = useState(false);
  const stored = settings.data;
  const store = (change: Partial<Settings>, replaced: Partial<Settings> | undefined) =>
    command.mutate(
      { change },
      {
        onSuccess: () => {
          setBefore(replaced);
          setUndone(replaced === undefined);
        },
      },
    );
  return {
    settings,
    command,
    undone,
    // Until the answer has come, the choice just made is shown, not the stored one.
    shown: stored && command.isPending ? { ...stored, ...command.variables.change } : stored,
    set: (change: Partial<Settings>) => {
      if (!stored) return;
      const kept = Object.entries(stored).filter(([key]) => key in change);
      store(change, Object.fromEntries(kept) as Partial<Settings>);
    },
    ...(before && !command.isPending ? { undo: () => store(before, undefined) } : {}),
  };
}

export type SettingsNow = ReturnType<typeof useSettingsNow>;
