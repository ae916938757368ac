/** Fields, comparisons and values of rules as people read them. */
import { LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { languageName } from '../ui/format.ts';

// Fields, operators and values of a stored rule are free text to the compiler: a rule may come from a newer version.
// What no text is known for is shown as it is stored.
const named = (t: Text, key: string, name: string): string => t(key as 'rules:yes', { defaultValue: name });

export const fieldLabel = (t: Text, field: string): string => named(t, `rules:field.${field}`, field);

export const operatorLabel = (t: Text, op: string): string => named(t, `rules:op.${op}`, op);

/** A sentence about what to write, where a field needs one. */
export const fieldHint = (t: Text, field: string): string => named(t, `rules:fieldHint.${field}`, '');

const SUBJECTS: Readonly<Record<string, string>> = {
  portal: 'portal',
  kind: 'kind',
  intent: 'intent',
  severity: 'severity',
  flags: 'flag',
  fulfilment: 'fulfilment',
  tier: 'tier',
  status: 'status',
};

/** One of a field's fixed values in the UI language; free text as it was written. */
export function optionLabel(t: Text, ui: UiLanguage, field: string, option: string): string {
  if (field === 'language') {
    const known = LANGUAGES.find((language) => language === option);
    if (known) return languageName(known, ui);
    return option === 'und' ? t('words:unknownLanguage') : option;
  }
  const subject = SUBJECTS[field];
  return subject ? named(t, `words:${subject}.${option}`, option) : option;
}
