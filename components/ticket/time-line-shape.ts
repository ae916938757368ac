/** Where the moments of obligations stand on one common line, as shares of it. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** Percent of the line, 0 to 100. */
interface Bar {
  readonly obligation: Obligation;
  readonly actBy: Instant;
  readonly start: number;
  readonly act: number;
  readonly end: number;
  /** Of its own time, how much has passed; 0 to 100. */
  readonly passed: number;
}

export interface TimeLineShape {
  readonly from: Instant;
  readonly until: Instant;
  readonly now: number;
  /** Those set by a platform, and our own; a lane with nothing in it is left out. */
  readonly lanes: readonly { readonly clock: 'platform' | 'own'; readonly bars: readonly Bar[] }[];
}

/** A deadline long passed must not press the line together: now is shown at most this share of it further on. */
const MOST_OVER = 0.25;

const percent = (part: number, whole: number): number =>
  whole <= 0 ? (part < 0 ? 0 : 100) : Math.min(100, Math.max(0, (100 * part) / whole));

/** undefined: nothing is owed. */
export function timeLineOf(obligations: readonly Obligation[], now: Instant): TimeLineShape | undefined {
  if (obligations.length === 0) return undefined;
  const from = Math.min(...obligations.map(({ startedAt }) => startedAt));
  const last = Math.max(...obligations.map(({ deadline }) => deadline));
  const until = Math.max(last, Math.min(now, last + MOST_OVER * (last - from)));
  const at = (moment: Instant) => percent(moment - from, until - from);
  const bars = obligations.map((obligation): Bar => {
    const { startedAt, deadline, lead } = obligation;
    const actBy = deadline - lead;
    return {
      obligation,
      actBy,
      start: at(startedAt),
      act: at(actBy),
      end: at(deadline),
      passed: Math.floor(percent(now - startedAt, deadline - startedAt)),
    };
  });
  const lanes = (['platform', 'own'] as const).map((clock) => ({
    clock,
    bars: bars.filter(({ obligation }) => obligation.hard === (clock === 'platform')),
  }));
  return { from, until, now: at(now), lanes: lanes.filter((lane) => lane.bars.length > 0) };
}
