/** How the near future of the open tickets is cut up, by act-by time. */
import { HOUR, type Instant } from './time.ts';
import type { Severity } from './vocabulary.ts';

/** Disjoint: `now` has come already, `h4` is more than one and up to four hours away. */
export const DUE_SPANS = ['now', 'h1', 'h4', 'h8', 'h24'] as const;
export type DueSpan = (typeof DUE_SPANS)[number];

/** Hours from now to the end of each span. */
export const SPAN_HOURS: Readonly<Record<DueSpan, number>> = { now: 0, h1: 1, h4: 4, h8: 8, h24: 24 };

/** Act-by times in the span: after `after`, up to and with `until`. */
export function boundsOf(span: DueSpan, now: Instant): { readonly after?: Instant; readonly until: Instant } {
  const before = DUE_SPANS[DUE_SPANS.indexOf(span) - 1];
  const until = now + SPAN_HOURS[span] * HOUR;
  return before ? { after: now + SPAN_HOURS[before] * HOUR, until } : { until };
}

/** The span an act-by time lies in; none beyond a day. */
export const spanOf = (actBy: Instant, now: Instant): DueSpan | undefined =>
  DUE_SPANS.find((span) => actBy <= boundsOf(span, now).until);

/** Open tickets by span and severity. */
export type DueCounts = Readonly<Record<DueSpan, Readonly<Record<Severity, number>>>>;

export interface DueAhead {
  readonly counts: DueCounts;
  /** Some severity holds more than are counted. */
  readonly more: boolean;
  /** `portal:store` of the page beside the view, whose own counts can be asked for. */
  readonly beside?: string;
}
