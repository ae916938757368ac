import type { Order } from '@/lib/domain/order.ts';
import type { Message, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { WithoutReason } from '@/lib/domain/why.ts';
import { type CompiledRules, compileRules, route } from '@/lib/routing/route.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Evidence } from '@/lib/triage/assess.ts';
import { explain } from '@/lib/triage/explain.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { strainOf } from '@/lib/triage/exposure/strain.ts';
import { orderHistories } from './buyers.ts';
import { correctionReader } from './correct.ts';
import { routableFrom } from './derive.ts';
import { settingsOf } from './settings.ts';

/** What a ticket's number would be without each of its reasons; nothing where it cannot be judged. */
export function whyOf(evidence: Evidence, rules: CompiledRules): readonly WithoutReason[] {
  try {
    return explain(evidence, (assessed) => route(routableFrom(evidence, assessed), rules));
  } catch {
    return [];
  }
}

interface Seen {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly order?: Order;
}

/** The same of a stored ticket, by all that it was judged by. */
export async function whyStored(store: Store, seen: Seen, now: Instant): Promise<readonly WithoutReason[]> {
  const { ticket, ...evidence } = seen;
  const { observed, decided, derived, dispatched } = ticket;
  const { heard = [] } = derived;
  const [rules, settings, account, history, corrections] = await Promise.all([
    store.rules.orderBy('order').toArray(),
    settingsOf(store),
    store.accounts.get(accountId(observed)),
    orderHistories(store)(observed),
    correctionReader(store).then((correctionsOf) => correctionsOf(observed, seen.messages, heard)),
  ]);
  const weights = {
    ...(history ? { history } : {}),
    ...(account ? { strain: strainOf(account) } : {}),
    ...(dispatched ? { dispatched } : {}),
  };
  return whyOf({ observed, decided, ...evidence, ...weights, heard, corrections, settings, now }, compileRules(rules));
}
