import { type Money, majorUnits } from '@/lib/domain/money.ts';

/** So many major units as money, rounded to what the currency can pay; undefined when it is no amount. */
export function moneyOf(amount: number, currency: string | undefined): Money | undefined {
  if (!Number.isFinite(amount) || !currency || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const minor = Math.round(amount / majorUnits({ minor: 1, currency }));
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** As a field holds it: "12.50 EUR", or "12,50" in the currency given. */
export function readMoney(text: string, currency?: string): Money | undefined {
  const found = /^\s*(\d{1,9}(?:[.,]\d{1,3})?)\s*([A-Za-z]{3})?\s*$/.exec(text);
  return found ? moneyOf(Number(found[1]?.replace(',', '.')), found[2]?.toUpperCase() ?? currency) : undefined;
}
