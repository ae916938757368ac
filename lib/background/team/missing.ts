/**
 * Own events that the server acknowledged and then lost. They are looked for when all was read, and again a while after
 * whatever may show that one is missing: an acknowledgement that is written down late is one the reader had passed.
 */
import { SECOND } from '@/lib/domain/time.ts';

const REST = 2 * SECOND;

/** `tell`: lets them wait again, answers how many. `found`: there were some. */
export function startMissing(tell: () => Promise<number>, found: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  return {
    look(): void {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void tell().then(
          (count) => count > 0 && found(),
          () => {},
        );
      }, REST);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
