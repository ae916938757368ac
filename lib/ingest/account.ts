import type { SeenMetric } from '@/lib/domain/account.ts';
import type { AccountSeen } from '@/lib/domain/reading.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';

/** A page that shows what it showed is written again only after this long. */
const SAME_NEWS = 10 * MINUTE;
/** More different metrics than any portal has; a page that lies must not fill the row. */
const MOST = 64;

/** Folds what an account page showed: the newest page wins metric by metric; `undefined` when there is nothing new. */
export function foldMetrics(
  known: readonly SeenMetric[],
  seen: AccountSeen,
  now: Instant,
): readonly SeenMetric[] | undefined {
  const before = new Map(known.map((metric) => [metric.id, metric]));
  const fresh = seen.metrics.filter(({ id, value, unit }) => {
    const was = before.get(id);
    return !was || was.value !== value || was.unit !== unit || now - was.at >= SAME_NEWS;
  });
  if (fresh.length === 0) return undefined;
  for (const { id, value, unit } of fresh) before.set(id, { id, value, unit, at: now });
  const all = [...before.values()];
  return all.length <= MOST ? all : all.sort((a, b) => b.at - a.at).slice(0, MOST);
}
