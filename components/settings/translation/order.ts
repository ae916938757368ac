import type { EngineId } from '@/lib/domain/translation.ts';

/** The list with one engine moved by one place; the same list where it cannot move. */
export function moved(order: readonly EngineId[], id: EngineId, by: -1 | 1): readonly EngineId[] {
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return order;
  return order.map((each) => (each === id ? other : each === other ? id : each));
}

/** Hosts of match patterns, as a person reads them. */
export const hostsOf = (patterns: readonly string[]): string =>
  [...new Set(patterns.map((pattern) => pattern.replace(/^[a-z]+:\/\/([^/]*)\/\*$/, '$1')))].join(', ');
