/** Judges a ticket by all that is stored about it: inside the transaction of `settle`. */
import type { Heard } from '@/lib/domain/heard.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { inOrder } from '@/lib/domain/thread.ts';
import type { Decided, Dispatched, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import type { CompiledRules } from '@/lib/routing/rules.ts';
import type { Watch } from '@/lib/routing/watch.ts';
import type { Store } from '@/lib/store/store.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { strainOf } from '@/lib/triage/exposure/strain.ts';
import type { Accounts } from './accounts.ts';
import type { Placer } from './agents/place.ts';
import { orderHistories } from './buyers.ts';
import { correctionReader } from './correct.ts';
import { deriveOrSayWhyNot, type KnownBeside, routableOf } from './derive.ts';

interface Seen {
  readonly id: TicketId;
  readonly observed: Observed;
  readonly messages: readonly Message[];
  /** What earlier messages said, as it was read before; absent: all is read. */
  readonly heard?: readonly Heard[] | undefined;
}

interface Scene {
  readonly settings: Settings;
  readonly now: Instant;
  readonly accounts: Accounts;
  /** Absent: nobody is given anything and no ladder climbed; the rules are only looked at. */
  readonly people?: Placer;
}

/** A ticket with everything it is judged by. */
export interface Case {
  /** The ticket as it follows from these two parts. */
  judge(decided: Decided, dispatched: Dispatched | undefined): Promise<Ticket>;
  /** A judged ticket as rules look at it, where known after what it was. */
  routable(ticket: Ticket, before?: Ticket): Routable;
}

/** Orders of these tickets, asked for together; of others as they come. */
async function ordersAhead({ orders }: Store, ahead: readonly Observed[]) {
  const keyOf = (observed: Observed) => (observed.orderId ? orderKey(observed, observed.orderId) : undefined);
  const ids = [...new Set(ahead.flatMap((observed) => keyOf(observed) ?? []))];
  const rows = await orders.bulkGet(ids);
  const known = new Map(ids.map((id, at) => [id, rows[at]]));
  return async (observed: Observed): Promise<Order | undefined> => {
    const id = keyOf(observed);
    return id === undefined || known.has(id) ? known.get(id as Order['id']) : orders.get(id);
  };
}

/**
 * Reads once what tickets are judged by; then each can be judged as often as rules change something about it. `ahead`:
 * of which tickets what stands beside them is read at once, since a batch that asks ticket by ticket mostly waits.
 */
export async function judger(
  store: Store,
  rules: CompiledRules,
  { settings, now, accounts, people }: Scene,
  { watch, ahead = [] }: { readonly watch?: Watch; readonly ahead?: readonly Observed[] } = {},
) {
  const historyOf = orderHistories(store);
  const [orderOf] = await Promise.all([ordersAhead(store, ahead), ...ahead.map(historyOf)]);
  const correctionsOf = await correctionReader(store);
  return async ({ id, observed, messages, heard = [] }: Seen): Promise<Case> => {
    const order = await orderOf(observed);
    const history = await historyOf(observed);
    const account = accounts.get(accountId(observed));
    const thread = inOrder(messages);
    const beside = {
      now,
      ...(order ? { order } : {}),
      ...(history ? { history } : {}),
      ...(account ? { strain: strainOf(account) } : {}),
    };
    const known = {
      observed,
      messages: thread,
      heard,
      corrections: await correctionsOf(observed, thread, heard),
      settings,
    };
    const around: KnownBeside = { ...beside, hours: settings.hours };
    const follows = (decided: Decided, dispatched: Dispatched | undefined): Ticket => {
      const held = dispatched ? { dispatched } : {};
      const derived = deriveOrSayWhyNot({ ...known, ...beside, decided, ...held }, rules, watch);
      return { id, observed, decided, derived, ...held };
    };
    return {
      async judge(decided, dispatched) {
        const judged = follows(decided, dispatched);
        const placed = (await people?.place(judged)) ?? judged;
        const settled = placed.decided === decided && placed.dispatched?.assigned === dispatched?.assigned;
        // Whose it is now is something that rules look at, and it no longer waits where nobody had it.
        return settled || !people ? placed : people.place(follows(placed.decided, placed.dispatched));
      },
      routable: (ticket, before) =>
        routableOf(ticket, { ...around, ...(before ? { before: routableOf(before, around) } : {}) }),
    };
  };
}
