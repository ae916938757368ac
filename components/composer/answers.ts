/** What an agent enters in the form that asks for missing values, before the background reads it. */
import type { FilledValues, Wanted } from '@/lib/domain/wanted.ts';

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

const NUMBER = /^\s*-?\d{1,12}(?:[.,]\d{1,6})?\s*$/;
const AMOUNT = /^\s*\d{1,9}(?:[.,]\d{1,3})?\s*$/;

/** Whether a text can be what is asked for. */
export function isAnswer({ type, currency }: Wanted, text: string): boolean {
  if (text.trim() === '') return false;
  if (type === 'number') return NUMBER.test(text);
  if (type === 'money') return AMOUNT.test(amountParts(text, currency).amount);
  return true;
}

/** What is entered, else what the template proposes. */
export const answerTo = ({ id, initial }: Wanted, values: FilledValues): string | boolean | undefined =>
  values[id] ?? initial;

/** What must be entered and is not. */
export const unanswered = (wanted: readonly Wanted[], values: FilledValues): readonly Wanted[] =>
  wanted.filter((one) => one.required && !isAnswer(one, String(answerTo(one, values) ?? '')));
