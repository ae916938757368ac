/** The contract of the obligations family: one file a member, listed in `obligations/index.ts`. */
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Content } from './content.ts';
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
}

/** An obligation before its lead is known, which waits for the final severity. */
export interface Due extends Omit<Obligation, 'lead'> {
  readonly damage: Damage;
  /** Act at the latest this long after the start, ms, however calm the ticket is. */
  readonly actWithin?: number;
}

type Owed = Omit<Due, 'id' | 'kind'>;

export interface ObligationDefinition {
  readonly id: string;
  readonly kind: Obligation['kind'];
  /** undefined: nothing of this kind is owed. */
  owe(subject: Subject): Owed | undefined;
}

export const defineObligation = (definition: ObligationDefinition): ObligationDefinition => definition;

/** What one definition makes of a ticket. A page can show a deadline before the start it shows: the window is then empty. */
export function dueOf({ id, kind, owe }: ObligationDefinition, subject: Subject): Due | undefined {
  const owed = owe(subject);
  if (!owed) return undefined;
  const startedAt: Instant = Math.min(owed.startedAt, owed.deadline);
  return { ...owed, id, kind, startedAt };
}
