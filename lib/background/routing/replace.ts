/** Storing rules: what a changed one did before no longer holds, and it gets another try. */
import { type RoutingRule, sameMeaning } from '@/lib/domain/rule.ts';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { commit } from '@/lib/store/commit.ts';
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

/** Replaces the whole list, in the order it is given. Every ticket is to be judged again then. */
export async function replaceRules({ store, now }: World, rules: readonly RoutingRule[]): Promise<void> {
  refuseBroken(rules);
  await commit(store, [store.rules, store.ruleTroubles], async (books) => {
    const before = new Map((await store.rules.toArray()).map((rule) => [rule.id, rule]));
    const known = await sinceOf(store);
    const since: Record<string, number> = {};
    for (const rule of rules) {
      const old = before.get(rule.id);
      const at = old && sameMeaning(old, rule) ? known[rule.id] : now();
      if (at !== undefined) since[rule.id] = at;
    }
    const kept = new Set(rules.filter(({ id }) => since[id] === known[id]).map(({ id }) => id));
    const mended = (await store.ruleTroubles.toCollection().primaryKeys()).filter((id) => !kept.has(id));
    await store.ruleTroubles.bulkDelete(mended);
    await store.rules.clear();
    await store.rules.bulkPut(rules.map((rule, order) => ({ ...rule, order })));
    await store.settings.put({ key: 'rulesSince', value: since });
    await askRecompute(store);
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
