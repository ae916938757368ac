/** Account rows: kept with every job that touches a store's orders, tickets or account page. */
import { accountAlertsFor } from '@/lib/alerts/alerts.ts';
import type { Account, AccountId, AccountView, Defect, EnteredMetrics } from '@/lib/domain/account.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { AccountSeen } from '@/lib/domain/reading.ts';
import type { StoreRef, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { foldMetrics } from '@/lib/ingest/account.ts';
import { same } from '@/lib/ingest/same.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { accountId, gaugesNow, newAccount, renewed } from '@/lib/triage/exposure/account.ts';
import { keepDefects } from '@/lib/triage/exposure/defects.ts';
import { presses } from '@/lib/triage/exposure/strain.ts';
import { countOrders, defectDays, inWindow, keptDays, ordersInWindow } from '@/lib/triage/exposure/window.ts';
import { bookOf, type PolicyBook } from '@/lib/triage/policies/book.ts';
import { alertErrands } from './alerts/errand.ts';
import { askRecompute } from './ask-recompute.ts';
import { settingsOf } from './settings.ts';
import type { World } from './world.ts';

export type Accounts = ReadonlyMap<AccountId, Account>;

/** An order as it was known and as it is. */
export interface OrderChange {
  readonly before: Order | undefined;
  readonly after: Order;
}

/** What a job brings an account. */
export interface AccountNews {
  readonly orders: readonly OrderChange[];
  /** Every ticket that was looked at, changed or not. */
  readonly tickets: readonly Ticket[];
  /** Tickets that turned out to be others. */
  readonly gone: readonly TicketId[];
  readonly page?: { readonly shop: StoreRef; readonly seen: AccountSeen };
}

export interface Kept {
  readonly changed: boolean;
  /** A level changed that leads go by: the account's tickets are to be judged again, and word was left that they are. */
  readonly judgeAnew: boolean;
}

const policiesOf = async (store: Store) => bookOf((await settingsOf(store)).overrides);

const shopOf = (id: string): StoreRef | undefined => {
  const [portal, store] = id.split(':');
  const known = PORTALS.find((one) => one === portal);
  return known && store ? { portal: known, store } : undefined;
};
const idOf = (id: string): AccountId => id.split(':').slice(0, 2).join(':') as AccountId;

/** The accounts of these stores, new ones where none is stored. `ids` are ids of accounts, tickets or orders. */
export async function accountsOf(store: Store, ids: readonly string[]): Promise<Accounts> {
  const wanted = [...new Set(ids.map(idOf))];
  const rows = await store.accounts.bulkGet(wanted);
  return new Map(
    wanted.flatMap((id, index) => {
      const shop = shopOf(id);
      const account = rows[index] ?? (shop && newAccount(shop));
      return account ? [[id, account] as const] : [];
    }),
  );
}

const dayChanges = ({ before, after }: OrderChange) =>
  before?.placedAt === after.placedAt
    ? []
    : [
        ...(before?.placedAt === undefined ? [] : [{ at: before.placedAt, by: -1 as const }]),
        ...(after.placedAt === undefined ? [] : [{ at: after.placedAt, by: 1 as const }]),
      ];

function withNews(account: Account, { orders, tickets, gone, page }: AccountNews, { now, policies }: Setting): Account {
  const mine = (id: string) => idOf(id) === account.id;
  const days = keptDays(policies);
  const placed = orders.filter(({ after }) => mine(after.id)).flatMap(dayChanges);
  const looked = tickets.filter(({ id }) => mine(id));
  const seen = page && accountId(page.shop) === account.id ? foldMetrics(account.seen, page.seen, now) : undefined;
  const next: Account = {
    ...account,
    ...(seen ? { seen } : {}),
    orderDays: placed.length > 0 ? countOrders(account.orderDays, placed, now, days) : account.orderDays,
    defects: keepDefects(account.defects, looked, gone.filter(mine), now, days),
  };
  return same(account, next) ? account : renewed(next, now, policies);
}

interface Setting {
  readonly now: Instant;
  readonly policies: PolicyBook;
}

/** Writes the accounts that news changed. Call it inside the transaction that brings the news. */
export async function keepAccounts(
  store: Store,
  accounts: Accounts,
  news: AccountNews,
  setting: Setting & { readonly books: Books },
): Promise<Kept> {
  const pairs = [...accounts.values()].map((before) => [before, withNews(before, news, setting)] as const);
  return put(store, pairs, setting.now, setting.books);
}

type Pair = readonly [before: Account, after: Account];

async function put(store: Store, pairs: readonly Pair[], now: Instant, books: Books): Promise<Kept> {
  const changed = pairs.filter(([before, after]) => before !== after);
  if (changed.length === 0) return { changed: false, judgeAnew: false };
  await store.accounts.bulkPut(changed.map(([, after]) => after));
  const alerts = changed.flatMap(([before, after]) => accountAlertsFor(before, after, now));
  if (alerts.length > 0) await store.outbox.bulkPut(alertErrands(alerts, await settingsOf(store), now));
  books.write();
  const pressed = changed.filter(([before, after]) => presses(before, after));
  for (const [, { id }] of pressed) await askRecompute(store, id);
  return { changed: true, judgeAnew: pressed.length > 0 };
}

async function change(
  world: World,
  ids: readonly AccountId[],
  make: (account: Account, policies: PolicyBook) => Account,
): Promise<Kept> {
  const { store } = world;
  if (ids.length === 0) return { changed: false, judgeAnew: false };
  const kept = await commit(store, [store.accounts, store.outbox], async (books) => {
    const accounts = [...(await accountsOf(store, ids)).values()];
    const policies = await policiesOf(store);
    return put(
      store,
      accounts.map((account) => [account, make(account, policies)] as const),
      world.now(),
      books,
    );
  });
  if (kept.changed) world.changed(['accounts']);
  return kept;
}

/** What a person typed in, in place of what was typed in before. Whether tickets have to be judged again. */
export function enterAccount(world: World, id: AccountId, entered: Omit<EnteredMetrics, 'at'>): Promise<Kept> {
  const at = world.now();
  return change(world, [id], ({ entered: _before, ...account }, policies) => {
    const nothing = entered.metrics.length === 0 && entered.orders === undefined;
    return renewed(nothing ? account : { ...account, entered: { ...entered, at } }, at, policies);
  });
}

/** Time passed: pages grow old, defects leave the window. Few rows; a row is written only when a level changed by it. */
export async function ageAccounts(world: World): Promise<Kept> {
  const now = world.now();
  const aged = (account: Account, policies: PolicyBook) => {
    const next = renewed(account, now, policies);
    return same(account.levels, next.levels) ? account : next;
  };
  const policies = await policiesOf(world.store);
  const old = (await world.store.accounts.toArray()).filter((account) => aged(account, policies) !== account);
  return change(
    world,
    old.map(({ id }) => id),
    aged,
  );
}

const counts = (defects: readonly Defect[], now: Instant, days: number): AccountView['defects'] => {
  const of = (cause: Defect['cause']) =>
    new Set(defects.filter((one) => one.cause === cause && inWindow(one.at, now, days)).map(({ key }) => key)).size;
  return { claim: of('claim'), chargeback: of('chargeback'), negative_feedback: of('negative_feedback') };
};

function viewOf(account: Account, { now, policies }: Setting): AccountView {
  const { id, portal, store, seen, entered, defects } = account;
  const days = defectDays(policies);
  const seenAt = Math.max(-FAR_FUTURE, ...seen.map(({ at }) => at));
  return {
    id,
    portal,
    store,
    gauges: gaugesNow(account, now, policies),
    ...(seen.length > 0 ? { seenAt } : {}),
    ...(entered ? { entered } : {}),
    orders: ordersInWindow(account, now, days),
    defects: counts(defects, now, days),
  };
}

/** Every store with limits of its own, the one of the page beside first, even where nothing is known of it yet. */
export async function listAccounts(store: Store, beside: StoreRef | undefined, now: Instant): Promise<AccountView[]> {
  const [rows, policies] = await Promise.all([store.accounts.toArray(), policiesOf(store)]);
  const here = beside && accountId(beside);
  const all = beside && !rows.some(({ id }) => id === here) ? [newAccount(beside), ...rows] : rows;
  return all
    .map((account) => viewOf(account, { now, policies }))
    .filter(({ gauges }) => gauges.length > 0)
    .sort((a, b) => Number(b.id === here) - Number(a.id === here));
}
