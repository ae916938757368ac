import type { Query, QueryClient } from '@tanstack/react-query';

/**
 * Has asked anew what `stale` names. A first answer that is still on its way may be older than the change, and the
 * query client does not ask again while it waits for one: that is asked for once more when it has come.
 */
export function renew(queries: QueryClient, stale: (query: Query) => boolean): void {
  const first = queries
    .getQueryCache()
    .findAll({ predicate: stale, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  for (const { promise, queryKey } of first) {
    const again = () => void queries.invalidateQueries({ queryKey, exact: true });
    promise?.then(again, () => {});
  }
  void queries.invalidateQueries({ predicate: stale });
}
