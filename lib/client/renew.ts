import type { Query, QueryClient } from '@tanstack/react-query';

/** Questions on their way that are asked once more when they are answered. */
const again = new WeakSet<Query>();

/**
 * Has asked anew what `stale` names. An answer that is on its way may be older than the change: it is waited for, and
 * then asked for once more, however many changes there were meanwhile. Nothing is asked twice at a time: a background
 * that is slow would be asked the more, the slower it is.
 */
export function renew(queries: QueryClient, stale: (query: Query) => boolean): void {
  for (const query of queries.getQueryCache().findAll({ predicate: stale, fetchStatus: 'fetching' })) {
    if (again.has(query)) continue;
    again.add(query);
    const ask = () => {
      again.delete(query);
      void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
    };
    query.promise?.then(ask, ask);
  }
  void queries.invalidateQueries({ predicate: stale }, { cancelRefetch: false });
}
