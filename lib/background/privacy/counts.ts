/** Counts of rows by table. */
import type { RowCounts } from '@/lib/domain/privacy.ts';

export const sumOf = (rows: RowCounts): number => Object.values(rows).reduce((sum, count) => sum + count, 0);

export function addedUp(a: RowCounts, b: RowCounts): RowCounts {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
