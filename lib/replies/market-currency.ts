/** Currencies of the countries that the portals sell in, where they are not the euro's. ISO 3166-1 alpha-2 to ISO 4217. */
const CURRENCIES: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  BR: 'BRL',
  GB: 'GBP',
  SE: 'SEK',
  PL: 'PLN',
  TR: 'TRY',
  AE: 'AED',
  SA: 'SAR',
  EG: 'EGP',
  ZA: 'ZAR',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  CN: 'CNY',
  SG: 'SGD',
  MY: 'MYR',
  TH: 'THB',
  VN: 'VND',
  ID: 'IDR',
  PH: 'PHP',
  AU: 'AUD',
  NZ: 'NZD',
};
const EURO = ['DE', 'FR', 'ES', 'IT', 'NL', 'BE', 'IE', 'AT', 'PT', 'FI', 'GR'];

/** What buyers of a market pay in; undefined where nobody knows. */
export const currencyOf = (market: string | undefined): string | undefined =>
  market === undefined ? undefined : EURO.includes(market) ? 'EUR' : CURRENCIES[market];
