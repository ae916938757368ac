/** The window in which defects count, and what of an account falls into it. */
import type { Account, Defect } from '@/lib/domain/account.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { PolicyBook } from '../policies/book.ts';

/** Amazon's order defect rate: orders of the last 60 days, unless somebody put another number in its place. */
const WINDOW_DAYS = 60;
/** No period is longer; a year's days are what a row may hold. */
const MOST_DAYS = 365;

/** Days in which defects count, by the platform's number in force. */
export const defectDays = (policies: PolicyBook): number =>
  Math.min(MOST_DAYS, policies.pick('amazon.defect_window', undefined).value);

/** Days that are kept: a period made longer again finds what a shorter one did not count. */
export const keptDays = (policies: PolicyBook): number => Math.max(WINDOW_DAYS, defectDays(policies));

/** Days since 1970, UTC. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY);

const holds = (day: number, now: Instant, days: number) => day > dayOf(now) - days && day <= dayOf(now) + 1;
export const inWindow = (at: Instant, now: Instant, days = WINDOW_DAYS): boolean => holds(dayOf(at), now, days);

type OrderDays = Account['orderDays'];

/** Orders that pages showed, placed within the window. */
export const ordersInWindow = ({ orderDays }: Pick<Account, 'orderDays'>, now: Instant, days = WINDOW_DAYS): number =>
  orderDays.filter(({ day }) => holds(day, now, days)).reduce((sum, { orders }) => sum + orders, 0);

/** The kept counts after orders came to be known as placed on days (`by` 1), or no longer on them (-1). */
export function countOrders(
  known: OrderDays,
  changes: readonly { readonly at: Instant; readonly by: 1 | -1 }[],
  now: Instant,
  days = WINDOW_DAYS,
): OrderDays {
  const counts = new Map(known.map(({ day, orders }) => [day, orders]));
  for (const { at, by } of changes) counts.set(dayOf(at), Math.max(0, (counts.get(dayOf(at)) ?? 0) + by));
  return [...counts]
    .filter(([day, orders]) => orders > 0 && holds(day, now, days))
    .sort(([a], [b]) => a - b)
    .map(([day, orders]) => ({ day, orders }));
}

/** Orders with at least one defect in the window: an order counts once. */
export const defectiveOrders = (defects: readonly Defect[], now: Instant, days = WINDOW_DAYS): number =>
  new Set(defects.filter(({ at }) => inWindow(at, now, days)).map(({ key }) => key)).size;
