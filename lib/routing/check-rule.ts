/** Says what is wrong with a rule before it is stored: rules come from forms, imports and colleagues. */
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { type Field, fieldOf } from './fields.ts';
import { OPERATORS, type ValueType } from './operators.ts';

/** Each problem is `<code>@<path>`, for example `unknown_field@when.all[1]`. */
export const PROBLEM_CODES = [
  'not_a_rule',
  'missing_id',
  'missing_name',
  'bad_order',
  'bad_enabled',
  'not_a_condition',
  'unknown_field',
  'unknown_operator',
  'bad_value',
  'unknown_option',
  'empty_group',
  'too_deep',
  'too_many_conditions',
  'no_action',
  'bad_action',
  'duplicate_id',
  'not_json',
  'too_large',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Deeper than anybody reads, and far from what a stack holds. */
const MAX_DEPTH = 8;
const MAX_CONDITIONS = 200;
const MAX_TEXT = 2000;
const MAX_LIST = 200;

type Plain = Readonly<Record<string, unknown>>;

export const problem = (code: ProblemCode, path: string) => `${code}@${path}`;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
const isFilled = (value: unknown): value is string => isText(value) && value.trim() !== '';

const fits: Readonly<Record<ValueType, (value: unknown) => boolean>> = {
  text: isFilled,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value) && value.length > 0 && value.length <= MAX_LIST && value.every(isFilled),
};

function checkLeaf(leaf: Plain, path: string): string[] {
  const field: Field | undefined = typeof leaf.field === 'string' ? fieldOf(leaf.field) : undefined;
  if (!field) return [problem('unknown_field', path)];
  const operator = OPERATORS[field.type].find(({ id }) => id === leaf.op);
  if (!operator) return [problem('unknown_operator', path)];
  if (!fits[operator.takes](leaf.value)) return [problem('bad_value', path)];
  const wanted: readonly unknown[] = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const { options } = field;
  const known = !options || wanted.every((one) => typeof one === 'string' && options.includes(one));
  return known ? [] : [problem('unknown_option', path)];
}

function checkCondition(when: unknown, path: string, depth: number, count: { left: number }): string[] {
  if (depth > MAX_DEPTH) return [problem('too_deep', path)];
  count.left -= 1;
  if (count.left < 0) return [problem('too_many_conditions', 'when')];
  if (!isPlain(when)) return [problem('not_a_condition', path)];
  const keys = Object.keys(when).sort().join();
  if (keys === 'not') return checkCondition(when.not, `${path}.not`, depth + 1, count);
  if (keys === 'field,op,value') return checkLeaf(when, path);
  const group = keys === 'all' || keys === 'any' ? when[keys] : undefined;
  if (!Array.isArray(group)) return [problem('not_a_condition', path)];
  if (group.length === 0) return [problem('empty_group', path)];
  return group.flatMap((part, index) => checkCondition(part, `${path}.${keys}[${index}]`, depth + 1, count));
}

const actionFits: Readonly<Record<string, (action: Plain) => boolean>> = {
  queue: (action) => isFilled(action.queue),
  assign: (action) => isFilled(action.assignee),
  severity: (action) => SEVERITIES.some((severity) => severity === action.severity),
  tag: (action) => fits.list(action.tags),
  stop: () => true,
};

function checkActions(actions: unknown): string[] {
  if (!Array.isArray(actions) || actions.length === 0) return [problem('no_action', 'actions')];
  return actions.flatMap((action, index) => {
    const fit =
      isPlain(action) && typeof action.do === 'string' && Object.hasOwn(actionFits, action.do)
        ? actionFits[action.do]?.(action)
        : false;
    return fit ? [] : [problem('bad_action', `actions[${index}]`)];
  });
}

/** Problems of anything that claims to be a rule; empty when it can be stored and run. */
export function checkRule(rule: unknown): string[] {
  if (!isPlain(rule)) return [problem('not_a_rule', '')];
  const problems: string[] = [];
  if (!isFilled(rule.id)) problems.push(problem('missing_id', 'id'));
  if (!isFilled(rule.name)) problems.push(problem('missing_name', 'name'));
  if (!(typeof rule.order === 'number' && Number.isFinite(rule.order))) problems.push(problem('bad_order', 'order'));
  if (typeof rule.enabled !== 'boolean') problems.push(problem('bad_enabled', 'enabled'));
  return [
    ...problems,
    ...checkCondition(rule.when, 'when', 1, { left: MAX_CONDITIONS }),
    ...checkActions(rule.actions),
  ];
}
