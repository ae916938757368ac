/** What views are shown of tickets, pages and rules. */
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { PauseScope } from '@/lib/domain/pause.ts';
import type { Tally, TicketEvent } from '@/lib/domain/record.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { WithoutReason } from '@/lib/domain/why.ts';
import type { PageComposer } from './composer.ts';
import type { HealthView } from './health.ts';

/** What the list needs of a ticket: without its thread, and of a long text only the beginning. */
export interface QueueRow {
  readonly ticket: Ticket;
}

export interface Counts extends Tally {
  readonly open: number;
  /** Act-by times of the most urgent open tickets, soonest first, at most 99: a view counts by its own clock those due. */
  readonly soonest: readonly Instant[];
}

export interface TicketDetail {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly order?: Order;
  /** What is stored under the buyer's name in this store. */
  readonly history?: CustomerHistory;
  readonly events: readonly TicketEvent[];
  /** A tab shows this ticket with a composer right now. */
  readonly insertable: boolean;
  /** What the act-by time and severity would be without each of their reasons, most telling first. */
  readonly why: readonly WithoutReason[];
}

/** What the page beside this view shows. */
export interface TabContext {
  readonly portal?: PortalId;
  /** `portal:store` of its address, where that names one. */
  readonly site?: string;
  /** It is not read, because a person paused this much. */
  readonly paused?: PauseScope;
  readonly focus?: TicketId;
  readonly health?: HealthView;
  /** What is written in the portal's composer, when there is something to say of it. */
  readonly composer?: PageComposer;
}

export interface RulePreview {
  readonly looked: number;
  readonly matched: number;
  readonly samples: readonly Ticket[];
}
