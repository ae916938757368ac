import type { Observed } from '@/lib/domain/ticket.ts';

/** Country a platform's regional rules go by, ISO 3166-1 alpha-2: the ticket's market, else a store named after one. */
export function regionOf({ market, store }: Pick<Observed, 'market' | 'store'>): string | undefined {
  if (market) return market.toUpperCase();
  return accountRegionOf(store) ? undefined : namedIn(store);
}

const namedIn = (store: string): string | undefined => /^([a-z]{2})(?:$|[-_.])/i.exec(store)?.[1]?.toUpperCase();

/** Amazon's account regions, which are no countries (`NA` would be Namibia); undefined: the store's name says none. */
export function accountRegionOf(store: string): string | undefined {
  const named = namedIn(store);
  return named === 'NA' || named === 'EU' || named === 'FE' ? named : undefined;
}
