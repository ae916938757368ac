/** The rules as a settle goes by them, read once in its transaction. */
import type { RoutingRule, RuleEvent, RuleTrouble } from '@/lib/domain/rule.ts';
import type { Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type CompiledRules, compileRules } from '@/lib/routing/route.ts';
import type { Store } from '@/lib/store/store.ts';

export interface ReadyRules {
  readonly compiled: CompiledRules;
  /** Enabled and in no trouble, by id. */
  readonly byId: ReadonlyMap<string, RoutingRule>;
  /** Events that some rule waits for. */
  readonly wanted: ReadonlySet<RuleEvent>;
  /** When the meaning of a rule last changed. */
  readonly since: Readonly<Record<string, Instant>>;
}

export const sinceOf = async (store: Store): Promise<Readonly<Record<string, Instant>>> => {
  const row = await store.settings.get('rulesSince');
  return row?.key === 'rulesSince' ? row.value : {};
};

export function readyRules(
  rules: readonly RoutingRule[],
  troubles: readonly RuleTrouble[] = [],
  since: ReadyRules['since'] = {},
): ReadyRules {
  const left = new Set(troubles.map(({ ruleId }) => ruleId));
  const running = rules.filter(({ enabled, id }) => enabled && !left.has(id));
  return {
    compiled: compileRules(running),
    byId: new Map(running.map((rule) => [rule.id, rule])),
    wanted: new Set(running.flatMap(({ on = [] }) => on)),
    since,
  };
}

/** Call inside or outside a transaction over rules, their troubles and the settings. */
export const readyRulesOf = async (store: Store): Promise<ReadyRules> =>
  readyRules(...(await Promise.all([store.rules.orderBy('order').toArray(), store.ruleTroubles.toArray(), sinceOf(store)])));

/** Whether a running rule's condition holds; throws where it cannot be judged. */
export const holdsOf = ({ compiled }: ReadyRules, ruleId: string, routable: Routable): boolean =>
  compiled.steps.find(({ rule }) => rule.id === ruleId)?.holds(routable) ?? false;

/** What still holds of what routing did: a firing does while its rule is there, on and as it was. */
export function stillHolding(dispatched: Dispatched | undefined, { byId, since }: ReadyRules): Dispatched | undefined {
  if (!dispatched) return undefined;
  const fired = dispatched.fired.filter(({ ruleId, at }) => byId.get(ruleId)?.on && at >= (since[ruleId] ?? 0));
  return fired.length === dispatched.fired.length ? dispatched : emptied({ ...dispatched, fired });
}

/** Nothing at all is no part of a ticket. */
export const emptied = (dispatched: Dispatched): Dispatched | undefined =>
  dispatched.fired.length > 0 || dispatched.assigned || dispatched.climbed?.length ? dispatched : undefined;

export const isSettled = ({ derived }: Ticket): boolean => derived.status === 'resolved' || derived.status === 'closed';

/** Of a rule that cannot run: the first thing that is wrong with it, a code with a path. */
export const whatIsWrong = (rule: RoutingRule | undefined): string => checkRule(rule)[0] ?? 'not_a_condition@when';
