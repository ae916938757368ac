/** One clock for the whole page: every countdown moves at the same tick, and nothing ticks unseen. */
import { useSyncExternalStore } from 'react';
import { type Instant, SECOND } from '@/lib/domain/time.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    timer = setInterval(tick, SECOND);
    document.addEventListener('visibilitychange', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

/** Now, rounded down to `step` ms, so that a component renders only when what it shows can change. */
export function useNow(step: number = 10 * SECOND): Instant {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step);
}
