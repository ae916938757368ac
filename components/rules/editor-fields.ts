/** What the rule editor's menus hold, and values that fit them; made from the tables of `lib/routing`. */
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { FIELD_SUBJECTS, type FieldSubject } from '@/lib/routing/field.ts';
import { FIELDS, fieldOf } from '@/lib/routing/fields.ts';
import type { ValueType } from '@/lib/routing/operator.ts';
import { OPERATORS } from '@/lib/routing/operators.ts';
import { ownZone } from '../ui/zones.ts';

/** Fields by what they are about, for a menu with headings. */
export const fieldMenu = (): readonly { readonly about: FieldSubject; readonly ids: readonly string[] }[] =>
  FIELD_SUBJECTS.map((about) => ({
    about,
    ids: FIELDS.filter((field) => field.about === about).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0);

/** Operators of a field, by id; none for a field this version does not know. */
export function operatorIds(fieldId: string): readonly string[] {
  const field = fieldOf(fieldId);
  return field ? OPERATORS[field.type].map(({ id }) => id) : [];
}

/** Whether a comparison looks at what was before: it can hold only for rules that go off at events. */
export function comparesChange(fieldId: string, operator: string): boolean {
  const field = fieldOf(fieldId);
  return field !== undefined && OPERATORS[field.type].find(({ id }) => id === operator)?.compares === 'change';
}

/** What kind of value a comparison takes; undefined where field or operator is not known. */
export function takes(fieldId: string, operator: string): ValueType | undefined {
  const field = fieldOf(fieldId);
  return field && OPERATORS[field.type].find(({ id }) => id === operator)?.takes;
}

/** To start with: a working day where this computer is. */
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The value a new comparison starts with: something chosen where there is a choice, else nothing. */
export function startValue({ field, operator }: Pick<RuleType, 'field' | 'operator'>): unknown {
  switch (takes(field, operator)) {
    case 'boolean':
    case 'nothing':
      return true;
    case 'list':
      return [];
    case 'minutes':
      return 60;
    case 'hours':
      return ['09:00', '18:00', ownZone()];
    case 'weekdays':
      return [...WORKDAYS, ownZone()];
    case 'text':
      return fieldOf(field)?.options?.[0] ?? '';
    case 'range':
      return ['', ''];
    default:
      return '';
  }
}

/** The value made to fit after its operator changed: one becomes a list of one, a list its first, a number a range. */
function fitted(part: RuleType): unknown {
  const { field, operator, value } = part;
  const wants = takes(field, operator);
  const start = () => startValue(part);
  switch (wants) {
    case 'list':
      if (isTexts(value)) return value;
      return typeof value === 'string' && value !== '' ? [value] : [];
    case 'text':
      if (Array.isArray(value)) return value.find((one) => typeof one === 'string') ?? start();
      return typeof value === 'string' ? value : start();
    case 'pattern':
      return typeof value === 'string' ? value : '';
    case 'number':
      if (Array.isArray(value)) return value.find((one) => typeof one === 'number') ?? '';
      return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
    case 'range':
      if (Array.isArray(value) && value.length === 2) return value;
      return typeof value === 'number' ? [value, value] : start();
    case 'minutes':
      return typeof value === 'number' ? value : start();
    case 'boolean':
      return typeof value === 'boolean' ? value : true;
    case 'nothing':
      return true;
    case 'hours':
      return isTexts(value) && value.length === 3 && value[0]?.includes(':') ? value : start();
    case 'weekdays':
      return isTexts(value) && value.length > 0 && !value[0]?.includes(':') ? value : start();
    default:
      return value;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The whole tree with every value made to fit its comparison. */
export function fitQuery(query: RuleGroupType): RuleGroupType {
  return {
    ...query,
    rules: query.rules.map((part) => ('rules' in part ? fitQuery(part) : { ...part, value: fitted(part) })),
  };
}
