/** Runs the rules over one ticket. */
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { RouteStep } from '@/lib/domain/ticket.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import { compile, type Predicate } from './compile.ts';
import type { Routable } from './routable.ts';

/** What the rules said. Absent: no rule said anything. */
export interface Routed {
  readonly queue?: string;
  readonly assignee?: string;
  readonly severity?: Severity;
  readonly tags: readonly string[];
  readonly route: readonly RouteStep[];
  /** Ids of enabled rules that could not be judged and were skipped. */
  readonly broken: readonly string[];
}

/** Rules ready to run over many tickets: in order, switched-off ones left out. */
export interface CompiledRules {
  readonly steps: readonly { readonly rule: RoutingRule; readonly holds: Predicate }[];
  readonly broken: readonly string[];
}

/** By `order`, then by id: the same whatever way the rules arrive. */
const inOrder = (rules: readonly RoutingRule[]): RoutingRule[] =>
  [...rules].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** One bad rule must not keep tickets from arriving: it is left out and named. */
export function compileRules(rules: readonly RoutingRule[]): CompiledRules {
  const steps: { rule: RoutingRule; holds: Predicate }[] = [];
  const broken: string[] = [];
  for (const rule of inOrder(rules.filter(({ enabled }) => enabled))) {
    try {
      steps.push({ rule, holds: compile(rule.when) });
    } catch {
      broken.push(rule.id);
    }
  }
  return { steps, broken };
}

const isCompiled = (rules: readonly RoutingRule[] | CompiledRules): rules is CompiledRules => 'steps' in rules;

/** Top to bottom; each rule that matches acts, a later queue, assignee or severity wins, `stop` ends. */
export function route(routable: Routable, rules: readonly RoutingRule[] | CompiledRules): Routed {
  const { steps, broken } = isCompiled(rules) ? rules : compileRules(rules);
  const said: { queue?: string; assignee?: string; severity?: Severity } = {};
  const tags = new Set<string>();
  const taken: RouteStep[] = [];
  const failed = [...broken];
  for (const { rule, holds } of steps) {
    try {
      if (rule.on ? !routable.dispatched?.fired.some(({ ruleId }) => ruleId === rule.id) : !holds(routable)) continue;
    } catch {
      failed.push(rule.id);
      continue;
    }
    for (const action of rule.actions) {
      if (action.do === 'queue') said.queue = action.queue;
      else if (action.do === 'assign') said.assignee = action.assignee;
      else if (action.do === 'severity') said.severity = action.severity;
      else if (action.do === 'tag') for (const tag of action.tags) tags.add(tag);
    }
    taken.push({ ruleId: rule.id, ruleName: rule.name });
    if (rule.actions.some((action) => action.do === 'stop')) break;
  }
  return { ...said, tags: [...tags], route: taken, broken: failed };
}
