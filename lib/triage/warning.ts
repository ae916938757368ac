import type { Alerts } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Due } from './obligation.ts';

/** When `warnAt` percent of the window have passed, from the start of what is owed to its deadline; of an own clock, its hours; of a reminder, its moment. */
export const warningOf = ({ startedAt, deadline, ranAt, exact }: Due, { warnAt }: Alerts): Instant =>
  exact ? deadline : ranAt ? ranAt(warnAt / 100) : startedAt + Math.round(((deadline - startedAt) * warnAt) / 100);
