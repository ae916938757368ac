import type { Gauge, Metrics } from '@/lib/domain/account.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { Limit } from './limits.ts';

/** Two spans of this length are compared. */
const SPAN = 14 * DAY;
/** Days with a number that each span needs before it says anything. */
const FEWEST = 2;
/** A change of less than this share of the limit is none. */
const STEADY = 0.05;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The last 14 days against the 14 before. */
export function trendOf(history: readonly Metrics[], limit: Limit, now: Instant): Gauge['trend'] {
  const between = (from: Instant, to: Instant) =>
    history
      .filter(({ at }) => at > from && at <= to)
      .flatMap(({ metrics }) => metrics.filter(({ id }) => id === limit.metric).map(({ value }) => value));
  const late = between(now - SPAN, now);
  const early = between(now - 2 * SPAN, now - SPAN);
  if (late.length < FEWEST || early.length < FEWEST) return 'unknown';
  const rise = mean(late) - mean(early);
  if (Math.abs(rise) < STEADY * Math.abs(limit.value)) return 'steady';
  return rise > 0 === (limit.safe === 'above') ? 'better' : 'worse';
}
