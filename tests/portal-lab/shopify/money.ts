/** Amounts as Shopify's admin writes them. */
import type { Money } from '@/lib/domain/money.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CAD: 'CA$', AUD: 'A$' };

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** `€1,234.56` · German `1.234,56 €`. */
export function shopifyMoney({ minor, currency }: Money, locale: string): string {
  const places = currency === 'JPY' || currency === 'KRW' ? 0 : 2;
  const padded = String(Math.abs(minor)).padStart(places + 1, '0');
  const [whole, rest] = [padded.slice(0, padded.length - places), padded.slice(padded.length - places)];
  const sign = minor < 0 ? '-' : '';
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  if (locale.startsWith('de')) return `${sign}${grouped(whole, '.')}${places ? `,${rest}` : ''}\u00a0${symbol.trim()}`;
  return `${sign}${symbol}${grouped(whole, ',')}${places ? `.${rest}` : ''}`;
}
