import { useMemo } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { useSettings } from '../ui/use-settings.ts';
import type { ThingNames } from './action-text.ts';

/** Names of templates, ladders and channels as they are now, for sentences. */
export function useThingNames(): ThingNames {
  const templates = useAsk('template.list', {}).data;
  const { channels, routing } = useSettings();
  return useMemo(() => {
    const nameIn =
      (list: readonly { readonly id: string; readonly name: string }[] = []) =>
      (id: string): string =>
        list.find((one) => one.id === id)?.name ?? id;
    return { template: nameIn(templates), ladder: nameIn(routing.ladders), channel: nameIn(channels) };
  }, [templates, channels, routing.ladders]);
}
