/** Between the stored condition (plain JSON) and the tree react-querybuilder edits. Pure; nothing is lost either way. */
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { Condition, ConditionValue } from '@/lib/domain/rule.ts';

/** The editor's tree for a condition. A lone leaf gets a group around it, since the editor's root is always a group. */
export function toQuery(condition: Condition): RuleGroupType {
  const node = toNode(condition);
  return 'rules' in node ? node : { combinator: 'and', rules: [node] };
}

/** The condition a tree stands for. */
export function toCondition(query: RuleGroupType): Condition {
  const parts = query.rules.map((part) => ('rules' in part ? toCondition(part) : toLeaf(part)));
  const joined: Condition = query.combinator === 'or' ? { any: parts } : { all: parts };
  return query.not ? { not: joined } : joined;
}

function toNode(condition: Condition): RuleGroupType | RuleType {
  if ('all' in condition) return { combinator: 'and', rules: condition.all.map(toNode) };
  if ('any' in condition) return { combinator: 'or', rules: condition.any.map(toNode) };
  if ('not' in condition) return negated(condition.not);
  return { field: condition.field, operator: condition.op, value: condition.value };
}

/** A tree's `not` sits on a group, so a negated leaf, or a second `not`, gets a group of its own. */
function negated(inner: Condition): RuleGroupType {
  const node = toNode(inner);
  return 'rules' in node && !node.not ? { ...node, not: true } : { combinator: 'and', not: true, rules: [node] };
}

const toLeaf = ({ field, operator, value }: RuleType): Condition => ({ field, op: operator, value: toValue(value) });

/** The editor's values are untyped; what no condition can hold becomes the empty text, which `checkRule` reports. */
function toValue(value: unknown): ConditionValue {
  if (Array.isArray(value)) {
    const [least, most] = value;
    if (value.length === 2 && typeof least === 'number' && typeof most === 'number') return [least, most];
    return value.map(String);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
