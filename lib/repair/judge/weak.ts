/** Which fields of what was seen are guesses. */
import { DISPUTED, type Expectation, fieldOf, TAUGHT } from '@/lib/domain/expectation.ts';
import type { Observation } from '@/lib/domain/reading.ts';

const isRead = (seen: Observation, field: string): boolean =>
  seen.type === 'account' ? seen.metrics.some(({ id }) => id === field) : Object.hasOwn(seen, field);

/**
 * Fields read by a way that may mislead, in the order of the alphabet: `messages` stands for their texts, times and
 * sides, `last` for the row's message. What a lead taught is no guess. Without an expectation nothing is known of ways.
 */
export function weakOf(seen: Observation, expectation: Expectation | undefined): readonly string[] {
  const expected = expectation?.[seen.type];
  const row = expected?.row?.weak.includes(seen.ways.row ?? '') ?? false;
  return Object.entries(seen.ways)
    .filter(([field, way]) => {
      if (way === TAUGHT || !isRead(seen, field)) return false;
      return row || way === DISPUTED || fieldOf(expected, field)?.weak.includes(way);
    })
    .map(([field]) => field)
    .toSorted();
}
