/** What an agent enters in the form that asks for missing values, before the background reads it. */
import type { FilledValues, Wanted } from '@/lib/domain/wanted.ts';
import { isAmount, isNumber } from '@/lib/domain/written.ts';

/** Of the markets the portals are in; the order's own comes first. */
export const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'JPY',
  'CAD',
  'MXN',
  'BRL',
  'AUD',
  'SEK',
  'PLN',
  'TRY',
  'AED',
  'SAR',
  'SGD',
  'MYR',
  'THB',
  'VND',
  'IDR',
  'PHP',
  'KRW',
  'CNY',
] as const;

/** "12.50 EUR" taken apart; an amount without a currency is in the order's. */
export function amountParts(text: string, usual: string = CURRENCIES[0]): { amount: string; currency: string } {
  const [, amount = '', currency = usual] = /^(.*?)(?:\s([A-Z]{3}))?$/s.exec(text) ?? [];
  return { amount, currency };
}

/** Whether a text can be what is asked for. */
export function isAnswer({ type, currency }: Wanted, text: string): boolean {
  if (text.trim() === '') return false;
  if (type === 'number') return isNumber(text);
  if (type !== 'money') return true;
  const parts = amountParts(text, currency);
  return isAmount(parts.amount, parts.currency);
}

/** What is entered, else what the template proposes. */
export const answerTo = ({ id, initial }: Wanted, values: FilledValues): string | boolean | undefined =>
  values[id] ?? initial;

/** What must be entered and is not. */
export const unanswered = (wanted: readonly Wanted[], values: FilledValues): readonly Wanted[] =>
  wanted.filter((one) => one.required && !isAnswer(one, String(answerTo(one, values) ?? '')));
