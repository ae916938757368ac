/** How long a team's server is left alone before it is dialled again. */
import { SECOND } from '@/lib/domain/time.ts';

/** Grows with every try that failed, ms. */
const FIRST_WAIT = 2 * SECOND;
const LONGEST_WAIT = 60 * SECOND;
/** All devices of a team lose a server at the same moment: what they wait differs at least by so much, ms. */
const SPREAD = 8 * SECOND;

/** `failures`: in a row, from 1 on. `chance`: from 0 to 1, of this device alone. */
export function waitBefore(failures: number, chance: () => number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
  return longest / 2 + chance() * Math.max(longest / 2, SPREAD);
}
