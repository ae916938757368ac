/**
 * Whether the server is heard. A link that is up may lead to a server that answers nothing any more: one whose disk is
 * full, or one of a cluster that lost the others. What waits is not on its way then, whatever the socket says.
 */
import { type Instant, SECOND } from '@/lib/domain/time.ts';
import type { ReadState } from '@/lib/sync/wire/index.ts';

/** A reader that is made again is silent for a moment, and a cluster that chooses who leads for some, ms. */
const PATIENCE = 10 * SECOND;

/** `news`: it may be otherwise now. */
export function startHearing(now: () => Instant, news: () => void) {
  const silent = new Set<'reading' | 'telling'>();
  let downAt: Instant | undefined;
  let silentAt: Instant | undefined;
  let isLong = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (who: 'reading' | 'telling', isSilent: boolean): void => {
    if (isSilent) silent.add(who);
    else silent.delete(who);
    if (silent.size > 0) {
      if (silentAt !== undefined) return;
      silentAt = now();
      timer = setTimeout(() => {
        isLong = true;
        news();
      }, PATIENCE);
      return;
    }
    clearTimeout(timer);
    const wasLong = isLong;
    [silentAt, isLong] = [undefined, false];
    if (wasLong) news();
  };
  return {
    link(up: boolean): void {
      downAt = up ? undefined : (downAt ?? now());
    },
    /** How reading goes. */
    said: (state: ReadState): void => note('reading', state === 'silent'),
    /** Whether what was told was answered: a reader may be served by one that can take nothing. */
    told: (answered: boolean): void => note('telling', !answered),
    /** Undefined: it is heard. */
    unheardSince: (): Instant | undefined => downAt ?? (isLong ? silentAt : undefined),
    stop: () => clearTimeout(timer),
  };
}
