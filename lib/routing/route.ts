/** Runs the rules over one ticket. Pure: the same ticket and the same rules, the same answer. */
import type { Asks, Firing, RoutingRule } from '@/lib/domain/rule.ts';
import type { RouteStep } from '@/lib/domain/ticket.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import { holderOf } from './fields/agent.ts';
import type { Routable } from './routable.ts';
import { type CompiledRules, compiledOf, isEventRule, type RuleStep } from './rules.ts';
import { nothingSaid, type Said, say, severityBy } from './said.ts';
import { type Sight, sightOf } from './sight.ts';
import type { Watch } from './watch.ts';

export { type CompiledRules, compileRules } from './rules.ts';

/** What the rules said. Absent: no rule said anything. */
export interface Routed {
  readonly queue?: string;
  /** Whom a rule names, else whom assignment chose. */
  readonly assignee?: string;
  readonly severity?: Severity;
  /** Severity is so many steps from what triage says; absent where a rule set it outright. */
  readonly severitySteps?: number;
  readonly tags: readonly string[];
  readonly asks?: Asks;
  /** Assignment was asked for and found nobody. */
  readonly unfit?: true;
  readonly route: readonly RouteStep[];
  /** Ids of enabled rules that could not be judged and were skipped. */
  readonly broken: readonly string[];
}

/**
 * Event rules that hold: what went off holds until its ticket is settled. What goes off at the settling itself, or
 * later, acts at that moment and holds no longer.
 */
export function firedOn({ now, assessed, dispatched }: Routable): readonly Firing[] {
  const settled = assessed.status === 'resolved' || assessed.status === 'closed';
  const fired = dispatched?.fired ?? [];
  return settled ? fired.filter(({ at }) => at === now) : fired;
}

/** Whether a rule acts on a ticket. Throws where it cannot be judged. */
export const applies = ({ rule, holds }: RuleStep, sight: Sight, fired: readonly Firing[]): boolean =>
  isEventRule(rule) ? fired.some(({ ruleId }) => ruleId === rule.id) : holds(sight);

export const stops = ({ actions }: RoutingRule): boolean => actions.some((action) => action.do === 'stop');

function answer({ queue, assignee, severity, steps, tags, kept, asks }: Said, routable: Routable) {
  const named = kept ?? assignee;
  const given = named ?? holderOf(routable);
  const unfit = asks.fit !== undefined && given === undefined && routable.dispatched?.assigned !== undefined;
  const said = severity ?? (steps === 0 ? undefined : severityBy(routable.assessed.severity, steps));
  return {
    ...(queue === undefined ? {} : { queue }),
    ...(given === undefined ? {} : { assignee: given }),
    ...(said === undefined ? {} : { severity: said }),
    ...(severity === undefined && steps !== 0 ? { severitySteps: steps } : {}),
    tags: [...tags],
    ...(Object.keys(asks).length > 0 ? { asks } : {}),
    ...(unfit ? { unfit: true as const } : {}),
  };
}

/**
 * Top to bottom; each rule that applies acts, a later queue, assignee or severity wins, `stop` ends. `watch` measures
 * what each rule takes and leaves out those that took too long.
 */
export function route(routable: Routable, rules: readonly RoutingRule[] | CompiledRules, watch?: Watch): Routed {
  const { steps, broken } = compiledOf(rules);
  const said = nothingSaid();
  const sight = sightOf(routable);
  const fired = firedOn(routable);
  const taken: RouteStep[] = [];
  const failed = broken.map(({ ruleId }) => ruleId);
  for (const step of steps) {
    const { rule } = step;
    try {
      const holds = watch ? watch.run(rule.id, () => applies(step, sight, fired)) : applies(step, sight, fired);
      if (!holds) continue;
    } catch (error) {
      watch?.broke(rule.id, error);
      failed.push(rule.id);
      continue;
    }
    for (const action of rule.actions) say(said, action, routable);
    taken.push({ ruleId: rule.id, ruleName: rule.name });
    if (stops(rule)) break;
  }
  return { ...answer(said, routable), route: taken, broken: failed };
}
