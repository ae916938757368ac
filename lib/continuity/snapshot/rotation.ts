/** Which snapshots are kept. Pure. */
import { dayAt, weekdayOf } from '@/lib/domain/hours/zone.ts';
import type { SnapshotPlan } from '@/lib/domain/snapshot.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';

interface Written {
  readonly id: string;
  readonly at: Instant;
}

/**
 * Those to delete: all but the newest of each of the last so many days, weeks and months that have one. The newest of
 * all stays whatever the plan says.
 */
export function toDelete<Row extends Written>(
  written: readonly Row[],
  { keep }: Pick<SnapshotPlan, 'keep'>,
  zone: string,
): Row[] {
  const newestFirst = written.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, 1));
  const spans: readonly (readonly [number, (day: number) => string])[] = [
    [keep.daily, (day) => `${day}`],
    [keep.weekly, (day) => `${day - weekdayOf(day)}`],
    [keep.monthly, (day) => new Date(day * DAY).toISOString().slice(0, 7)],
  ];
  for (const [most, spanOf] of spans) {
    const seen = new Set<string>();
    for (const row of newestFirst) {
      const span = spanOf(dayAt(zone, row.at));
      if (seen.has(span) || seen.size >= most) continue;
      seen.add(span);
      kept.add(row);
    }
  }
  return newestFirst.filter((row) => !kept.has(row));
}

/** `portside-YYYY-MM-DD-HHMM.psnap`, by the clock on the wall. */
export function snapshotName(at: Instant, offset: number): string {
  const [day = '', time = ''] = new Date(at + offset).toISOString().split('T');
  return `portside-${day}-${time.slice(0, 5).replace(':', '')}.psnap`;
}
