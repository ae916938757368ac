/** Weekends in a named zone, without a calendar library: one weekday and one clock are all that is asked. */
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

function localClock(at: Instant, zone: string): { weekday: string; minutes: number } {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const minutes = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  return { weekday: parts.get('weekday') ?? '', minutes };
}

/** Monday 12:00 local after a moment on a Saturday or Sunday; undefined on any other day. */
export function mondayNoonAfterWeekend(at: Instant, zone: string): Instant | undefined {
  const { weekday, minutes } = localClock(at, zone);
  const days = weekday === 'Sat' ? 2 : weekday === 'Sun' ? 1 : 0;
  if (days === 0) return undefined;
  const startOfMinute = at - (at % MINUTE);
  const guess = startOfMinute + days * DAY + 12 * HOUR - minutes * MINUTE;
  // The clocks may change on the Sunday in between.
  return guess + (12 * 60 - localClock(guess, zone).minutes) * MINUTE;
}
