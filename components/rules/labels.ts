/** Fields, comparisons and values of rules as people read them. */
import { LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { languageName } from '../ui/format.ts';

// Fields, operators and values of a stored rule are free text to the compiler: a rule may come from a newer version.
// What no text is known for is shown as it is stored.
const named = (t: Text, key: string, name: string): string => t(key as 'rules:yes', { defaultValue: name });

export const fieldLabel = (t: Text, field: string): string => named(t, `rules:field.${field}`, field);

export const operatorLabel = (t: Text, op: string): string => named(t, `rules:op.${op}`, op);

export const weekdayLabel = (t: Text, day: string): string => named(t, `rules:choice.weekday.${day}`, day);

/** What a number counts, as it stands behind it; empty: nothing to say. */
export const unitLabel = (t: Text, unit: string): string => named(t, `rules:fieldUnit.${unit}`, '');

/** A sentence about what to write, where a field needs one. */
export const fieldHint = (t: Text, field: string): string => named(t, `rules:fieldHint.${field}`, '');

/** Where the words for a field's fixed values stand. */
const SUBJECTS: Readonly<Record<string, string>> = {
  portal: 'words:portal',
  kind: 'words:kind',
  intent: 'words:intent',
  severity: 'words:severity',
  flags: 'words:flag',
  fulfilment: 'words:fulfilment',
  tier: 'words:tier',
  status: 'words:status',
  orderState: 'words:orderState',
  owed: 'words:obligation',
  events: 'rules:event',
  portalState: 'rules:choice.portalState',
  outcome: 'rules:choice.outcome',
  direction: 'rules:choice.direction',
  exposure: 'rules:choice.exposure',
  defectStrain: 'rules:choice.exposure',
  shippingStrain: 'rules:choice.exposure',
  replyStrain: 'rules:choice.exposure',
};

/** One of a field's fixed values in the UI language; free text as it was written. */
export function optionLabel(t: Text, ui: UiLanguage, field: string, option: string): string {
  if (field === 'language') {
    const known = LANGUAGES.find((language) => language === option);
    if (known) return languageName(known, ui);
    return option === 'und' ? t('words:unknownLanguage') : option;
  }
  const subject = SUBJECTS[field];
  return subject ? named(t, `${subject}.${option}`, option) : option;
}
