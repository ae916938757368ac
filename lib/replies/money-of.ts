import { type Money, majorUnits } from '@/lib/domain/money.ts';
import { isAmount } from '@/lib/domain/written.ts';

/** So many major units as money, rounded to what the currency can pay; undefined when it is no amount. */
export function moneyOf(amount: number, currency: string | undefined): Money | undefined {
  if (!Number.isFinite(amount) || !currency || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const minor = Math.round(amount / majorUnits({ minor: 1, currency }));
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** As a field holds it: "12.50 EUR", or "12,50" in the currency given. */
export function readMoney(text: string, currency?: string): Money | undefined {
  const [, amount = '', code] = /^(.*?)([A-Za-z]{3})?\s*$/s.exec(text) ?? [];
  const unit = code?.toUpperCase() ?? currency;
  return isAmount(amount, unit) ? moneyOf(Number(amount.replace(',', '.')), unit) : undefined;
}
