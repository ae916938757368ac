/** Shop regions: which shop an address belongs to, and the zone and currency of its pages. */

/** What a shop region implies for its pages. */
export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly market: string;
  /** IANA zone the seller centre of that region shows its times in; assumed from the region, the page does not say. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** By the name the store goes by. */
export const REGIONS: Readonly<Record<string, Region>> = {
  us: { market: 'US', zone: 'America/Los_Angeles', currency: 'USD' },
  uk: { market: 'GB', zone: 'Europe/London', currency: 'GBP' },
  vn: { market: 'VN', zone: 'Asia/Ho_Chi_Minh', currency: 'VND' },
  th: { market: 'TH', zone: 'Asia/Bangkok', currency: 'THB' },
  my: { market: 'MY', zone: 'Asia/Kuala_Lumpur', currency: 'MYR' },
  ph: { market: 'PH', zone: 'Asia/Manila', currency: 'PHP' },
  sg: { market: 'SG', zone: 'Asia/Singapore', currency: 'SGD' },
  id: { market: 'ID', zone: 'Asia/Jakarta', currency: 'IDR' },
  br: { market: 'BR', zone: 'America/Sao_Paulo', currency: 'BRL' },
  mx: { market: 'MX', zone: 'America/Mexico_City', currency: 'MXN' },
  es: { market: 'ES', zone: 'Europe/Madrid', currency: 'EUR' },
  de: { market: 'DE', zone: 'Europe/Berlin', currency: 'EUR' },
  fr: { market: 'FR', zone: 'Europe/Paris', currency: 'EUR' },
  it: { market: 'IT', zone: 'Europe/Rome', currency: 'EUR' },
  ie: { market: 'IE', zone: 'Europe/Dublin', currency: 'EUR' },
  jp: { market: 'JP', zone: 'Asia/Tokyo', currency: 'JPY' },
};

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
