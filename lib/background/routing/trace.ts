import type { TicketId } from '@/lib/domain/ticket.ts';
import type { RuleTrace } from '@/lib/domain/trace.ts';
import { trace } from '@/lib/routing/trace.ts';
import { accountsOf } from '../accounts.ts';
import { judger } from '../judge.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { readyRulesOf, stillHolding } from './ready.ts';

/** The rules over a stored ticket as it is now, by all that it is judged by; null: there is no such ticket. */
export async function traceTicket({ store, now }: World, id: TicketId): Promise<readonly RuleTrace[] | null> {
  const ticket = await store.tickets.get(id);
  if (!ticket) return null;
  const [rules, list, settings, accounts, messages, troubles] = await Promise.all([
    readyRulesOf(store),
    store.rules.orderBy('order').toArray(),
    settingsOf(store),
    accountsOf(store, [id]),
    store.messages.where('ticketId').equals(id).toArray(),
    store.ruleTroubles.toArray(),
  ]);
  const caseOf = await judger(store, rules.compiled, { settings, now: now(), accounts });
  const { judge, routable } = await caseOf({ id, observed: ticket.observed, messages, heard: ticket.derived.heard });
  const { decided, dispatched, derived } = ticket;
  return trace(routable(await judge(decided, stillHolding(dispatched, rules, derived.status))), list, troubles);
}
