/** Amounts as TikTok's Seller Center writes them, by the shop's currency. */
import type { Money } from '@/lib/domain/money.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', GBP: '£', THB: '฿', EUR: '€' };

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** `$1,234.56` · `฿1,250.00` · `Rp125.000`. */
export function tiktokMoney({ minor, currency }: Money): string {
  const whole = String(Math.floor(minor / 100));
  if (currency === 'IDR') return `Rp${grouped(whole, '.')}`;
  return `${SYMBOLS[currency] ?? `${currency} `}${grouped(whole, ',')}.${String(minor % 100).padStart(2, '0')}`;
}
