/** News worth telling somebody who does not look, and the channels it goes through. */
import type { StoreRef, TicketId } from './ticket.ts';
import type { Instant } from './time.ts';
import type { Severity, TicketKind, UiLanguage } from './vocabulary.ts';

export const ALERT_KINDS = [
  'became_critical',
  'warning',
  'overdue',
  'negative_review',
  'policy_notice',
  'near_limit',
  'layout',
  'rule',
  'escalation',
  'unassigned',
  'handover',
  'rule_stopped',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Kinds that a new channel takes: breaches, notices, bad reviews, shops near a limit, and what waits for a lead. */
export const DEFAULT_ALERT_KINDS: readonly AlertKind[] = [
  'became_critical',
  'overdue',
  'negative_review',
  'policy_notice',
  'near_limit',
  'escalation',
  'unassigned',
  'rule',
];

export const CHANNEL_KINDS = [
  'dingtalk',
  'wecom',
  'feishu',
  'slack',
  'telegram',
  'teams',
  'webhook',
  'desktop',
  'badge',
  'sound',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** What one alert says. Personal data of a buyer stands in `buyer` only, and leaves only where a channel may have it. */
export interface Alert {
  /** One alert a cause and moment: repeating the change that caused it makes no second one. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly at: Instant;
  readonly shop?: StoreRef;
  readonly market?: string;
  readonly ticketId?: TicketId;
  readonly ticketKind?: TicketKind;
  readonly severity?: Severity;
  readonly actBy?: Instant;
  readonly deadline?: Instant;
  /** The portal's own page of the ticket, where one was seen. */
  readonly url?: string;
  /** What else its sentence says: names of rules and agents, percentages, counts. Never a buyer's words. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly buyer?: { readonly name?: string; readonly words?: string };
  /** Ids of channels it is for; absent: all that take its kind. */
  readonly channels?: readonly string[];
}

/** A channel as settings hold it; its address and secret stand in `secrets` under `channel:<id>`. */
export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly on: boolean;
  readonly takes: readonly AlertKind[];
  readonly language: UiLanguage;
  /** The buyer's name and the message's beginning go along. Off unless somebody switched it on. */
  readonly buyerData: boolean;
  /** Alerts of so many minutes go together; 0: at once. */
  readonly digest: number;
  /** Waits out the silent hours, as what pops up here does in any case. */
  readonly quiet?: boolean;
}

/** How a channel fares; written by the background as it delivers. */
export interface ChannelState {
  /** When something last arrived. */
  readonly sentAt?: Instant;
  /** When messages went out, oldest first, and before when none does; see `lib/alerts/pace.ts`. */
  readonly pace?: { readonly sent: readonly Instant[]; readonly until?: Instant };
  /** Why the last message did not arrive; gone once one did. A code of `lib/alerts`. */
  readonly failure?: string;
  /** Nothing goes out until a person changes or tests it. */
  readonly stopped?: true;
  /** Since when each secret is set, by its field. */
  readonly setAt?: Readonly<Record<string, Instant>>;
}

/** What no longer tries to go out, and why; people see it and send it again or drop it. */
export interface DeadLetter {
  readonly id: string;
  readonly channelId: string;
  readonly at: Instant;
  readonly alerts: readonly Alert[];
  readonly tries: number;
  /** Code of what the channel answered, see `lib/alerts`. */
  readonly failure: string;
}
