/** Judges a ticket by all that is stored about it: inside the transaction of `settle`. */
import type { Settings } from '@/lib/domain/settings.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { Decided, Dispatched, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import type { Store } from '@/lib/store/store.ts';
import { assess } from '@/lib/triage/assess.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { strainOf } from '@/lib/triage/exposure/strain.ts';
import type { Accounts } from './accounts.ts';
import type { Placer } from './agents/place.ts';
import { orderHistories } from './buyers.ts';
import { correctionReader } from './correct.ts';
import { deriveOrSayWhyNot } from './derive.ts';
import { nextLevel } from './routing/core.ts';
import type { ReadyRules } from './routing/ready.ts';

interface Seen {
  readonly id: TicketId;
  readonly observed: Observed;
  readonly messages: readonly Message[];
}

interface Scene {
  readonly settings: Settings;
  readonly now: Instant;
  readonly accounts: Accounts;
  /** Absent: nobody is given anything and no ladder climbed; the rules are only looked at. */
  readonly people?: Placer;
}

/** Everything a ticket is judged by, read once; then it can be judged as often as rules change something about it. */
export async function judger(store: Store, rules: ReadyRules, { settings, now, accounts, people }: Scene) {
  const historyOf = orderHistories(store);
  const correctionsOf = await correctionReader(store);
  return async ({ id, observed, messages }: Seen) => {
    const order = observed.orderId ? await store.orders.get(orderKey(observed, observed.orderId)) : undefined;
    const history = await historyOf(observed);
    const account = accounts.get(accountId(observed));
    const thread = inOrder(messages);
    const known = {
      observed,
      messages: thread,
      ...(order ? { order } : {}),
      ...(history ? { history } : {}),
      ...(account ? { strain: strainOf(account) } : {}),
      corrections: await correctionsOf(observed, thread),
      settings,
      now,
    };
    const judge = async (decided: Decided, dispatched: Dispatched | undefined): Promise<Ticket> => {
      const derived = deriveOrSayWhyNot({ ...known, decided }, rules.compiled, dispatched);
      const ticket: Ticket = { id, observed, decided, derived, ...(dispatched ? { dispatched } : {}) };
      const level = nextLevel(ticket, rules.wanted, now);
      const recheckAt = Math.min(level ?? derived.recheckAt, derived.recheckAt);
      const judged: Ticket = { ...ticket, derived: { ...derived, recheckAt } };
      return people ? people.place(judged) : judged;
    };
    /** What rules look at: with severity as triage had it, before rules and people. */
    const routable = (decided: Decided, dispatched: Dispatched | undefined): Routable => ({
      observed,
      decided,
      assessed: assess({ ...known, decided }),
      ...(order ? { order } : {}),
      ...(dispatched ? { dispatched } : {}),
    });
    return { judge, routable };
  };
}
