/** Event rules going off, and how long that holds. Pure. */
import { type Firing, type RoutingRule, RULE_EVENTS, type RuleEvent } from '@/lib/domain/rule.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Status } from '@/lib/domain/vocabulary.ts';
import type { Routable } from './routable.ts';
import { type CompiledRules, compiledOf, isEventRule } from './rules.ts';
import { sightOf } from './sight.ts';
import { lastDaily } from './wall-clock.ts';
import type { Watch } from './watch.ts';

/** Of `time_of_day`: its own moment has passed since the ticket was judged last (at `since`, `recheckAt` of before). */
const itsMoment = ({ at }: RoutingRule, since: Instant | undefined, now: Instant) =>
  at !== undefined && since !== undefined && lastDaily(at, now) >= since;

/** What a rule goes off by: the first of its events that happened. */
function causeOf(rule: RoutingRule, events: readonly RuleEvent[], since: Instant | undefined, now: Instant) {
  return RULE_EVENTS.find(
    (event) =>
      rule.on?.includes(event) && events.includes(event) && (event !== 'time_of_day' || itsMoment(rule, since, now)),
  );
}

/**
 * Rules that go off now: one of their events happened and `when` holds. `ticket` holds what was before the change;
 * `since` is what `recheckAt` was before it.
 */
export function firings(
  ticket: Routable,
  events: readonly RuleEvent[],
  rules: readonly RoutingRule[] | CompiledRules,
  { since, watch }: { readonly since?: Instant; readonly watch?: Watch } = {},
): readonly Firing[] {
  if (events.length === 0) return [];
  const { now } = ticket;
  const sight = sightOf({ ...ticket, events });
  return compiledOf(rules).steps.flatMap(({ rule, holds }) => {
    const event = isEventRule(rule) ? causeOf(rule, events, since, now) : undefined;
    if (!event) return [];
    try {
      const held = watch ? watch.run(rule.id, () => holds(sight)) : holds(sight);
      return held ? [{ ruleId: rule.id, event, at: now }] : [];
    } catch (error) {
      watch?.broke(rule.id, error);
      return [];
    }
  });
}

/** Goings-off of one rule on one ticket within `RUNAWAY_SPAN` that are too many. */
export const RUNAWAY_TIMES = 10;
export const RUNAWAY_SPAN = 60 * 60 * 1000;
/** Rounds of one change: what rules do may set others off, so often and no more. */
export const MOST_ROUNDS = 3;

/** How often a rule went off since the first of a row; a row is over after `RUNAWAY_SPAN`. */
function counted(known: Firing | undefined, { ruleId, event, at }: Firing): Firing {
  const since = known ? (known.since ?? known.at) : at;
  if (!known || at - since > RUNAWAY_SPAN) return { ruleId, event, at };
  return { ruleId, event, at, since, times: (known.times ?? 1) + 1 };
}

/** It went off too often, and is to be left out. */
export const isRunaway = ({ times = 1 }: Firing): boolean => times > RUNAWAY_TIMES;

/** What is held after more rules went off; one that went off before holds from now on, and its times are counted. */
export function withFirings(held: readonly Firing[], fresh: readonly Firing[]): readonly Firing[] {
  const byRule = new Map(held.map((firing) => [firing.ruleId, firing]));
  for (const firing of fresh) byRule.set(firing.ruleId, counted(byRule.get(firing.ruleId), firing));
  return [...byRule.values()];
}

/** What of it still holds: its rule is there and on, and the ticket is not settled. */
export function heldFirings(
  held: readonly Firing[],
  rules: readonly RoutingRule[] | CompiledRules,
  status: Status,
): readonly Firing[] {
  if (status === 'resolved' || status === 'closed') return [];
  const there = new Set(compiledOf(rules).steps.flatMap(({ rule }) => (isEventRule(rule) ? [rule.id] : [])));
  return held.filter(({ ruleId }) => there.has(ruleId));
}
