/** Why a ticket went where it went: every rule in order, with what each of its conditions saw. */
import type { Condition, RoutingRule, RuleTrouble } from '@/lib/domain/rule.ts';
import type { ConditionTrace, RuleTrace, SeenValue } from '@/lib/domain/trace.ts';
import { compileCondition } from './compile.ts';
import type { Field } from './field.ts';
import { leafOf } from './leaf.ts';
import type { Routable } from './routable.ts';
import { firedOn, stops } from './route.ts';
import { inOrder, isEventRule } from './rules.ts';
import { type Sight, sightOf } from './sight.ts';

/** Of a text that is shown, UTF-16 code units. */
const SHOWN = 300;

function seenOf(field: Field, { routable }: Sight): SeenValue {
  const seen = field.read(routable);
  if (seen === undefined) return null;
  return typeof seen === 'string' && seen.length > SHOWN ? `${seen.slice(0, SHOWN)}…` : seen;
}

/** Every part is looked at, also those that no longer mattered. Throws where the condition cannot be read. */
export function traceCondition(condition: Condition, sight: Sight): ConditionTrace {
  if ('all' in condition) {
    const all = condition.all.map((part) => traceCondition(part, sight));
    return { all, held: all.every(({ held }) => held) };
  }
  if ('any' in condition) {
    const any = condition.any.map((part) => traceCondition(part, sight));
    return { any, held: any.some(({ held }) => held) };
  }
  if ('not' in condition) {
    const not = traceCondition(condition.not, sight);
    return { not, held: !not.held };
  }
  const { field, op, value } = condition;
  const leaf = leafOf(condition);
  return { field, op, value, seen: seenOf(leaf.field, sight), held: leaf.holds(sight) };
}

/** Rules of every kind, switched-off ones too, in order. Says the same as `route`: what it applies is `applied` here. */
export function trace(
  routable: Routable,
  rules: readonly RoutingRule[],
  troubles: readonly Pick<RuleTrouble, 'ruleId'>[] = [],
): readonly RuleTrace[] {
  const sight = sightOf(routable);
  const fired = firedOn(routable);
  const leftOut = new Set(troubles.map(({ ruleId }) => ruleId));
  let stopped = false;
  return inOrder(rules).map((rule): RuleTrace => {
    const said = { ruleId: rule.id, ruleName: rule.name, actions: rule.actions };
    if (!rule.enabled) return { ...said, outcome: 'off' };
    if (leftOut.has(rule.id)) return { ...said, outcome: 'trouble' };
    try {
      compileCondition(rule.when);
      const when = traceCondition(rule.when, sight);
      const firing = isEventRule(rule) ? fired.find(({ ruleId }) => ruleId === rule.id) : undefined;
      const seen = { ...said, when, ...(firing ? { firing } : {}) };
      if (stopped) return { ...seen, outcome: 'stopped' };
      const acts = isEventRule(rule) ? firing !== undefined : when.held;
      if (!acts) return { ...seen, outcome: isEventRule(rule) ? 'waiting' : 'no_match' };
      stopped = stops(rule);
      return { ...seen, outcome: 'applied' };
    } catch {
      return { ...said, outcome: 'trouble' };
    }
  });
}
