/** Rules ready to run over many tickets. */
import type { RoutingRule, RuleTrouble } from '@/lib/domain/rule.ts';
import { type Compiled, compileCondition } from './compile.ts';

export interface RuleStep extends Compiled {
  readonly rule: RoutingRule;
}

/** In order, switched-off ones and those left out for a trouble not among them. */
export interface CompiledRules {
  readonly steps: readonly RuleStep[];
  /** Ids of rules that cannot be read, with why. */
  readonly broken: readonly { readonly ruleId: string; readonly detail: string }[];
}

/** Goes off at events, and not whenever its ticket is judged. */
export const isEventRule = ({ on }: Pick<RoutingRule, 'on'>): boolean => on !== undefined && on.length > 0;

/** By `order`, then by id: the same whatever way the rules arrive. */
export const inOrder = (rules: readonly RoutingRule[]): RoutingRule[] =>
  [...rules].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** One bad rule must not keep tickets from arriving: it is left out and named, as are those that `troubles` name. */
export function compileRules(
  rules: readonly RoutingRule[],
  troubles: readonly Pick<RuleTrouble, 'ruleId'>[] = [],
): CompiledRules {
  const leftOut = new Set(troubles.map(({ ruleId }) => ruleId));
  const steps: RuleStep[] = [];
  const broken: { ruleId: string; detail: string }[] = [];
  for (const rule of inOrder(rules.filter(({ enabled, id }) => enabled && !leftOut.has(id)))) {
    try {
      steps.push({ rule, ...compileCondition(rule.when) });
    } catch (error) {
      broken.push({ ruleId: rule.id, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return { steps, broken };
}

const isCompiled = (rules: readonly RoutingRule[] | CompiledRules): rules is CompiledRules => 'steps' in rules;
export const compiledOf = (rules: readonly RoutingRule[] | CompiledRules): CompiledRules =>
  isCompiled(rules) ? rules : compileRules(rules);
