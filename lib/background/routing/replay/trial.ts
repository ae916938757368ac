/** One batch of tickets under two lists of rules. */
import type { ReplayMove } from '@/lib/domain/replay.ts';
import type { Condition, RoutingRule } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { FieldSubject } from '@/lib/routing/field.ts';
import { fieldOf } from '@/lib/routing/fields.ts';
import { differenceOf, placeOf } from '@/lib/routing/replay/differ.ts';
import { asIfFired } from '@/lib/routing/replay/past.ts';
import type { Routable } from '@/lib/routing/routable.ts';
import { type Routed, route } from '@/lib/routing/route.ts';
import { sightOf } from '@/lib/routing/sight.ts';
import type { Store } from '@/lib/store/store.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { strainOf } from '@/lib/triage/exposure/strain.ts';
import { accountsOf } from '../../accounts.ts';
import { orderHistories } from '../../buyers.ts';
import { routableOf } from '../../derive.ts';
import { settingsOf } from '../../settings.ts';
import { type ReadyRules, stillHolding } from '../ready.ts';

interface Tried {
  readonly by: ReplayMove['by'];
  /** Absent: nothing differs. */
  readonly move?: ReplayMove;
  readonly failed: boolean;
}

interface Lists {
  readonly today: ReadyRules;
  readonly changed: ReadyRules;
}

const idsOf = ({ route: steps }: Routed): readonly string[] => steps.map(({ ruleId }) => ruleId);

interface Setting {
  /** Where tickets wait that nobody fits. */
  readonly fallback: string;
}

function tryOne(ticket: Ticket, routable: Routable, { today, changed }: Lists, { fallback }: Setting): Tried {
  const { decided, derived, observed } = ticket;
  const holding = stillHolding(ticket.dispatched, today, derived.status);
  const steps = new Map(changed.compiled.steps.map((step) => [step.rule.id, step]));
  const holds = ({ id }: RoutingRule) => {
    try {
      return steps.get(id)?.holds(sightOf(routable)) ?? false;
    } catch {
      return false;
    }
  };
  const { dispatched: _held, ...as } = ticket;
  const asIf = asIfFired(
    { ...as, ...(holding ? { dispatched: holding } : {}) },
    changed.compiled.steps.map(({ rule }) => rule),
    today.byId,
    routable,
    holds,
  );
  const { dispatched: _dispatched, ...bare } = routable;
  const from = route({ ...bare, ...(holding ? { dispatched: holding } : {}) }, today.compiled);
  const to = route({ ...bare, ...(asIf ? { dispatched: asIf } : {}) }, changed.compiled);
  const { severity } = routable.assessed;
  const by = { from: idsOf(from), to: idsOf(to) };
  const difference = differenceOf(placeOf(from, decided, severity, fallback), placeOf(to, decided, severity, fallback));
  const failed = to.broken.length > 0;
  if (!difference) return { by, failed };
  const { portal, kind, buyer, subject } = observed;
  const about = { ...(buyer === undefined ? {} : { buyer }), ...(subject === undefined ? {} : { subject }) };
  return { by, failed, move: { ticketId: ticket.id, portal, kind, ...about, difference, by } };
}

/** What any of these rules looks at; what none does is not read. */
function subjectsOf({ today, changed }: Lists): ReadonlySet<FieldSubject> {
  const subjects = new Set<FieldSubject>();
  const walk = (condition: Condition): void => {
    if ('not' in condition) walk(condition.not);
    else if ('field' in condition) {
      const about = fieldOf(condition.field)?.about;
      if (about) subjects.add(about);
    } else for (const part of 'all' in condition ? condition.all : condition.any) walk(part);
  };
  for (const { rule } of [...today.compiled.steps, ...changed.compiled.steps]) walk(rule.when);
  return subjects;
}

/** Reads what a batch is judged by; answers one judgement a ticket, to be made when there is time. */
export async function trial(store: Store, lists: Lists, now: Instant) {
  const { hours, routing } = await settingsOf(store);
  const setting = { fallback: routing.fallbackQueue };
  const subjects = subjectsOf(lists);
  // Orders also say how a ticket is fulfilled and what it is worth, whatever a field calls itself.
  const wantsOrders = subjects.has('order') || subjects.has('ticket');
  return async (tickets: readonly Ticket[]): Promise<readonly (() => Tried)[]> => {
    const accounts = await accountsOf(
      store,
      tickets.map(({ id }) => id),
    );
    const orders = wantsOrders
      ? await store.orders.bulkGet(tickets.map(({ observed }) => orderKey(observed, observed.orderId ?? '')))
      : [];
    const historyOf = subjects.has('customer') ? orderHistories(store) : async () => undefined;
    return Promise.all(
      tickets.map(async (ticket, index) => {
        const order = orders[index];
        const history = await historyOf(ticket.observed);
        const account = accounts.get(accountId(ticket.observed));
        const routable = routableOf(ticket, {
          now,
          hours,
          ...(order ? { order } : {}),
          ...(history ? { history } : {}),
          ...(account ? { strain: strainOf(account) } : {}),
        });
        return () => tryOne(ticket, routable, lists, setting);
      }),
    );
  };
}
