import { useEffect } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';

/** Between two words of somebody being there, ms; the shortest time without use is a minute. */
const PAUSE = 15_000;

/** Says, while there is a lock, that somebody uses this view. */
export function useActivity(open: boolean): void {
  const client = useClient();
  const phase = useAsk('lock.state', {}, { enabled: open }).data?.phase ?? 'off';
  const watches = open && phase !== 'off';
  useEffect(() => {
    if (!watches) return;
    let toldAt = 0;
    const tell = (event: Event) => {
      if (!event.isTrusted || Date.now() - toldAt < PAUSE) return;
      toldAt = Date.now();
      client.command('lock.used', {}).catch(() => {});
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) addEventListener(kind, tell, { passive: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, tell);
    };
  }, [client, watches]);
}
