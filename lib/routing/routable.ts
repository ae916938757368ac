/** What a routing rule may look at: what the portal showed, what people chose, and what triage made of it. */
import type { Hours } from '@/lib/domain/calendar.ts';
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { RuleEvent } from '@/lib/domain/rule.ts';
import type { Decided, Derived, Dispatched, Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** How hard an account's levels press: 0 calm or not known, 1 near a limit, 2 at or over it. As triage has it. */
export interface AccountStrain {
  readonly defects: 0 | 1 | 2;
  readonly shipping: 0 | 1 | 2;
  readonly replies: 0 | 1 | 2;
}

/** A ticket at a moment. What is not given is not known, and rules take it so. */
export interface Routable {
  readonly now: Instant;
  readonly observed: Observed;
  readonly decided: Partial<Decided>;
  /** As triage had it: severity without what rules and people made of it, so that rules never feed on themselves. */
  readonly assessed: Pick<
    Derived,
    'status' | 'severity' | 'tier' | 'language' | 'intent' | 'confidence' | 'flags' | 'obligations'
  >;
  readonly order?: Order;
  /** What stored orders say of the buyer. */
  readonly history?: CustomerHistory;
  readonly strain?: AccountStrain;
  /** Own business hours. */
  readonly hours?: Hours;
  /** Which event rules went off, and whom assignment chose. */
  readonly dispatched?: Dispatched;
  /** What it was before a change; given only where event rules are looked at. */
  readonly before?: Omit<Routable, 'before' | 'events'>;
  /** What has just happened. */
  readonly events?: readonly RuleEvent[];
}
