/** What an agent fills in: fields of a template and variables a ticket does not know, as text, and what it stands for. */
import type { FieldType, TemplateField } from '@/lib/domain/template.ts';
import { isNumber } from '@/lib/domain/written.ts';
import { plusDays, toCivilDay } from './civil-day.ts';
import type { Voice } from './format.ts';
import { readMoney } from './money-of.ts';
import type { Value } from './printed.ts';

/** `today`, `+3` (days from today) or YYYY-MM-DD. */
function readDay(text: string, { today }: Voice) {
  const ahead = /^\s*(?:today|\+(\d{1,3}))\s*$/.exec(text);
  return ahead ? today && plusDays(today, Number(ahead[1] ?? 0)) : toCivilDay(text.trim());
}

/** What was filled in, as its type; undefined when it is empty or is no such thing. */
export function typedValue(
  { type, options = [] }: { readonly type: FieldType; readonly options?: readonly string[] },
  given: string | boolean | undefined,
  voice: Voice,
): Value | undefined {
  if (type === 'switch') return given === true || given === 'true';
  const text = typeof given === 'string' ? given : '';
  if (text.trim() === '') return undefined;
  switch (type) {
    case 'number':
      return isNumber(text) ? { number: Number(text.replace(',', '.')) } : undefined;
    case 'money': {
      const money = readMoney(text, voice.currency);
      return money && { money };
    }
    case 'date': {
      const day = readDay(text, voice);
      return day && { day };
    }
    case 'choice':
      return options.length === 0 || options.includes(text) ? text : undefined;
    default:
      return text.trim();
  }
}

/** A field that a body uses and nobody declared: a switch when only conditions name it, else a line of text. */
export const guessedField = (id: string, onlyAsked: boolean): TemplateField => ({
  id,
  label: id.replaceAll('_', ' '),
  type: onlyAsked ? 'switch' : 'text',
});
