import { useRef } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { Settings } from '@/lib/domain/settings.ts';
import { type Draft, same, useDraft } from './use-draft.ts';

const pick = <Key extends keyof Settings>(from: Pick<Settings, Key>, keys: Iterable<Key>): Pick<Settings, Key> =>
  Object.fromEntries([...keys].map((key) => [key, from[key]])) as Pick<Settings, Key>;

/**
 * A draft of some of the settings, saved together. Only what was changed here is sent: the others may have been changed
 * elsewhere meanwhile, or not be for whoever this is to change.
 */
export function useSettingsDraft<Key extends keyof Settings>(
  id: string,
  keys: readonly Key[],
): Draft<Pick<Settings, Key>> {
  type Part = Pick<Settings, Key>;
  const settings = useAsk('settings.get', {}).data;
  const change = useCommand('settings.change');
  const touched = useRef<ReadonlySet<Key>>(new Set());
  const draft = useDraft<Part>(id, settings && pick(settings, keys), async (next) =>
    pick(await change.mutateAsync({ change: pick(next, touched.current) }), keys),
  );
  const value =
    draft.dirty && draft.value && settings
      ? { ...pick(settings, keys), ...pick(draft.value, touched.current) }
      : draft.value;
  const touch = (next: Part) => {
    const before = draft.dirty ? touched.current : [];
    touched.current = new Set([...before, ...keys.filter((key) => !same(next[key], value?.[key]))]);
  };
  return {
    ...draft,
    value,
    change: (next) => {
      touch(next);
      draft.change(next);
    },
    save: (next) => {
      if (next) touch(next);
      return draft.save(next);
    },
  };
}
