/** Which of several sources counts for a metric, and what it says. */
import type { Account, Gauge } from '@/lib/domain/account.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { DEFECT_RATE } from './limits.ts';
import { defectiveOrders } from './window.ts';

/** A page read at most this long ago is the truth. */
const FRESH_PAGE = 3 * DAY;
/** What was typed in longer ago than this no longer comes before what the tickets say. */
const FRESH_HAND = 30 * DAY;
/** Fewer orders seen than this say nothing of the whole. Our own choice: one order is then at most one percent. */
const FEWEST_ORDERS = 100;
/** Metrics of the page that only say what the defect rate was worked out from. */
export const RATE_ORDERS = 'odrOrders';
export const RATE_DEFECTS = 'odrDefects';

export interface Counted extends Pick<Gauge, 'orders' | 'defects'> {
  readonly value: number;
  readonly from: Exclude<Gauge['from'], 'none'>;
  readonly at: Instant;
}

const seenOf = ({ seen }: Account, metric: string) => seen.find(({ id }) => id === metric);

function onPage(account: Account, metric: string): Counted | undefined {
  const seen = seenOf(account, metric);
  return seen && { value: seen.value, from: 'page', at: seen.at };
}

function byHand({ entered }: Account, metric: string): Counted | undefined {
  const typed = entered?.metrics.find(({ id }) => id === metric);
  return entered && typed && { value: typed.value, from: 'hand', at: entered.at };
}

function fromTickets(
  account: Account,
  metric: string,
  orders: number,
  now: Instant,
  days?: number,
): Counted | undefined {
  if (metric !== DEFECT_RATE || orders < FEWEST_ORDERS) return undefined;
  const defects = defectiveOrders(account.defects, now, days);
  return { value: (100 * defects) / orders, from: 'tickets', at: now, orders, defects };
}

/** How many orders the defect rate is of: as stated last, by page or person, else as many as pages showed. */
function ordersOf(account: Account, orders: number): number | undefined {
  const page = seenOf(account, RATE_ORDERS);
  const { entered } = account;
  const hand = entered?.orders === undefined ? undefined : { value: entered.orders, at: entered.at };
  const stated = page && hand ? (hand.at > page.at ? hand : page) : (page ?? hand);
  return stated?.value ?? (orders >= FEWEST_ORDERS ? orders : undefined);
}

function withOrders(account: Account, counted: Counted, seenOrders: number): Counted {
  if (counted.from === 'tickets') return counted;
  const orders = ordersOf(account, seenOrders);
  const shown = counted.from === 'page' ? seenOf(account, RATE_DEFECTS) : undefined;
  if (orders === undefined) return shown ? { ...counted, defects: shown.value } : counted;
  // The defects shown belong to the orders shown beside them; a rate that was rounded gives them back.
  return { ...counted, orders, defects: shown?.value ?? Math.round((counted.value * orders) / 100) };
}

/** `days`: in which defects count. A fresh page; else what was typed in; else, of defects, the stored tickets; else whatever is left, the newest. */
export function countedOf(
  account: Account,
  metric: string,
  orders: number,
  now: Instant,
  days?: number,
): Counted | undefined {
  const page = onPage(account, metric);
  const hand = byHand(account, metric);
  const old = page && hand ? (hand.at >= page.at ? hand : page) : (page ?? hand);
  const counts =
    (page && now - page.at <= FRESH_PAGE ? page : undefined) ??
    (hand && now - hand.at <= FRESH_HAND ? hand : undefined) ??
    fromTickets(account, metric, orders, now, days) ??
    old;
  return counts && metric === DEFECT_RATE ? withOrders(account, counts, orders) : counts;
}
