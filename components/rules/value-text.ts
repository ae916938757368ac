/** Values of comparisons, and what a ticket shows in their place, in words. */
import type { ConditionValue } from '@/lib/domain/rule.ts';
import type { SeenValue } from '@/lib/domain/trace.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { beginning, shownLine } from '@/lib/i18n/shown.ts';
import type { Field } from '@/lib/routing/field.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
import { quoted } from './action-text.ts';
import { takes } from './editor-fields.ts';
import { operatorLabel, optionLabel, unitLabel, weekdayLabel } from './labels.ts';
import { spanText } from './spans.ts';

export interface Leaf {
  readonly field: string;
  readonly op: string;
  readonly value: ConditionValue;
}

/** Of a seen text, UTF-16 code units. */
const SEEN_SHOWN = 120;
const MISSING = '…';

/** "is at least 200 €", "more than 2 h ago": the comparison with its value. */
export function predicateText(t: Text, ui: UiLanguage, leaf: Leaf): string {
  const { field, op, value } = leaf;
  const wants = takes(field, op);
  const bare = operatorLabel(t, op);
  if (wants === 'nothing') return bare;
  const special = (parts: Readonly<Record<string, string>>) =>
    t(`rules:opSays.${op}` as 'rules:opSays.older_than', {
      ...parts,
      value: parts.value ?? '',
      defaultValue: t('rules:says.opValue', { op: bare, value: parts.value ?? MISSING }),
    });
  if (wants === 'range' && Array.isArray(value) && value.length === 2) {
    const [from, to] = value.map((one) => numberText(t, ui, fieldOf(field), Number(one)));
    return special({ from: from ?? MISSING, to: to ?? MISSING });
  }
  if (wants === 'hours' && Array.isArray(value)) {
    const [from = MISSING, to = MISSING, zone = MISSING] = value.map(String);
    return special({ from, to, zone });
  }
  if (wants === 'weekdays' && Array.isArray(value)) {
    const days = value.slice(0, -1).map((day) => weekdayLabel(t, String(day)));
    return special({ days: days.join(t('rules:says.listOr')) || MISSING, zone: String(value.at(-1) ?? MISSING) });
  }
  if (wants === 'minutes') return special({ value: typeof value === 'number' ? spanText(t, value) : MISSING });
  return t('rules:says.opValue', { op: bare, value: plainText(t, ui, leaf) });
}

function plainText(t: Text, ui: UiLanguage, { field, value }: Leaf): string {
  if (typeof value === 'boolean') return t(value ? 'rules:yes' : 'rules:no');
  if (typeof value === 'number') return numberText(t, ui, fieldOf(field), value);
  const texts = (typeof value === 'string' ? [value] : value.map(String)).filter((one) => one !== '');
  if (texts.length === 0) return MISSING;
  return texts.map((one) => quoted(optionLabel(t, ui, field, one))).join(t('rules:says.listOr'));
}

/** A number with what it counts: "−2 h 30 min", "75 %", "200". */
export function numberText(t: Text, ui: UiLanguage, field: Field | undefined, value: number): string {
  if (!Number.isFinite(value)) return MISSING;
  const unit = field?.unit;
  if (unit === 'minutes') return `${value < 0 ? '−' : ''}${spanText(t, value)}`;
  const number = new Intl.NumberFormat(ui, { maximumFractionDigits: 2 }).format(value);
  const named = unit ? unitLabel(t, unit) : '';
  return named === '' ? number : `${number} ${named}`;
}

/** What a ticket showed for a field. */
export function seenText(t: Text, ui: UiLanguage, fieldId: string, seen: SeenValue): string {
  const field = fieldOf(fieldId);
  if (seen === null || seen === '') return t('rules:trace.unknown');
  if (typeof seen === 'boolean') return t(seen ? 'rules:yes' : 'rules:no');
  if (typeof seen === 'number') {
    if (field?.type === 'time' || field?.type === 'clock')
      return new Intl.DateTimeFormat(ui, { dateStyle: 'medium', timeStyle: 'short' }).format(seen);
    return numberText(t, ui, field, seen);
  }
  if (typeof seen === 'string') return quoted(shownLine(beginning(optionLabel(t, ui, fieldId, seen), SEEN_SHOWN)));
  if (seen.length === 0) return t('rules:trace.empty');
  return seen.map((one) => shownLine(optionLabel(t, ui, fieldId, one))).join(t('rules:says.list'));
}
