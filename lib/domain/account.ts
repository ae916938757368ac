/** What is known of one seller account's standing with its platform. */
import type { AccountMetric } from './reading.ts';
import type { RuleSource } from './reason.ts';
import type { TicketId } from './ticket.ts';
import type { Instant } from './time.ts';
import type { PortalId } from './vocabulary.ts';

/** One ticket that counts as a defect, or may. An order counts once, however many tickets say that it went wrong. */
export interface Defect {
  /** The order's number, else the ticket's id. */
  readonly key: string;
  readonly ticket: TicketId;
  readonly cause: 'claim' | 'chargeback' | 'negative_feedback';
  readonly at: Instant;
}

/** A number of the portal's page and when it stood there: pages show different ones at different times. */
export interface SeenMetric extends AccountMetric {
  readonly at: Instant;
}

export interface Metrics {
  readonly at: Instant;
  readonly metrics: readonly AccountMetric[];
}

/** `orders` of the defect window, where the person knew. */
export interface EnteredMetrics extends Metrics {
  readonly orders?: number;
}

export const EXPOSURE_LEVELS = ['unknown', 'calm', 'near', 'over'] as const;
export type ExposureLevel = (typeof EXPOSURE_LEVELS)[number];

export type AccountId = `${PortalId}:${string}`;

/** Stored per store; id is `portal:store`. */
export interface Account {
  readonly id: AccountId;
  readonly portal: PortalId;
  readonly store: string;
  /** As the portal's own pages showed each metric last. */
  readonly seen: readonly SeenMetric[];
  /** As a person typed it in. */
  readonly entered?: EnteredMetrics;
  /** From stored tickets, of the last 60 days; oldest first. */
  readonly defects: readonly Defect[];
  /** Orders that pages showed, by the day they were placed (days since 1970, UTC), of the last 60 days. */
  readonly orderDays: readonly { readonly day: number; readonly orders: number }[];
  /** What counted, one point a day, oldest first, at most 90: the trend. */
  readonly history: readonly Metrics[];
  /** Levels as they stood when the row was last written, by metric: what leads go by, so that time alone moves none. */
  readonly levels: Readonly<Record<string, ExposureLevel>>;
}

/** One number of an account against its limit. */
export interface Gauge {
  /** Id of the metric, as in `AccountMetric`. */
  readonly metric: string;
  readonly unit: AccountMetric['unit'];
  readonly value?: number;
  readonly limit: number;
  /** On which side of the limit the account is safe. */
  readonly safe: 'below' | 'above';
  readonly level: ExposureLevel;
  /** Share of what is allowed that is used up: 1 at the limit, at most 2. */
  readonly used?: number;
  /** How many more defects (or misses) the account can take before the limit; absent: not known. */
  readonly room?: number;
  /** Orders and defects it was worked out from, where known. */
  readonly orders?: number;
  readonly defects?: number;
  readonly trend: 'better' | 'worse' | 'steady' | 'unknown';
  readonly from: 'page' | 'hand' | 'tickets' | 'none';
  readonly at?: Instant;
  readonly rule: RuleSource;
}

/** One store against its portal's limits. */
export interface AccountView {
  readonly id: AccountId;
  readonly portal: PortalId;
  readonly store: string;
  /** The one that stands in the sidebar first. */
  readonly gauges: readonly Gauge[];
  /** When an account page was read last. */
  readonly seenAt?: Instant;
  readonly entered?: EnteredMetrics;
  /** Orders that pages showed, placed in the last 60 days. */
  readonly orders: number;
  /** Orders of stored tickets with a defect in the last 60 days. */
  readonly defects: Readonly<Record<Defect['cause'], number>>;
}
