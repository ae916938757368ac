/** A world with rules, and the one ticket they are about. */
import { ingest } from '@/lib/background/ingest.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import { replaceRules } from '@/lib/background/routing/replace.ts';
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

export const ID: TicketId = 'amazon:na:message:111-2222222-3333333';

export const aRule = (fields: Partial<RoutingRule> & Pick<RoutingRule, 'id' | 'actions'>): RoutingRule => ({
  order: 0,
  name: fields.id,
  enabled: true,
  when: { field: 'portal', op: 'is', value: 'amazon' },
  ...fields,
});

export async function aFloor(...rules: readonly RoutingRule[]) {
  const made = await aWorld();
  const { world, store } = made;
  if (rules.length > 0) await replaceRules(world, rules);
  const ticket = async (id: TicketId = ID) => {
    const found = await store.tickets.get(id);
    if (!found) throw new Error('no ticket');
    return found;
  };
  return {
    ...made,
    ticket,
    shows: (messages: readonly MessageSeen[], fields: Partial<TicketSeen> = {}) =>
      ingest(world, SHOP, aReading([aSeen({ messages, ...fields })])),
    asked: (fields: Partial<MessageSeen> = {}) =>
      ingest(world, SHOP, aReading([aSeen({ messages: [aMessage(fields)] })])),
    replace: async (...next: readonly RoutingRule[]) => {
      await replaceRules(world, next);
      await recomputeAll(world);
    },
    record: async (id: TicketId = ID) =>
      (await store.events.toArray()).filter(({ ticketId }) => ticketId === id).map(({ what, by }) => `${by}: ${what}`),
    errands: async () => (await store.outbox.toArray()).filter(({ kind }) => kind === 'rule-alert'),
    everything: async () => JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray()))),
  };
}
