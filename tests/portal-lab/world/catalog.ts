/** What the shops sell, and where: invented goods, markets and carriers. */
import type { BuiltInPortal, Fulfilment, Language, PortalId } from '@/lib/domain/vocabulary.ts';

export interface Product {
  readonly title: string;
  readonly sku: string;
  readonly asin: string;
  /** US dollars; other currencies by `Channel.rate`. */
  readonly price: number;
}

const product = (title: string, sku: string, asin: string, price: number): Product => ({ title, sku, asin, price });

export const PRODUCTS: readonly Product[] = [
  product('Fjordlight Camping Lantern', 'FJ-LANT-01', 'B0PRTLAB01', 34.9),
  product('Kiln & Oak Pour-Over Kettle', 'KO-KETT-09', 'B0PRTLAB02', 48.5),
  product('Harbor Wool Throw Blanket', 'HB-THRW-GR', 'B0PRTLAB03', 79),
  product('Trailpup Reflective Dog Harness M', 'TP-HARN-M', 'B0PRTLAB04', 27.99),
  product('Lumenfold Desk Lamp', 'LF-DESK-BL', 'B0PRTLAB05', 56),
  product('Mossgrove Herb Planter Set', 'MG-HERB-3', 'B0PRTLAB06', 41.25),
  product('Tidewater Insulated Bottle 750 ml', 'TW-BOTL-75', 'B0PRTLAB07', 24.5),
  product('Cinderpeak Fast Charger 65 W', 'CP-CHRG-65', 'B0PRTLAB08', 39.99),
  product('Northbay Standing Mixer', 'NB-MIXR-5L', 'B0PRTLAB09', 249),
  product('Willowbend Yoga Mat 6 mm', 'WB-YOGA-6', 'B0PRTLAB10', 32),
  product('Quillstone Engraved Pen', 'QS-PEN-ENG', 'B0PRTLAB11', 29.5),
  product('Pebblewing Baby Monitor', 'PW-BABY-2', 'B0PRTLAB12', 119),
];

export interface Channel<Portal extends PortalId = PortalId> {
  readonly portal: Portal;
  readonly store: string;
  /** ISO 3166-1 alpha-2 of the sale. */
  readonly market: string;
  readonly currency: string;
  /** Currency units a US dollar. */
  readonly rate: number;
  /** Buyers' languages, the most common first. */
  readonly languages: readonly Language[];
  readonly threads: number;
  readonly fulfilments: readonly Fulfilment[];
  readonly carriers: readonly string[];
}

const AMAZON = ['fba', 'fbm', 'fbm'] as const;
const TIKTOK = ['merchant', 'merchant', 'fbt'] as const;

export const channel = <Portal extends PortalId>(
  portal: Portal,
  place: readonly [store: string, market: string, currency: string, rate: number],
  languages: readonly Language[],
  threads: number,
  carriers: readonly string[],
  fulfilments: readonly Fulfilment[] = AMAZON,
): Channel<Portal> => {
  const [store, market, currency, rate] = place;
  return { portal, store, market, currency, rate, languages, threads, carriers, fulfilments };
};

export const CHANNELS: readonly Channel<BuiltInPortal>[] = [
  channel('amazon', ['na', 'US', 'USD', 1], ['en', 'en', 'es', 'zh', 'vi'], 42, ['UPS', 'USPS']),
  channel('amazon', ['na', 'CA', 'CAD', 1.4], ['en', 'fr'], 8, ['Canada Post']),
  channel('amazon', ['eu', 'DE', 'EUR', 0.9], ['de', 'de', 'tr', 'ar', 'en'], 24, ['DHL', 'DPD']),
  channel('amazon', ['eu', 'FR', 'EUR', 0.9], ['fr', 'ar'], 9, ['Colissimo']),
  channel('amazon', ['eu', 'IT', 'EUR', 0.9], ['it'], 8, ['BRT']),
  channel('amazon', ['eu', 'ES', 'EUR', 0.9], ['es', 'pt'], 9, ['Correos']),
  channel('amazon', ['eu', 'NL', 'EUR', 0.9], ['nl'], 7, ['PostNL']),
  channel('amazon', ['eu', 'PL', 'PLN', 4], ['pl'], 7, ['InPost']),
  channel('amazon', ['eu', 'SE', 'SEK', 10], ['sv'], 7, ['PostNord']),
  channel('amazon', ['jp', 'JP', 'JPY', 150], ['ja', 'ja', 'ko', 'zh', 'en'], 20, ['ヤマト運輸', '日本郵便']),
  channel(
    'shopify',
    ['northwind-goods', 'US', 'USD', 1],
    ['en', 'en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ja', 'ko', 'zh'],
    48,
    ['UPS', 'FedEx'],
    ['merchant'],
  ),
  channel('tiktok', ['us', 'US', 'USD', 1], ['en', 'en', 'es', 'vi'], 24, ['USPS'], TIKTOK),
  channel('tiktok', ['uk', 'GB', 'GBP', 0.8], ['en', 'ar', 'pl'], 14, ['Evri'], TIKTOK),
  channel('tiktok', ['th', 'TH', 'THB', 34], ['th'], 14, ['Flash Express'], TIKTOK),
  channel('tiktok', ['id', 'ID', 'IDR', 16000], ['id'], 14, ['JNE'], TIKTOK),
];

/** Fewest minor units a currency unit: yen and rupiah are shown without decimals, yen has none. */
export const minorUnits = (currency: string): number => (currency === 'JPY' ? 1 : 100);
