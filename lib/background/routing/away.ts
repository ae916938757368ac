import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Store } from '@/lib/store/store.ts';
import { BATCH } from '../recompute.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { readyRulesOf } from './ready.ts';

/** Who is told of open tickets is told of those at most; a person with more has another problem. */
const MOST = 2_000;

const openOf = (store: Store, agentId: string) =>
  store.tickets
    .where('[derived.status+derived.assignee+derived.actBy+id]')
    .between(['open', agentId, -FAR_FUTURE, ''], ['open', agentId, FAR_FUTURE, '\uffff'])
    .limit(MOST)
    .toArray();

/**
 * Somebody went away (`since`, or now): rules of `agent_away` go off on the open tickets they have, each once for the
 * same absence. Call it before the tickets are handed over. Repeating it changes nothing.
 */
export async function agentWentAway(world: World, agentId: string, since: Instant = world.now()): Promise<void> {
  const { byId } = await readyRulesOf(world.store);
  const rules = [...byId.values()].filter(({ on }) => on?.includes('agent_away')).map(({ id }) => id);
  if (rules.length === 0) return;
  const tickets = await openOf(world.store, agentId);
  const changes = tickets.flatMap(({ id, dispatched }) => {
    const left = rules.filter(
      (ruleId) =>
        !dispatched?.fired.some(
          (firing) => firing.ruleId === ruleId && firing.event === 'agent_away' && firing.at >= since,
        ),
    );
    return left.length > 0
      ? [{ id, happened: [{ event: 'agent_away' as const, rules: left }], apply: () => ({}) }]
      : [];
  });
  for (let start = 0; start < changes.length; start += BATCH)
    await settle(world, { changes: changes.slice(start, start + BATCH) });
}
