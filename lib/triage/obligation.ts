/** The contract of the obligations family: one file a member, listed in `obligations/index.ts`. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Content } from './content.ts';
import type { FollowUp } from './follow-up.ts';
import type { OwnClock } from './own-clock.ts';
import type { PolicyBook } from './policies/book.ts';
import { guessedTime } from './rests.ts';
import type { Thread } from './thread.ts';

/** What missing the deadline harms, worst first. */
export type Damage = 'account' | 'money' | 'customer';

/** What an obligation may look at. There is no clock in it: what is owed does not change while time passes. */
export interface Subject {
  readonly observed: Observed;
  readonly order?: Order;
  readonly thread: Thread;
  readonly content: Content;
  readonly settings: Settings;
  /** The platforms' numbers in force. */
  readonly policies: PolicyBook;
  /** Clocks of one's own shop: business hours and pauses. */
  readonly ownClock: OwnClock;
  /** A reminder a person set and that still stands. */
  readonly followUp?: FollowUp;
}

/** An obligation before its lead is known, which waits for the final severity. */
export interface Due extends Omit<Obligation, 'lead'> {
  readonly damage: Damage;
  /** Act at the latest this long after the start, ms, however calm the ticket is. */
  readonly actWithin?: number;
  /** Acted on at its deadline, however serious the ticket is. */
  readonly exact?: true;
  /** Of an own clock: the moment at which a share of it (0 to 1) has run, so that nobody is to act while all sleep. */
  readonly ranAt?: (share: number) => Instant;
}

export type Owed = Omit<Due, 'id' | 'kind'>;

export interface ObligationDefinition {
  readonly id: string;
  readonly kind: Obligation['kind'];
  /** undefined: nothing of this kind is owed. */
  owe(subject: Subject): Owed | undefined;
}

export const defineObligation = (definition: ObligationDefinition): ObligationDefinition => definition;

/**
 * What one definition makes of a ticket. A page can show a deadline before the start it shows: the window is then empty.
 * An own clock that stands still until somebody does something has no deadline: nothing is owed by it now.
 */
export function dueOf({ id, kind, owe }: ObligationDefinition, subject: Subject): Due | undefined {
  const owed = owe(subject);
  if (!owed || owed.deadline >= FAR_FUTURE) return undefined;
  const startedAt: Instant = Math.min(owed.startedAt, owed.deadline);
  const due = { ...owed, ...doubtOf(owed, subject), id, kind, startedAt };
  if (!owed.hard) return due;
  // A platform's deadline in place of an own one follows no hours and never stood still.
  const { calendar: _calendar, paused: _paused, ranAt: _ranAt, ...platforms } = due;
  return platforms;
}

/** A deadline that rests on a guess stands as it is, and its reason says so. */
function doubtOf(owed: Owed, subject: Subject): Pick<Due, 'reason'> & Partial<Pick<Due, 'weak'>> {
  const rests = guessedTime(owed, subject);
  const { reason } = owed;
  return rests ? { weak: true, reason: { ...reason, values: { ...reason.values, rests } } } : { reason };
}
