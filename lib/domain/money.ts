/** An amount in the currency's minor units (cents; yen has none). `currency` is ISO 4217. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

const digits = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  let found = 2;
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    found = maximumFractionDigits ?? 2;
  } catch {
    // A code that is no currency: two digits, as most have.
  }
  digits.set(currency, found);
  return found;
}

/** An amount in major units (euros, not cents). */
export const majorUnits = ({ minor, currency }: Money): number => minor / 10 ** digitsOf(currency);

/** The inverse of `majorUnits`, rounded to the currency's smallest unit. */
export const moneyOf = (major: number, currency: string): Money => ({
  minor: Math.round(major * 10 ** digitsOf(currency)),
  currency,
});
