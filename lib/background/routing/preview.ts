import type { RoutingRule } from '@/lib/domain/rule.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { RulePreview } from '@/lib/protocol.ts';
import { compile } from '@/lib/routing/compile.ts';
import { routableOf } from '../derive.ts';
import type { World } from '../world.ts';
import { refuseBroken } from './replace.ts';

const SAMPLES = 10;
/** Tickets a preview looks at: enough to judge a rule by. */
const PREVIEWED = 5_000;

/** Which stored tickets a rule's condition holds of, as they are now. */
export async function previewRule({ store }: World, rule: RoutingRule): Promise<RulePreview> {
  refuseBroken([rule]);
  const matches = compile(rule.when);
  const tickets = await store.tickets.limit(PREVIEWED).toArray();
  const orders = await store.orders.bulkGet(tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')));
  const matched = tickets.filter((ticket, index) => matches(routableOf(ticket, orders[index])));
  return { looked: tickets.length, matched: matched.length, samples: matched.slice(0, SAMPLES) };
}
