/** One batch of tickets under two lists of rules. */
import type { ReplayMove } from '@/lib/domain/replay.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { differenceOf, placeOf } from '@/lib/routing/replay/differ.ts';
import { asIfFired } from '@/lib/routing/replay/past.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type Routed, route } from '@/lib/routing/route.ts';
import type { Store } from '@/lib/store/store.ts';
import { accountsOf } from '../../accounts.ts';
import { routableOf } from '../../derive.ts';
import { judger } from '../../judge.ts';
import { settingsOf } from '../../settings.ts';
import { holdsOf, type ReadyRules, stillHolding } from '../ready.ts';

export interface Tried {
  readonly by: ReplayMove['by'];
  /** Absent: nothing differs. */
  readonly move?: ReplayMove;
  readonly failed: boolean;
}

interface Lists {
  readonly today: ReadyRules;
  readonly changed: ReadyRules;
}

/** Its severity is a rule's or a person's: what triage found is not stored. */
const isOverruled = ({ derived }: Ticket): boolean =>
  derived.severityReasons.some(({ code }) => code === 'severity_rule' || code === 'severity_decided');

const idsOf = ({ route: steps }: Routed): readonly string[] => steps.map(({ ruleId }) => ruleId);

function tryOne(ticket: Ticket, routable: Routable, { today, changed }: Lists, now: Instant): Tried {
  const { decided } = ticket;
  const holding = stillHolding(ticket.dispatched, today);
  const asIf = asIfFired(
    holding ? { ...ticket, dispatched: holding } : ticket,
    [...changed.byId.values()],
    today.byId,
    now,
    ({ id }) => {
      try {
        return holdsOf(changed, id, routable);
      } catch {
        return false;
      }
    },
  );
  const { dispatched: _dispatched, ...bare } = routable;
  const from = route({ ...bare, ...(holding ? { dispatched: holding } : {}) }, today.compiled);
  const to = route({ ...bare, ...(asIf ? { dispatched: asIf } : {}) }, changed.compiled);
  const { severity } = routable.assessed;
  const by = { from: idsOf(from), to: idsOf(to) };
  const difference = differenceOf(
    placeOf(from, decided, severity, ticket.dispatched),
    placeOf(to, decided, severity, ticket.dispatched),
  );
  const failed = to.broken.length > 0;
  if (!difference) return { by, failed };
  const { portal, kind, buyer, subject } = ticket.observed;
  const about = { ...(buyer === undefined ? {} : { buyer }), ...(subject === undefined ? {} : { subject }) };
  return { by, failed, move: { ticketId: ticket.id, portal, kind, ...about, difference, by } };
}

/** Reads what a batch is judged by; answers one judgement a ticket, to be made when there is time. */
export async function trial(store: Store, lists: Lists, now: Instant) {
  const settings = await settingsOf(store);
  return async (tickets: readonly Ticket[]): Promise<readonly (() => Tried)[]> => {
    const accounts = await accountsOf(
      store,
      tickets.map(({ id }) => id),
    );
    const orders = await store.orders.bulkGet(tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')));
    const judgeOf = await judger(store, lists.today, { settings, now, accounts });
    return Promise.all(
      tickets.map(async (ticket, index) => {
        const { id, observed, decided, dispatched } = ticket;
        if (!isOverruled(ticket)) {
          const routable = routableOf(ticket, orders[index]);
          return () => tryOne(ticket, routable, lists, now);
        }
        const messages = await store.messages.where('ticketId').equals(id).toArray();
        const { routable } = await judgeOf({ id, observed, messages });
        return () => tryOne(ticket, routable(decided, dispatched), lists, now);
      }),
    );
  };
}
