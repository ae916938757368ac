import type { Money } from '@/lib/domain/money.ts';

const digits = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  let found = 2;
  try {
    const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    found = options.maximumFractionDigits ?? 2;
  } catch {
    // A currency no list knows: two digits, as most have.
  }
  digits.set(currency, found);
  return found;
}

/** An amount in major units (euros, not cents). */
export const majorUnits = (money: Money | undefined): number | undefined =>
  money && money.minor / 10 ** digitsOf(money.currency);
