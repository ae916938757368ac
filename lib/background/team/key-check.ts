/**
 * Whether the server is known to hold this device's keys. While the link was down it may have become an older copy of
 * itself: nothing is told before that was looked at, since what is told without its key says nothing to anybody.
 */
import { SECOND } from '@/lib/domain/time.ts';
import { rest } from '@/lib/sync/wire/index.ts';

const AGAIN = SECOND;

/** `look`: sees to it that what the server lacks waits to be told. `sure`: it may go on. */
export function startKeyCheck(look: () => Promise<void>, sure: () => void) {
  let breaks = 0;
  let lookedAt = 0;
  let running = false;
  const ending = new AbortController();
  const { signal } = ending;
  const run = async () => {
    running = true;
    while (lookedAt < breaks && !signal.aborted) {
      const upTo = breaks;
      try {
        await look();
        lookedAt = upTo;
      } catch {
        await rest(AGAIN, signal);
      }
    }
    running = false;
    if (!signal.aborted) sure();
  };
  return {
    isSure: (): boolean => lookedAt === breaks,
    link(up: boolean): void {
      if (!up) breaks += 1;
      else if (lookedAt < breaks && !running) void run();
    },
    stop: () => ending.abort(),
  };
}
