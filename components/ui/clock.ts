/** One clock for the whole page: every countdown moves at the same tick, and nothing ticks unseen. */
import { useSyncExternalStore } from 'react';
import { type Instant, MINUTE, SECOND } from '@/lib/domain/time.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  if (document.hidden) return;
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

/** Nearer than this, ms, a countdown shows seconds; the rest is the room to notice it. */
const NEAR = 3 * MINUTE;

/** Now for a countdown: by the second where one of these moments is near, else every ten seconds. */
export function useNowNear(...moments: readonly (Instant | undefined)[]): Instant {
  const isNear = moments.some((moment = Number.POSITIVE_INFINITY) => Math.abs(moment - Date.now()) < NEAR);
  return useNow(isNear ? SECOND : 10 * SECOND);
}

/** Now, rounded down to `step` ms, so that a component renders only when what it shows can change. */
export function useNow(step: number = 10 * SECOND): Instant {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step);
}
