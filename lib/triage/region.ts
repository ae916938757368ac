import type { Observed } from '@/lib/domain/ticket.ts';

/** Country a platform's regional rules go by, ISO 3166-1 alpha-2: the ticket's market, else a store named after one. */
export function regionOf({ market, store }: Pick<Observed, 'market' | 'store'>): string | undefined {
  if (market) return market.toUpperCase();
  const named = /^([a-z]{2})(?:$|[-_.])/i.exec(store)?.[1]?.toUpperCase();
  // `na` and `eu` are Amazon's account regions, not countries (`NA` would be Namibia).
  return named === 'NA' || named === 'EU' || named === 'FE' ? undefined : named;
}
