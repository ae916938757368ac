/** Which alerts a channel takes, and which go together in one message. */
import { ALERT_KINDS, type Alert, type AlertKind, type Channel } from '@/lib/domain/alert.ts';
import { FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';

/** Alerts told one by one in a message; of more, the rest are counted. Our own choice: nobody reads on. */
export const MOST_TOLD = 10;

/** Whether an alert goes out by this channel: it is on, and named by the alert or takes its kind. */
export const takes = (channel: Channel, alert: Pick<Alert, 'kind' | 'channels'>): boolean =>
  channel.on && (alert.channels ? alert.channels.includes(channel.id) : channel.takes.includes(alert.kind));

/** As it may be stored and wait: with the buyer only where a channel that takes it may have them. */
export function withoutNeedlessBuyer(alert: Alert, channels: readonly Channel[]): Alert {
  if (channels.some((channel) => channel.buyerData && takes(channel, alert))) return alert;
  const { buyer: _, ...rest } = alert;
  return rest;
}

/** What is pressing stands first. */
const RANK: Readonly<Record<AlertKind, number>> = {
  overdue: 0,
  policy_notice: 1,
  warning: 2,
  escalation: 3,
  became_critical: 4,
  near_limit: 5,
  unassigned: 6,
  negative_review: 7,
  rule_stopped: 8,
  rule: 9,
  handover: 10,
  layout: 11,
};

/** Most pressing first: by kind, then by deadline, then by age. Each alert once. */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  const once = [...new Map(alerts.map((alert) => [alert.id, alert])).values()];
  const by = ({ deadline, actBy }: Alert) => deadline ?? actBy ?? FAR_FUTURE;
  return once.sort(
    (a, b) => RANK[a.kind] - RANK[b.kind] || by(a) - by(b) || a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

export interface Batch {
  /** What goes out now in one message; empty: nothing yet. */
  readonly alerts: readonly Alert[];
  /** When to ask again, where something waits. */
  readonly nextAt?: Instant;
}

/** What is due of all that waits for a channel: everything, once the oldest has waited `digest` minutes. */
export function batchOf(
  waiting: readonly { readonly alert: Alert; readonly since: Instant }[],
  { digest }: Pick<Channel, 'digest'>,
  now: Instant,
): Batch {
  if (waiting.length === 0) return { alerts: [] };
  // A clock that was set back keeps nobody waiting longer than the digest.
  const nextAt = Math.min(now, ...waiting.map(({ since }) => since)) + digest * MINUTE;
  return nextAt > now ? { alerts: [], nextAt } : { alerts: inOrder(waiting.map(({ alert }) => alert)) };
}

/** Kinds in the order in which messages tell them; for counts and menus. */
export const KINDS_IN_ORDER: readonly AlertKind[] = [...ALERT_KINDS].sort((a, b) => RANK[a] - RANK[b]);
