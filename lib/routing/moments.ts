/** What a change makes rules do once: messages, alerts, a status. Pure; `settle` does it, in its one transaction. */
import { isMomentary, type MomentaryAction, type RoutingRule, type RuleEvent } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { type CompiledRules, compiledOf, isEventRule } from './rules.ts';

export interface Moment {
  /** `rule|<ruleId>|<ticketId>|<moment>`: the same moment twice is done once. */
  readonly id: string;
  readonly rule: RoutingRule;
  readonly at: Instant;
  /** Of an event rule. */
  readonly event?: RuleEvent;
  readonly actions: readonly MomentaryAction[];
}

/**
 * A rule acts once when it begins to apply: an event rule each time it goes off, a standing one when it stands in
 * `derived.route` now and did not before. One that a `stop` above keeps from its turn does nothing.
 */
export function momentsOf(
  before: Ticket | undefined,
  after: Ticket,
  rules: readonly RoutingRule[] | CompiledRules,
  now: Instant,
): readonly Moment[] {
  const applied = new Set(after.derived.route.map(({ ruleId }) => ruleId));
  const had = new Set(before?.derived.route.map(({ ruleId }) => ruleId));
  return compiledOf(rules).steps.flatMap(({ rule }): Moment[] => {
    const actions = rule.actions.filter(isMomentary);
    if (actions.length === 0 || !applied.has(rule.id)) return [];
    const made = (at: Instant, event?: RuleEvent): Moment[] => [
      { id: `rule|${rule.id}|${after.id}|${at}`, rule, at, actions, ...(event ? { event } : {}) },
    ];
    if (!isEventRule(rule)) return had.has(rule.id) ? [] : made(now);
    const firing = after.dispatched?.fired.find(({ ruleId }) => ruleId === rule.id);
    const earlier = before?.dispatched?.fired.find(({ ruleId }) => ruleId === rule.id);
    return firing && firing.at !== earlier?.at ? made(firing.at, firing.event) : [];
  });
}
