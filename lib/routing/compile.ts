/** Turns a condition into a predicate, once. */
import type { Condition, ConditionValue } from '@/lib/domain/rule.ts';
import { type Field, fieldOf } from './fields.ts';
import { OPERATORS, type Operator } from './operators.ts';
import type { Routable } from './routable.ts';

export type Predicate = (routable: Routable) => boolean;

const isList = (value: ConditionValue): value is readonly string[] => Array.isArray(value);

/** The operator's test with its wanted value in; undefined when the value is of another type. */
function prepared<Seen>(operator: Operator<Seen>, value: ConditionValue) {
  if (operator.takes === 'text' && typeof value === 'string') return operator.prepare(value);
  if (operator.takes === 'number' && typeof value === 'number') return operator.prepare(value);
  if (operator.takes === 'boolean' && typeof value === 'boolean') return operator.prepare(value);
  if (operator.takes === 'list' && isList(value)) return operator.prepare(value);
  return undefined;
}

function tested<Seen>(
  operators: readonly Operator<Seen>[],
  op: string,
  value: ConditionValue,
  read: (routable: Routable) => Seen | undefined,
): Predicate | undefined {
  const operator = operators.find(({ id }) => id === op);
  const test = operator && prepared(operator, value);
  return test && ((routable) => test(read(routable)));
}

function leafOf(field: Field, op: string, value: ConditionValue): Predicate | undefined {
  switch (field.type) {
    case 'text':
      return tested(OPERATORS.text, op, value, field.read);
    case 'number':
      return tested(OPERATORS.number, op, value, field.read);
    case 'set':
      return tested(OPERATORS.set, op, value, field.read);
    case 'choice':
      return tested(OPERATORS.choice, op, value, field.read);
    case 'boolean':
      return tested(OPERATORS.boolean, op, value, field.read);
  }
}

/** Throws, with what is wrong, on a condition that `checkRule` would have refused. */
export function compile(condition: Condition): Predicate {
  if ('all' in condition) {
    const parts = condition.all.map(compile);
    if (parts.length === 0) throw new Error('empty group');
    return (routable) => parts.every((part) => part(routable));
  }
  if ('any' in condition) {
    const parts = condition.any.map(compile);
    if (parts.length === 0) throw new Error('empty group');
    return (routable) => parts.some((part) => part(routable));
  }
  if ('not' in condition) {
    const part = compile(condition.not);
    return (routable) => !part(routable);
  }
  const field = fieldOf(condition.field);
  if (!field) throw new Error(`unknown field ${condition.field}`);
  const leaf = leafOf(field, condition.op, condition.value);
  if (!leaf) throw new Error(`${condition.field} cannot be compared by ${condition.op} with that value`);
  return leaf;
}
