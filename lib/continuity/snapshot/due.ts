/** When a snapshot is due. Pure: the zone and the moment come in. */
import { dayAt, momentOf } from '@/lib/domain/hours/zone.ts';
import type { SnapshotPlan } from '@/lib/domain/snapshot.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';

const DAY_MINUTES = 1_440;
/** After one that failed, the next is tried so much later, ms. */
export const PATIENCE = HOUR;

/** Moments of yesterday to the day after tomorrow at which one is due, in order. */
function slotsAround({ every, at }: SnapshotPlan, zone: string, now: Instant): Instant[] {
  if (every === 0) return [];
  const today = dayAt(zone, now);
  const minutes = Array.from({ length: 24 / every }, (_, index) => (at + index * every * 60) % DAY_MINUTES);
  return [-1, 0, 1, 2]
    .flatMap((day) => minutes.map((minute) => momentOf(zone, today + day, minute)))
    .toSorted((a, b) => a - b);
}

export interface Past {
  /** When the last one was written. */
  readonly lastAt?: Instant;
  /** When the last try failed, if none was written since. */
  readonly failedAt?: Instant;
}

/** The moment at which the next one is to be written, in the past where one was missed; undefined: never. */
export function nextSnapshot(plan: SnapshotPlan, zone: string, now: Instant, past: Past): Instant | undefined {
  const slots = slotsAround(plan, zone, now);
  const missed = slots.findLast((slot) => slot <= now);
  // A clock that was put back wrote the last one tomorrow: that counts for nothing.
  const lastAt = past.lastAt !== undefined && past.lastAt <= now ? past.lastAt : Number.NEGATIVE_INFINITY;
  const due = missed !== undefined && lastAt < missed ? missed : slots.find((slot) => slot > now);
  if (due === undefined || past.failedAt === undefined || past.failedAt > now) return due;
  return Math.max(due, past.failedAt + PATIENCE);
}
