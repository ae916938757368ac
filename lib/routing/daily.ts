/** Moments of the day at which rules go off. Pure. */
import { dayAt, momentOf } from '@/lib/domain/hours/zone.ts';
import type { DailyMoment, RoutingRule } from '@/lib/domain/rule.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

/** Days looked at either side of a moment's own: zones are up to a day apart, and clocks leap. */
const AROUND = [-1, 0, 1] as const;

/** Moments near `at`, soonest first; none in a zone that the browser does not know. */
function momentsNear({ minute, zone }: DailyMoment, at: Instant): readonly Instant[] {
  try {
    const day = dayAt(zone, at);
    return AROUND.map((offset) => momentOf(zone, day + offset, minute));
  } catch {
    return [];
  }
}

const daily = (rule: RoutingRule): DailyMoment | undefined =>
  rule.enabled && rule.on?.includes('time_of_day') ? rule.at : undefined;

/**
 * Rules whose moment lies after `from` and not after `to`, each with the last such moment: after days of sleep a rule
 * goes off once, not once a day that was missed.
 */
export function dailyDue(
  rules: readonly RoutingRule[],
  from: Instant,
  to: Instant,
): readonly { readonly rule: RoutingRule; readonly at: Instant }[] {
  return rules.flatMap((rule) => {
    const moment = daily(rule);
    const at = moment && momentsNear(moment, to).findLast((one) => one > from && one <= to);
    return at === undefined ? [] : [{ rule, at }];
  });
}

/** The next moment of any rule; `FAR_FUTURE`: there is none. */
export const nextDaily = (rules: readonly RoutingRule[], now: Instant): Instant =>
  Math.min(
    FAR_FUTURE,
    ...rules.flatMap((rule) => {
      const moment = daily(rule);
      return moment ? momentsNear(moment, now).filter((one) => one > now) : [];
    }),
  );
