/** The rules as a settle goes by them, read once in its transaction. */
import type { RoutingRule, RuleTrouble } from '@/lib/domain/rule.ts';
import type { Dispatched } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Status } from '@/lib/domain/vocabulary.ts';
import { heldFirings } from '@/lib/routing/firings.ts';
import { type CompiledRules, compileRules } from '@/lib/routing/rules.ts';
import type { Store } from '@/lib/store/store.ts';

export interface ReadyRules {
  readonly compiled: CompiledRules;
  /** Enabled and in no trouble, by id. */
  readonly byId: ReadonlyMap<string, RoutingRule>;
  /** When the meaning of a rule last changed. */
  readonly since: Readonly<Record<string, Instant>>;
}

export const sinceOf = async (store: Store): Promise<ReadyRules['since']> => {
  const row = await store.settings.get('rulesSince');
  return row?.key === 'rulesSince' ? row.value : {};
};

export function readyRules(
  rules: readonly RoutingRule[],
  troubles: readonly RuleTrouble[] = [],
  since: ReadyRules['since'] = {},
): ReadyRules {
  const compiled = compileRules(rules, troubles);
  return { compiled, byId: new Map(compiled.steps.map(({ rule }) => [rule.id, rule])), since };
}

/** Call inside or outside a transaction over rules, their troubles and the settings. */
export const readyRulesOf = async (store: Store): Promise<ReadyRules> =>
  readyRules(
    ...(await Promise.all([store.rules.orderBy('order').toArray(), store.ruleTroubles.toArray(), sinceOf(store)])),
  );

/** Nothing at all is no part of a ticket. */
const emptied = (dispatched: Dispatched): Dispatched | undefined =>
  dispatched.fired.length > 0 || dispatched.assigned || dispatched.climbed?.length ? dispatched : undefined;

/** What still holds of what routing did: a firing does while its rule is there, on and as it was, and the ticket owed. */
export function stillHolding(
  dispatched: Dispatched | undefined,
  { compiled, since }: ReadyRules,
  status: Status,
): Dispatched | undefined {
  if (!dispatched) return undefined;
  const fired = heldFirings(dispatched.fired, compiled, status).filter(({ ruleId, at }) => at >= (since[ruleId] ?? 0));
  return fired.length === dispatched.fired.length ? dispatched : emptied({ ...dispatched, fired });
}
