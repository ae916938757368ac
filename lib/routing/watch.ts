/** Rules that cannot be judged, or take too long, are found out while they run, left out and named. */
import type { RuleTrouble } from '@/lib/domain/rule.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** Of one rule on one ticket, ms. A rule takes some thousandths of one; a busy machine may make it wait for more. */
export const SLOW_MS = 50;
/** Times a rule is slow before it is left out: once may be the machine's doing. */
export const SLOW_TIMES = 3;

export interface Watch {
  /** Runs a rule's conditions and measures them; false, without running them, once the rule is left out. */
  run(ruleId: string, holds: () => boolean): boolean;
  broke(ruleId: string, error: unknown): void;
  /** Found since the watch began, each rule once. */
  readonly troubles: readonly RuleTrouble[];
}

/** `clock` counts ms and never goes back (`performance.now`); `now` is the wall clock. */
export function watchRules(clock: () => number, now: () => Instant): Watch {
  const slow = new Map<string, number>();
  const found = new Map<string, RuleTrouble>();
  const report = (ruleId: string, kind: RuleTrouble['kind'], detail: string) => {
    if (!found.has(ruleId)) found.set(ruleId, { ruleId, kind, at: now(), detail });
  };
  return {
    run(ruleId, holds) {
      if (found.has(ruleId)) return false;
      const began = clock();
      const held = holds();
      const took = clock() - began;
      if (took > SLOW_MS) {
        const times = (slow.get(ruleId) ?? 0) + 1;
        slow.set(ruleId, times);
        if (times >= SLOW_TIMES) report(ruleId, 'slow', `${Math.round(took)} ms`);
      }
      return held;
    },
    broke: (ruleId, error) => report(ruleId, 'broken', error instanceof Error ? error.message : String(error)),
    get troubles() {
      return [...found.values()];
    },
  };
}
