/** Storing rules: what a changed one did before no longer holds, and it gets another try. */
import { type RoutingRule, sameMeaning } from '@/lib/domain/rule.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { askRecompute } from '../ask-recompute.ts';
import type { World } from '../world.ts';
import { sinceOf } from './ready.ts';

/** Problems that are said at once. */
const SAID = 5;

/** Throws a sentence where any of these cannot be judged. */
export function refuseBroken(rules: readonly RoutingRule[]): void {
  const problems = rules.flatMap((rule) => checkRule(rule).map((problem) => `${rule.name || rule.id}: ${problem}`));
  if (problems.length > 0) throw new Error(problems.slice(0, SAID).join('; '));
}

/**
 * Puts a whole list in place of the stored one, in the order it is given, and leaves word that every ticket is to be
 * judged again. Call it inside a transaction over rules, their troubles and the settings.
 */
export async function putRules(store: Store, rules: readonly RoutingRule[], now: Instant): Promise<void> {
  const before = new Map((await store.rules.toArray()).map((rule) => [rule.id, rule]));
  const known = await sinceOf(store);
  const isAsItWas = (rule: RoutingRule): boolean => {
    const old = before.get(rule.id);
    return old !== undefined && sameMeaning(old, rule);
  };
  const since = rules.flatMap((rule): [string, Instant][] => {
    const at = isAsItWas(rule) ? known[rule.id] : now;
    return at === undefined ? [] : [[rule.id, at]];
  });
  const kept = new Set(rules.filter(isAsItWas).map(({ id }) => id));
  const troubled = await store.ruleTroubles.toCollection().primaryKeys();
  await store.ruleTroubles.bulkDelete(troubled.filter((id) => !kept.has(id)));
  await store.rules.clear();
  await store.rules.bulkPut(rules.map((rule, order) => ({ ...rule, order })));
  await store.settings.put({ key: 'rulesSince', value: Object.fromEntries(since) });
  await askRecompute(store);
}

/** Refuses, with a sentence, what cannot be judged; then stores the whole list. */
export async function replaceRules({ store, now }: World, rules: readonly RoutingRule[]): Promise<void> {
  refuseBroken(rules);
  await commit(store, [store.rules, store.ruleTroubles], async (books) => {
    await putRules(store, rules, now());
    books.write();
  });
}

/** Takes a rule that was left out in again, as it is. */
export async function mendRule({ store }: World, ruleId: string): Promise<void> {
  await commit(store, [store.ruleTroubles], async (books) => {
    await store.ruleTroubles.delete(ruleId);
    await askRecompute(store);
    books.write();
  });
}
