/** The hours of the day in which nothing pops up. */
import type { Alerts } from '@/lib/domain/settings.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';

/** A day of 24 hours, and the hour that a change of the clocks may add. */
const LONGEST = 25 * 60;

/** Minute of the local day, 0 to 1439. */
export type MinuteOfDay = (at: Instant) => number;

/** In the browser's own zone. */
export const localMinute: MinuteOfDay = (at) => {
  const local = new Date(at);
  return local.getHours() * 60 + local.getMinutes();
};

/** From `silentFrom` up to `silentTo`, over midnight where the end comes first; the same twice: never. */
function isSilent(minute: number, { silentFrom: from, silentTo: to }: Alerts): boolean {
  if (from === to) return false;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * When the silence that reigns now ends; undefined when none does. Minute by minute, because clocks that are put
 * forward may leap over the end, and clocks that are put back may bring the silence twice.
 */
export function silentUntil(now: Instant, alerts: Alerts, minuteOf: MinuteOfDay = localMinute): Instant | undefined {
  if (!isSilent(minuteOf(now), alerts)) return undefined;
  const start = Math.floor(now / MINUTE) * MINUTE;
  for (let minutes = 1; minutes <= LONGEST; minutes++) {
    const at = start + minutes * MINUTE;
    if (!isSilent(minuteOf(at), alerts)) return at;
  }
  // Silent all day long: asked again a day later.
  return start + LONGEST * MINUTE;
}
