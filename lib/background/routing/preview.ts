import type { RoutingRule } from '@/lib/domain/rule.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { RulePreview } from '@/lib/protocol.ts';
import { compile } from '@/lib/routing/compile.ts';
import { routableOf } from '../derive.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { refuseBroken } from './replace.ts';

const SAMPLES = 10;
/** Tickets a preview looks at: enough to judge a rule by. */
const PREVIEWED = 5_000;

/** Which stored tickets a rule's condition holds of, as they are now. */
export async function previewRule({ store, now }: World, rule: RoutingRule): Promise<RulePreview> {
  refuseBroken([rule]);
  const matches = compile(rule.when);
  const tickets = await store.tickets.limit(PREVIEWED).toArray();
  const orders = await store.orders.bulkGet(tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')));
  const { hours } = await settingsOf(store);
  const beside = { now: now(), hours };
  const matched = tickets.filter((ticket, index) => {
    const order = orders[index];
    return matches(routableOf(ticket, { ...beside, ...(order ? { order } : {}) }));
  });
  return { looked: tickets.length, matched: matched.length, samples: matched.slice(0, SAMPLES) };
}
