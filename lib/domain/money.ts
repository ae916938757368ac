/** An amount in the currency's minor units (cents; yen has none). `currency` is ISO 4217. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}
