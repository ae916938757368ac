/** The account row itself: how it begins, and what follows from what is in it. */
import type { Account, AccountId, Gauge, Metrics } from '@/lib/domain/account.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { PolicyBook } from '../policies/book.ts';
import { gaugesOf } from './gauges.ts';
import { limitsOf } from './limits.ts';
import { dayOf, defectDays, inWindow, keptDays, ordersInWindow } from './window.ts';

/** Days of history kept. */
const LONGEST_HISTORY = 90;

export const accountId = ({ portal, store }: StoreRef): AccountId => `${portal}:${store}`;

/** A store nothing is known of yet. */
export const newAccount = ({ portal, store }: StoreRef): Account => ({
  id: accountId({ portal, store }),
  portal,
  store,
  seen: [],
  defects: [],
  orderDays: [],
  history: [],
  levels: {},
});

/** Its numbers against the limits of its portal and region. */
export function gaugesNow(account: Account, now: Instant, policies: PolicyBook): Gauge[] {
  const days = defectDays(policies);
  return gaugesOf(account, ordersInWindow(account, now, days), limitsOf(account, policies), now, days);
}

/** One point a day, the day's latest numbers; the day's beginning stands for the day, so that repeating changes nothing. */
function withPoint(history: readonly Metrics[], gauges: readonly Gauge[], now: Instant): readonly Metrics[] {
  const metrics = gauges.flatMap(({ metric: id, unit, value }) => (value === undefined ? [] : [{ id, unit, value }]));
  const at = dayOf(now) * DAY;
  const last = history.at(-1);
  // A clock that was set back writes no second past.
  if (metrics.length === 0 || (last && last.at > at)) return history;
  const before = last?.at === at ? history.slice(0, -1) : history;
  return [...before, { at, metrics }].slice(-LONGEST_HISTORY);
}

/** The row with what follows from it: old defects dropped, today's point, levels as they stand now. */
export function renewed(account: Account, now: Instant, policies: PolicyBook): Account {
  const days = keptDays(policies);
  const current: Account = {
    ...account,
    defects: account.defects.filter(({ at }) => inWindow(at, now, days)),
    orderDays: account.orderDays.filter(({ day }) => inWindow(day * DAY, now, days)),
  };
  const gauges = gaugesNow(current, now, policies);
  return {
    ...current,
    history: withPoint(current.history, gauges, now),
    levels: Object.fromEntries(gauges.map(({ metric, level }) => [metric, level])),
  };
}
