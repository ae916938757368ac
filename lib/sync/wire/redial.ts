/**
 * When a server that was lost is dialled again: the longer it is away, the more seldom. All devices of a team lose it at
 * the same moment, and must not come back in the same second.
 */
import { SECOND } from '@/lib/domain/time.ts';
import type { LinkState } from './wire.ts';

const SHORTEST = SECOND;
const LONGEST = 15 * SECOND;
/** What devices wait differs at least by so much, however short the server was away, ms. */
const SPREAD = 4 * SECOND;

/** `clock`: ms, only goes forward. */
export function redialling(random: () => number, clock: () => number = () => performance.now()) {
  let downAt: number | undefined;
  // One for each time it is lost: the library asks many times for one wait, and of many draws only the longest count.
  let chance = random();
  return {
    heard: (state: LinkState) => {
      if (state === 'down' && downAt === undefined) chance = random();
      downAt = state === 'down' ? (downAt ?? clock()) : undefined;
    },
    /** ms since it was dialled last. */
    delay: () => {
      const away = downAt === undefined ? 0 : clock() - downAt;
      const longest = Math.min(LONGEST, Math.max(SHORTEST, away / 3));
      return longest / 2 + chance * Math.max(longest / 2, SPREAD);
    },
  };
}
