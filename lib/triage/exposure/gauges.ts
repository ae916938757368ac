/** An account's numbers against their limits. Pure. */
import type { Account, ExposureLevel, Gauge } from '@/lib/domain/account.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { countedOf } from './counted.ts';
import type { Limit } from './limits.ts';
import { trendOf } from './trend.ts';

/** From this share of a limit on an account is near it. Our own choice. */
const NEAR = 0.7;
/** With room for no more than this many defects it is near, whatever the rate. */
const LITTLE_ROOM = 1;
/** Decimal percents are not exact in binary: 2.3 % of 100 orders is 2.3 orders, not 2.2999. */
const ROUNDING = 1e-9;

/**
 * How many more of the same orders may become defects before the rate reaches the limit: with that many it is still
 * below, with one more it is not.
 *
 * @param limit percent
 */
export function roomOf(limit: number, orders: number, defects: number): number {
  return Math.max(0, Math.ceil((limit * orders) / 100 - ROUNDING) - 1 - defects);
}

/** How much of what is allowed is used up, 1 at the limit. Of rates that must be high, what is missing counts. */
function usedOf({ value: limit, safe, unit }: Limit, value: number): number {
  if (safe === 'below') return limit === 0 ? Number.POSITIVE_INFINITY : value / limit;
  if (unit === 'percent') return limit >= 100 ? Number(value < 100) : (100 - value) / (100 - limit);
  return value <= 0 ? Number.POSITIVE_INFINITY : limit / value;
}

/** At a limit to stay below an account is over it; at one to reach it is not. */
function levelOf(limit: Limit, value: number | undefined, room: number | undefined): ExposureLevel {
  if (value === undefined) return 'unknown';
  if (limit.safe === 'below' ? value >= limit.value : value < limit.value) return 'over';
  return usedOf(limit, value) >= NEAR || (room !== undefined && room <= LITTLE_ROOM) ? 'near' : 'calm';
}

function gaugeOf(account: Account, orders: number, limit: Limit, now: Instant, days?: number): Gauge {
  const { metric, unit, value: most, safe, rule } = limit;
  const counted = countedOf(account, metric, orders, now, days);
  const base = counted?.orders !== undefined && counted.defects !== undefined;
  const room = base ? roomOf(most, counted.orders ?? 0, counted.defects ?? 0) : undefined;
  return {
    metric,
    unit,
    limit: most,
    safe,
    level: levelOf(limit, counted?.value, room),
    ...(counted ? { used: Math.min(2, usedOf(limit, counted.value)) } : {}),
    ...(room === undefined ? {} : { room }),
    ...(counted ?? { from: 'none' }),
    trend: trendOf(account.history, limit, now),
    rule,
  };
}

/**
 * @param ordersInWindow orders that pages showed, placed in the period that counts
 * @param days of that period; 60 where nothing is said
 */
export const gaugesOf = (
  account: Account,
  ordersInWindow: number,
  limits: readonly Limit[],
  now: Instant,
  days?: number,
): Gauge[] => limits.map((limit) => gaugeOf(account, ordersInWindow, limit, now, days));
