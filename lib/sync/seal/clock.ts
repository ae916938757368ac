/**
 * A hybrid logical clock: the device's own clock where that moves forward, counted up where it does not. It says to
 * people when something was done; the stream alone orders.
 */
import type { TeamEvent } from '@/lib/domain/team-event.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';

export type Hlc = TeamEvent['hlc'];

/** Another's clock that is further ahead than this, ms, is wrong: following it would spoil every clock in the team. */
export const MOST_AHEAD = HOUR;

/** A count beyond this is no honest one: followed to the end of numbers, it would let nobody say anything any more. */
export const MOST_TICKS = 2 ** 32 - 1;

export const laterClock = (one: Hlc, other: Hlc): Hlc =>
  one.at > other.at || (one.at === other.at && one.tick >= other.tick) ? one : other;

/** The moment of the next event here: later than the last one, whatever the device's clock did since. */
export function nextClock(clock: Hlc, now: Instant): Hlc {
  if (now > clock.at) return { at: now, tick: 0 };
  return clock.tick < MOST_TICKS ? { at: clock.at, tick: clock.tick + 1 } : { at: clock.at + 1, tick: 0 };
}

/** The clock after another's event was heard: what is said next is later than that, unless its clock is plainly wrong. */
export const heardClock = (clock: Hlc, other: Hlc, now: Instant): Hlc =>
  nextClock(other.at > now + MOST_AHEAD ? clock : laterClock(clock, other), now);
