/**
 * Conditions as JSONLogic (https://jsonlogic.com), for tools that speak it, and back. What JSONLogic has is written in
 * its own words; comparisons of our own stand under their names, as `startsWith` does in query builders. A negative
 * comparison is `{"!": x}` and a group's "not" is `{"!": [x]}`, which JSONLogic takes as the same: so that a condition
 * comes back as it was written.
 */
import type { Condition, ConditionValue } from '@/lib/domain/rule.ts';
import { MAX_DEPTH } from './compile.ts';
import { fieldOf } from './fields.ts';
import { OPERATORS } from './operators.ts';
import { isPlain, problem } from './problem.ts';

export type JsonLogic = { readonly [operator: string]: unknown };

type Leaf = Extract<Condition, { readonly field: string }>;

/** Ours to JSONLogic's, both of which take the field first and the value second. */
const SAME: Readonly<Record<string, string>> = {
  is: '==',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  starts_with: 'startsWith',
  ends_with: 'endsWith',
};
const BACK: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SAME).map(([ours, its]) => [its, ours]),
);

const operatorsOf = (field: string) => {
  const known = fieldOf(field);
  return known ? OPERATORS[known.type] : [];
};
const oppositeOf = (field: string, op: string): string | undefined =>
  operatorsOf(field).find(({ id }) => id === op)?.opposite;

function positive(field: string, op: string, value: ConditionValue): JsonLogic {
  const seen = { var: field };
  if (op === 'contains') return { in: [value, seen] };
  if (op === 'is_one_of') return { in: [seen, value] };
  if (op === 'between' && Array.isArray(value)) return { '<=': [value[0], seen, value[1]] };
  return { [SAME[op] ?? op]: [seen, value] };
}

function leafOut({ field, op, value }: Leaf): JsonLogic {
  const opposed = oppositeOf(field, op);
  if (opposed === 'is') return { '!=': [{ var: field }, value] };
  return opposed === undefined ? positive(field, op, value) : { '!': positive(field, opposed, value) };
}

/** A condition in JSONLogic. */
export function toJsonLogic(condition: Condition): JsonLogic {
  if ('all' in condition) return { and: condition.all.map(toJsonLogic) };
  if ('any' in condition) return { or: condition.any.map(toJsonLogic) };
  if ('not' in condition) return { '!': [toJsonLogic(condition.not)] };
  return leafOut(condition);
}

class NotOurs extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

const fieldIn = (value: unknown): string | undefined => {
  if (!isPlain(value) || Object.keys(value).length !== 1) return undefined;
  const named = Array.isArray(value.var) && value.var.length === 1 ? value.var[0] : value.var;
  return typeof named === 'string' ? named : undefined;
};

const isValue = (value: unknown): value is ConditionValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) &&
    (value.every((one) => typeof one === 'string') ||
      (value.length === 2 && value.every((one) => typeof one === 'number'))));

/** A comparison from its operator and arguments; undefined: none that rules have. */
function comparisonIn(operator: string, args: readonly unknown[]): Leaf | undefined {
  const [first, second, third] = args;
  const field = fieldIn(first);
  if (operator === 'in') {
    const within = fieldIn(second);
    if (within !== undefined && isValue(first) && args.length === 2)
      return { field: within, op: 'contains', value: first };
    return field !== undefined && isValue(second) ? { field, op: 'is_one_of', value: second } : undefined;
  }
  const middle = fieldIn(second);
  if (operator === '<=' && args.length === 3 && middle !== undefined)
    return typeof first === 'number' && typeof third === 'number'
      ? { field: middle, op: 'between', value: [first, third] }
      : undefined;
  if (field === undefined || args.length !== 2 || !isValue(second)) return undefined;
  if (operator === '!=') return { field, op: 'is_not', value: second };
  return { field, op: BACK[operator] ?? operator, value: second };
}

const negated = ({ field, op, value }: Leaf): Condition => {
  const negative = operatorsOf(field).find(({ opposite }) => opposite === op);
  return negative ? { field, op: negative.id, value } : { not: { field, op, value } };
};

function read(logic: unknown, path: string, depth: number): Condition {
  if (depth > MAX_DEPTH || !isPlain(logic)) throw new NotOurs(path);
  const [operator = '', ...more] = Object.keys(logic);
  const given = logic[operator];
  if (more.length > 0) throw new NotOurs(path);
  const inside = `${path}.${operator}`;
  if (operator === 'and' || operator === 'or') {
    if (!Array.isArray(given)) throw new NotOurs(path);
    const parts = given.map((part: unknown, index) => read(part, `${inside}[${index}]`, depth + 1));
    return operator === 'and' ? { all: parts } : { any: parts };
  }
  if (operator === '!') {
    if (Array.isArray(given) && given.length === 1) return { not: read(given[0], `${inside}[0]`, depth + 1) };
    const part = read(given, inside, depth + 1);
    return 'field' in part ? negated(part) : { not: part };
  }
  const leaf = Array.isArray(given) ? comparisonIn(operator, given) : undefined;
  if (!leaf) throw new NotOurs(path);
  return leaf;
}

export type ReadLogic = { readonly condition: Condition } | { readonly problems: readonly string[] };

/**
 * A condition from JSONLogic, or where it says what no rule can. What it compares is judged by `checkRule`, as for any
 * rule.
 */
export function fromJsonLogic(logic: unknown): ReadLogic {
  try {
    return { condition: read(logic, 'when', 1) };
  } catch (error) {
    if (error instanceof NotOurs) return { problems: [problem('not_json_logic', error.path)] };
    throw error;
  }
}
