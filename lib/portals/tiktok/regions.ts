/** Shop regions: which shop an address belongs to, and the zone of its pages. */
import { MARKETS } from '../kit/markets.ts';

/** What a shop region implies for its pages. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly market: string;
  /** IANA zone the seller centre of that region shows its times in; assumed from the region, the page does not say. */
  readonly zone: string;
}

/** By the name the store goes by. */
export const REGIONS: Readonly<Record<string, Region>> = Object.fromEntries(
  'us uk vn th my ph sg id br mx es de fr it ie jp'.split(' ').map((region) => {
    const market = region === 'uk' ? 'GB' : region.toUpperCase();
    return [region, { market, zone: MARKETS.get(market)?.timeZone ?? 'UTC' }];
  }),
);

/** Hosts of one region each (`seller-us.tiktok.com`), and those that say the shop's region in the address. */
const ONE_REGION_HOSTS = Object.keys(REGIONS).map((region) => `seller-${region}.tiktok.com`);
const CROSS_BORDER_HOSTS = [
  'seller.tiktokglobalshop.com',
  'seller.tiktokshopglobalselling.com',
  'seller.us.tiktokshopglobalselling.com',
];
/** All hosts of sellers; creators and partners have others. */
export const HOSTS: readonly string[] = [...ONE_REGION_HOSTS, ...CROSS_BORDER_HOSTS];

/** `cb_shop_region`, `shop_region` or else the host, in lower case; the United Kingdom is `uk` (the page says GB). */
export function regionOf(url: URL): string | undefined {
  const asked = url.searchParams.get('cb_shop_region') ?? url.searchParams.get('shop_region');
  const lower = asked?.trim().toLowerCase() ?? '';
  if (/^[a-z]{2}$/.test(lower)) return lower === 'gb' ? 'uk' : lower;
  const host = /^seller[-.]([a-z]{2})\.tiktok/.exec(url.hostname)?.[1];
  return host && host in REGIONS ? host : undefined;
}
