import type { Reason, RuleSource } from './reason.ts';
import type { Instant } from './time.ts';

/** One thing somebody owes, with a deadline. */
export interface Obligation {
  /** Id of the obligation's definition, for example `amazon-reply`. */
  readonly id: string;
  readonly kind: 'reply' | 'claim' | 'return' | 'ship';
  readonly startedAt: Instant;
  readonly deadline: Instant;
  /** How long before the deadline to act, ms; grows with the damage of missing it. actBy = deadline - lead. */
  readonly lead: number;
  /** Set by a platform (never pauses), as against our own target. */
  readonly hard: boolean;
  /** The deadline rests on a field that was read by a weak way or on a day without a clock. */
  readonly weak?: true;
  readonly reason: Reason;
  readonly rule: RuleSource;
}
