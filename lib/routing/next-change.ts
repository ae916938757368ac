/** When time alone may change what rules make of a ticket, so that it is looked at again then and not before. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { RoutingRule, RuleEvent } from '@/lib/domain/rule.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { passes } from './fields/obligation.ts';
import type { Routable } from './routable.ts';
import { type CompiledRules, isEventRule } from './rules.ts';
import { sightOf } from './sight.ts';
import { nextDaily } from './wall-clock.ts';

const SHARES: Readonly<Partial<Record<RuleEvent, number>>> = {
  obligation_50: 50,
  obligation_75: 75,
  obligation_90: 90,
  obligation_breached: 100,
};

function eventMoments(rule: RoutingRule, routable: Routable, owed: readonly Obligation[]): Instant[] {
  return (rule.on ?? []).flatMap((event) => {
    if (event === 'time_of_day') return rule.at ? [nextDaily(rule.at, routable.now)] : [];
    const percent = SHARES[event];
    return percent === undefined ? [] : owed.map((due) => passes(routable, due, percent));
  });
}

/**
 * The next moment after now; `FAR_FUTURE`: none. A settled ticket is left alone: no rule brings it back by the clock.
 * `owed` is what events go by, with the targets that rules set in it.
 */
export function nextChange(
  routable: Routable,
  { steps }: CompiledRules,
  owed: readonly Obligation[] = routable.assessed.obligations,
): Instant {
  const { now, assessed } = routable;
  if (assessed.status === 'resolved' || assessed.status === 'closed') return FAR_FUTURE;
  const sight = sightOf(routable);
  let next = FAR_FUTURE;
  for (const { rule, timed } of steps) {
    const moments = isEventRule(rule)
      ? eventMoments(rule, routable, owed)
      : timed.map((leaf) => leaf.next?.(sight) ?? FAR_FUTURE);
    for (const at of moments) if (at > now && at < next) next = at;
  }
  return next;
}
