import type { Reason, RuleSource } from './reason.ts';
import type { Instant } from './time.ts';

/** What is to be done: `label` is a return label or address, `delivery` a parcel to look after, `follow_up` a reminder. */
export const OBLIGATION_KINDS = [
  'reply',
  'claim',
  'appeal',
  'return',
  'label',
  'refund',
  'ship',
  'delivery',
  'stock',
  'personalization',
  'review',
  'notice',
  'follow_up',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** One thing somebody owes, with a deadline. */
export interface Obligation {
  /** Id of the obligation's definition, for example `amazon-reply`. */
  readonly id: string;
  readonly kind: ObligationKind;
  readonly startedAt: Instant;
  readonly deadline: Instant;
  /** How long before the deadline to act, ms; grows with the damage of missing it. actBy = deadline - lead. */
  readonly lead: number;
  /** When so much of the window has passed that a critical ticket is called out; absent until judged again. */
  readonly warnsAt?: Instant;
  /** Set by a platform (never pauses), as against our own target. */
  readonly hard: boolean;
  /** Whose business hours an own clock follows, and the zone they are kept in; absent: it runs day and night. */
  readonly calendar?: { readonly of: 'store' | 'common'; readonly zone: string };
  /** How long an own clock stood still, ms of its own hours: the ticket waited, was snoozed or was settled. */
  readonly paused?: number;
  /** The deadline rests on a field that was read by a weak way or on a day without a clock. */
  readonly weak?: true;
  readonly reason: Reason;
  /** Why the lead is longer than the ticket alone would make it: the account is close to a limit. */
  readonly raised?: Reason;
  readonly rule: RuleSource;
}
