/** Rules under their headings. The order of the list is the order they run in; a heading stands over those in a row. */
import type { RoutingRule } from '@/lib/domain/rule.ts';

export interface RuleGroup {
  /** undefined: rules without a heading. */
  readonly name: string | undefined;
  readonly rules: readonly RoutingRule[];
  /** Place of its first rule in the whole list, from 0. */
  readonly start: number;
}

/** Runs of rules with the same heading, in order. */
export function groupsOf(rules: readonly RoutingRule[]): readonly RuleGroup[] {
  const groups: { name: string | undefined; rules: RoutingRule[]; start: number }[] = [];
  rules.forEach((rule, place) => {
    const last = groups.at(-1);
    if (last && last.name === rule.group) last.rules.push(rule);
    else groups.push({ name: rule.group, rules: [rule], start: place });
  });
  return groups;
}

/** Headings there are, in order. */
export const groupNames = (rules: readonly RoutingRule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ group }) => (group === undefined ? [] : [group]))),
];

/** The list with one thing at another place; the same list where that is no place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const taken = list[from];
  if (taken === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), taken, ...rest.slice(to)];
}

/** The list with one rule at another place, under the heading of where it came to lie, so that no group is torn apart. */
export function movedRule(rules: readonly RoutingRule[], from: number, to: number): readonly RoutingRule[] {
  const next = moved(rules, from, to);
  const rule = next[to];
  if (next === rules || !rule) return rules;
  const [above, below] = [next[to - 1], next[to + 1]];
  const nearest = to > from ? (above ?? below) : (below ?? above);
  const between = above && below && above.group === below.group;
  // At an end of the list there is nobody, which is not somebody without a heading.
  const beside = [above, below].some((one) => one !== undefined && one.group === rule.group);
  const alone = !rules.some((other) => other !== rule && other.group === rule.group);
  if (!nearest || (!between && (beside || alone))) return next;
  return next.map((one) => (one === rule ? withGroup(rule, nearest.group) : one));
}

/** The list with a whole group at another group's place. */
export function movedGroup(rules: readonly RoutingRule[], from: number, to: number): readonly RoutingRule[] {
  const groups = groupsOf(rules);
  const next = moved(groups, from, to);
  return next === groups ? rules : next.flatMap((group) => group.rules);
}

export const withGroup = ({ group: _, ...rule }: RoutingRule, name: string | undefined): RoutingRule =>
  name === undefined ? rule : { ...rule, group: name };

/** The list with a rule as it is now: in its place, or, where its heading is another, at the end of that group. */
export function withRule(rules: readonly RoutingRule[], rule: RoutingRule): readonly RoutingRule[] {
  const known = rules.find(({ id }) => id === rule.id);
  if (known && known.group === rule.group) return rules.map((one) => (one === known ? rule : one));
  const rest = rules.filter((one) => one !== known);
  const last = rest.findLastIndex(({ group }) => group === rule.group);
  const at = last < 0 ? rest.length : last + 1;
  return [...rest.slice(0, at), rule, ...rest.slice(at)];
}
