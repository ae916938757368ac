/** The window in which defects count, and what of an account falls into it. */
import type { Account, Defect } from '@/lib/domain/account.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';

/** Amazon's order defect rate: orders of the last 60 days. */
const WINDOW_DAYS = 60;

/** Days since 1970, UTC. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY);

const holds = (day: number, now: Instant) => day > dayOf(now) - WINDOW_DAYS && day <= dayOf(now) + 1;
export const inWindow = (at: Instant, now: Instant): boolean => holds(dayOf(at), now);

type OrderDays = Account['orderDays'];

/** Orders that pages showed, placed within the window. */
export const ordersInWindow = ({ orderDays }: Pick<Account, 'orderDays'>, now: Instant): number =>
  orderDays.filter(({ day }) => holds(day, now)).reduce((sum, { orders }) => sum + orders, 0);

/** The kept counts after orders came to be known as placed on days (`by` 1), or no longer on them (-1). */
export function countOrders(
  known: OrderDays,
  changes: readonly { readonly at: Instant; readonly by: 1 | -1 }[],
  now: Instant,
): OrderDays {
  const counts = new Map(known.map(({ day, orders }) => [day, orders]));
  for (const { at, by } of changes) counts.set(dayOf(at), Math.max(0, (counts.get(dayOf(at)) ?? 0) + by));
  return [...counts]
    .filter(([day, orders]) => orders > 0 && holds(day, now))
    .sort(([a], [b]) => a - b)
    .map(([day, orders]) => ({ day, orders }));
}

/** Orders with at least one defect in the window: an order counts once. */
export const defectiveOrders = (defects: readonly Defect[], now: Instant): number =>
  new Set(defects.filter(({ at }) => inWindow(at, now)).map(({ key }) => key)).size;
