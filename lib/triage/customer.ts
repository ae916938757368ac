/** What stored orders and tickets say of one buyer. Facts with counts; they only ever bring a ticket forward. */
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Money } from '@/lib/domain/money.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Tiers } from '@/lib/domain/settings.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { type Intent, TIERS, type Tier } from '@/lib/domain/vocabulary.ts';
import { dollarsOf, type Worth } from './worth.ts';

const pieces = ({ items = [] }: Order) => items.reduce((sum, { quantity = 1 }) => sum + Math.max(0, quantity), 0);

function sums(totals: readonly Money[]): Money[] {
  const byCurrency = new Map<string, number>();
  for (const { minor, currency } of totals) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  return [...byCurrency].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => b.minor - a.minor);
}

const saysNotReceived = ({ derived }: Pick<Ticket, 'derived'>) =>
  derived.intent === 'not_received' || derived.flags.some(({ flag }) => flag === 'delivered_not_received');

/** Several tickets about one order are one case. */
const caseOf = ({ id, observed }: Pick<Ticket, 'id' | 'observed'>) => observed.orderId ?? id;

/** Of one buyer in one store. Cancelled orders count as none. */
export function historyOf(orders: readonly Order[], tickets: readonly Ticket[]): CustomerHistory {
  const placed = orders.filter(({ state }) => state !== 'cancelled');
  const paid = placed.filter(({ state }) => state !== 'refunded');
  const days = placed.flatMap(({ placedAt }) => placedAt ?? []);
  return {
    orders: placed.length,
    ...(days.length > 0 ? { since: Math.min(...days) } : {}),
    spent: sums(paid.flatMap(({ total }) => total ?? [])),
    refunds: placed.length - paid.length,
    notReceived: new Set(tickets.filter(saysNotReceived).map(caseOf)).size,
    largestOrder: Math.max(0, ...placed.map(pieces)),
  };
}

/** By what was bought before. */
function tierOfHistory({ orders, spent, largestOrder }: CustomerHistory, tiers: Tiers): Tier {
  const dollars = spent.reduce((sum, money) => sum + dollarsOf(money), 0);
  if (largestOrder > 0 && largestOrder >= tiers.wholesalePieces) return 'wholesale';
  if (orders > 0 && (dollars >= tiers.vipSpent || orders >= tiers.vipOrders)) return 'vip';
  return orders > 0 && dollars >= tiers.valuedSpent ? 'valued' : 'standard';
}

/** By the order the ticket is about. */
function tierOfOrder(intent: Intent, worth: Worth | undefined): Tier {
  if (intent === 'wholesale_b2b') return 'wholesale';
  if (worth?.level === 2) return 'vip';
  return worth?.level === 1 ? 'valued' : 'standard';
}

/** The higher of what the ticket and what the buyer's orders say; refunds and complaints take nothing away. */
export function tierOf(
  intent: Intent,
  worth: Worth | undefined,
  history: CustomerHistory | undefined,
  tiers: Tiers,
): Tier {
  const now = tierOfOrder(intent, worth);
  const before = history ? tierOfHistory(history, tiers) : 'standard';
  return TIERS.indexOf(before) > TIERS.indexOf(now) ? before : now;
}
