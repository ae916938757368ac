import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

/**
 * When something that was known to have changed at `before` changed again: later than that, even where a teammate's
 * clock, or this one before it was put right, was ahead. Facts of a team are merged by this moment, and the news of
 * whoever has the right time must not lose against what it replaces.
 */
export const laterThan = (before: Instant | undefined, now: Instant): Instant =>
  before === undefined || now > before ? now : Math.min(before + 1, FAR_FUTURE);
