/** What the rule editor's menus hold, and values that fit them; made from the tables of `lib/routing`. */
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { fieldOf } from '@/lib/routing/fields.ts';
import { OPERATORS, type ValueType } from '@/lib/routing/operators.ts';

/** Operators of a field, by id; none for a field this version does not know. */
export function operatorIds(fieldId: string): readonly string[] {
  const field = fieldOf(fieldId);
  return field ? OPERATORS[field.type].map(({ id }) => id) : [];
}

/** What kind of value a comparison takes; undefined where field or operator is not known. */
export function takes(fieldId: string, operator: string): ValueType | undefined {
  const field = fieldOf(fieldId);
  return field && OPERATORS[field.type].find(({ id }) => id === operator)?.takes;
}

/** The value a new comparison starts with: something chosen where there is a choice, else nothing. */
export function startValue({ field, operator }: Pick<RuleType, 'field' | 'operator'>): unknown {
  const wants = takes(field, operator);
  if (wants === 'boolean') return true;
  if (wants === 'list') return [];
  return wants === 'text' ? (fieldOf(field)?.options?.[0] ?? '') : '';
}

/** The value made to fit after its operator changed: one becomes a list of one, a list its first. */
function fitted({ field, operator, value }: RuleType): unknown {
  const wants = takes(field, operator);
  if (wants === 'list')
    return Array.isArray(value) ? value : value === '' || value === undefined ? [] : [String(value)];
  if (wants === 'text') return Array.isArray(value) ? (value[0] ?? startValue({ field, operator })) : value;
  if (wants === 'number' && typeof value === 'string' && value.trim() !== '') return Number(value);
  return value;
}

/** The whole tree with every value made to fit its comparison. */
export function fitQuery(query: RuleGroupType): RuleGroupType {
  return {
    ...query,
    rules: query.rules.map((part) => ('rules' in part ? fitQuery(part) : { ...part, value: fitted(part) })),
  };
}
