import { alertsFor } from '@/lib/alerts/alerts.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { AccountSeen } from '@/lib/domain/reading.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { StoreRef, Ticket } from '@/lib/domain/ticket.ts';
import type { Topic } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { accountId } from '@/lib/triage/exposure/account.ts';
import { bookOf } from '@/lib/triage/policies/book.ts';
import { absorb } from './absorb.ts';
import { accountsOf, type Kept, keepAccounts, type OrderChange } from './accounts.ts';
import { isListening } from './alerts/channels.ts';
import { alertErrands } from './alerts/errand.ts';
import { type Applied, apply, type Change, type Setting } from './apply.ts';
import type { HealthPlace } from './health/write.ts';
import { writeActs } from './routing/write.ts';
import { settingsOf } from './settings.ts';
import type { World } from './world.ts';

export interface Job {
  /** Orders to fold, with the tickets they make. */
  readonly orders?: (known: (id: Order['id']) => Promise<Order | undefined>) => Promise<readonly Order[]>;
  /** What to change, decided inside the transaction when it depends on the orders just written. */
  readonly changes: readonly Change[] | ((store: Store, orders: readonly Order[]) => Promise<readonly Change[]>);
  /** How reading went; true where something of it was written. */
  readonly health?: (place: HealthPlace) => Promise<boolean>;
  /** What the store's account page showed. */
  readonly account?: { readonly shop: StoreRef; readonly seen: AccountSeen };
  /** What `first` reaches beyond the tables of every job. */
  readonly tables?: Parameters<typeof commit>[1];
  /** Written before anything is judged: what the judging then goes by. */
  readonly first?: (store: Store, books: Books) => Promise<void>;
  /** Written with the change; if its id is already there, the whole job was done before and does nothing. */
  readonly event?: (before: Ticket | undefined, after: Ticket | undefined) => TicketEvent | undefined;
  readonly operation?: string;
}

export interface Settled {
  readonly repeated: boolean;
  readonly changed: readonly { before: Ticket | undefined; after: Ticket }[];
  readonly accounts: Kept;
  readonly health: boolean;
  /** A rule was found to be left out from now on. */
  readonly troubles: boolean;
}

const NO_NEWS: Kept = { changed: false, judgeAnew: false };

/**
 * Every change to a ticket ends here, whoever caused it: a page that was read, a person's command, a moment that
 * passed. Recomputes what follows and writes ticket, messages, record, counts, account, search words and errands in one
 * strict transaction, so that a killed worker leaves all of it or none. Nothing in here waits for anything but the
 * store: IndexedDB ends a transaction that does. Resolves only when the transaction is on disk.
 */
export async function settle(world: World, job: Job): Promise<Settled> {
  const { store } = world;
  const now = world.now();
  const tables = [
    store.tickets,
    store.aliases,
    store.messages,
    store.orders,
    store.accounts,
    store.events,
    store.outbox,
    store.search,
    store.health,
    store.settings,
    store.rules,
    store.agents,
    store.ruleHits,
    store.ruleTroubles,
    store.corrections,
    store.drafts,
    store.approvals,
    store.translations,
    store.teamTickets,
    ...(job.tables ?? []),
    store.erased,
  ];
  const settled = await commit(store, tables, async (books): Promise<Settled> => {
    if (job.operation && (await store.events.get(job.operation))) {
      return { repeated: true, changed: [], accounts: NO_NEWS, health: false, troubles: false };
    }
    await job.first?.(store, books);
    const ordered = job.orders ? await writeOrders(store, job.orders, books) : [];
    const orders = ordered.map(({ after }) => after);
    const changes = typeof job.changes === 'function' ? await job.changes(store, orders) : job.changes;
    const touched = [...orders, ...changes].map(({ id }): string => id);
    const accounts = await accountsOf(store, job.account ? [...touched, accountId(job.account.shop)] : touched);
    const settings = await settingsOf(store);
    const health = (await job.health?.({ store, settings, now, books })) ?? false;
    const absorbed = await absorb(store, changes, books);
    const setting = { settings, now, accounts, orders: ordered, books };
    const { applied, looked, acts } = await apply(store, changes, absorbed, setting);
    await write(store, applied, { settings, now }, books);
    await writeActs(store, acts, now, books);
    const gone = changes.flatMap(({ id, absorbs }) => (absorbs && absorbs !== id ? [absorbs] : []));
    const news = { orders: ordered, tickets: looked, gone, ...(job.account ? { page: job.account } : {}) };
    const kept = await keepAccounts(store, accounts, news, { now, policies: bookOf(settings.overrides), books });
    const event = job.event?.(applied[0]?.before, applied[0]?.after);
    if (event) {
      await store.events.add(event);
      books.write({ events: 1 });
    }
    return { repeated: false, changed: applied, accounts: kept, health, troubles: acts.troubles.length > 0 };
  });
  announce(world, settled);
  return settled;
}

async function writeOrders(
  store: Store,
  fold: NonNullable<Job['orders']>,
  books: Books,
): Promise<readonly OrderChange[]> {
  const before = new Map<Order['id'], Order>();
  const folded = await fold(async (id) => {
    const known = await store.orders.get(id);
    if (known) before.set(id, known);
    return known;
  });
  if (folded.length === 0) return [];
  // A page may show an order twice.
  const orders = [...new Map(folded.map((order) => [order.id, order])).values()];
  await store.orders.bulkPut(orders);
  books.write({ orders: orders.filter(({ id }) => !before.has(id)).length });
  return orders.map((after) => ({ before: before.get(after.id), after }));
}

async function write(
  store: Store,
  applied: readonly Applied[],
  { settings, now }: Setting,
  books: Books,
): Promise<void> {
  if (applied.length === 0) return;
  await store.tickets.bulkPut(applied.map(({ after }) => after));
  await store.messages.bulkPut(applied.flatMap(({ messages }) => messages));
  await store.search.bulkPut(applied.map(({ after }) => ({ id: after.id, words: searchWords(after) })));
  for (const { before, after, added } of applied) {
    books.moved(before, after);
    books.write({ messages: added });
  }
  if (!isListening(settings)) return;
  const alerts = applied.flatMap(({ before, after }) => alertsFor(before, after, now, settings.alerts.warnAt));
  await store.outbox.bulkPut(alertErrands(alerts, settings, now));
}

function announce(world: World, { changed, accounts, health, troubles }: Settled): void {
  const topics: Topic[] = [
    ...(changed.length > 0 ? (['tickets', 'counts'] as const) : []),
    ...changed.map(({ after }) => `ticket:${after.id}` as const),
    ...(health ? (['health'] as const) : []),
    ...(troubles ? (['rules'] as const) : []),
    ...(accounts.changed ? (['accounts'] as const) : []),
  ];
  if (topics.length > 0) world.changed(topics);
}
