/** The noun in the middle: three parts with three writers. */

import type { Assigned } from './agent.ts';
import type { Heard } from './heard.ts';
import type { Money } from './money.ts';
import type { Obligation } from './obligation.ts';
import type { StepId } from './playbook.ts';
import type { ClaimOutcome, MessageSeen, TicketKey } from './reading.ts';
import type { Reason } from './reason.ts';
import type { Asks, Firing } from './rule.ts';
import type { Instant } from './time.ts';
import type {
  Fulfilment,
  Intent,
  Language,
  PortalId,
  RiskFlag,
  Severity,
  Status,
  TicketKind,
  Tier,
} from './vocabulary.ts';

/** `portal:store:kind:externalId`, so that the same thing read twice, in two tabs or by two agents, is one ticket. */
export type TicketId = `${PortalId}:${string}:${TicketKind}:${string}`;

/** One shop on a portal, decided from the page's address alone. */
export interface StoreRef {
  readonly portal: PortalId;
  /** Unique within the portal, without `:`. */
  readonly store: string;
}

export const ticketId = ({ portal, store }: StoreRef, { kind, externalId }: TicketKey): TicketId =>
  `${portal}:${store}:${kind}:${externalId}`;

/** What the portal's page showed. Written only by `lib/ingest`. */
export interface Observed {
  readonly portal: PortalId;
  readonly store: string;
  readonly kind: TicketKind;
  readonly externalId: string;
  readonly market?: string;
  readonly orderId?: string;
  readonly buyer?: string;
  readonly subject?: string;
  readonly fulfilment: Fulfilment;
  readonly needsReply?: boolean;
  readonly state?: 'open' | 'resolved';
  readonly outcome?: ClaimOutcome;
  /** Newest message known, from the thread or from a list row (then perhaps cut short). */
  readonly last?: MessageSeen;
  readonly messageCount: number;
  readonly openedAt?: Instant;
  readonly deadline?: Instant;
  readonly amount?: Money;
  readonly reason?: string;
  readonly rating?: number;
  readonly url?: string;
  readonly firstSeenAt: Instant;
  /** When a reading last changed something here. */
  readonly changedAt: Instant;
  /** When a page first showed a later message of the buyer, or that a claim or return is ours to answer again. */
  readonly askedAt?: Instant;
  /**
   * Of fields that a teammate's page showed before `changedAt`, when. Of `last`, how late it counts where its own time
   * does not say so.
   */
  readonly since?: Readonly<Record<string, Instant>>;
  /** Fields that the last reading of this ticket could not read. */
  readonly missing: readonly string[];
  /** Fields whose value was read by a way that may mislead, in the order of the alphabet; absent: none. */
  readonly weak?: readonly string[];
  /** When names and words were taken away because they had been kept long enough; news of it brings them again. */
  readonly purgedAt?: Instant;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** A step of a playbook, ticked. */
export interface StepDone {
  readonly id: StepId;
  readonly by: string;
  readonly at: Instant;
}

/** One choice of a status, kept so that own clocks know how long a ticket was nobody's turn. */
export interface StatusChoice {
  /** Absent: the choice before was taken back. */
  readonly status?: Status;
  readonly at: Instant;
  /** Of a snooze: its end. */
  readonly until?: Instant;
}

/** What people chose. Written only by commands (and team sync). Absent: nobody chose, so triage and routing do. */
export interface Decided {
  readonly status?: Status;
  /** When `status` was chosen; a buyer's message after it opens the ticket again. */
  readonly statusAt?: Instant;
  readonly snoozedUntil?: Instant;
  /** Choices of a status, oldest first and the newest last; see `status-log.ts`. Absent in tickets of old. */
  readonly statusLog?: readonly StatusChoice[];
  /** Bring the ticket back then, if the buyer has not written since `followUpSetAt`. */
  readonly followUpAt?: Instant;
  readonly followUpSetAt?: Instant;
  readonly assignee?: string;
  readonly queue?: string;
  readonly severity?: Severity;
  readonly tags?: readonly string[];
  /** Steps of playbooks that are done, in the order they were ticked. */
  readonly steps?: readonly StepDone[];
  readonly notes: readonly Note[];
}

export interface Flag {
  readonly flag: RiskFlag;
  readonly reason: Reason;
}

/** Which rule did what, so that a ticket can say why it is where it is. */
export interface RouteStep {
  readonly ruleId: string;
  readonly ruleName: string;
}

/** What follows from the other two. Written only by triage and routing; safe to throw away and recompute. */
export interface Derived {
  readonly status: Status;
  readonly queue: string;
  /** Empty when nobody. */
  readonly assignee: string;
  readonly severity: Severity;
  readonly severityReasons: readonly Reason[];
  /** What triage says before rules and people; absent: the same as `severity`. What rules look at. */
  readonly triaged?: Severity;
  readonly tags: readonly string[];
  readonly tier: Tier;
  readonly language: Language | 'und';
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
  readonly intentWords: readonly string[];
  readonly flags: readonly Flag[];
  /** Soonest act-by first. */
  readonly obligations: readonly Obligation[];
  /** The one time that orders all work; `FAR_FUTURE` when nothing is owed. */
  readonly actBy: Instant;
  readonly route: readonly RouteStep[];
  /** What rules ask of who answers; absent: nothing. */
  readonly asks?: Asks;
  /** What to do next about a parcel that does not come; absent where the ticket is about something else. */
  readonly advice?: readonly Reason[];
  /** What the buyer said before what is answered now, oldest first, so that it is read once; absent: nothing. */
  readonly heard?: readonly Heard[];
  /** The next moment at which something here changes without news: a deadline passes, a snooze ends. */
  readonly recheckAt: Instant;
}

/**
 * What routing did once and holds on to: event rules that went off, whom assignment chose, how far up a ladder it went.
 * Written only by `settle`, from what `lib/routing` says.
 */
export interface Dispatched {
  readonly fired: readonly Firing[];
  readonly assigned?: Assigned;
  /** Steps taken, as `ladder:obligation:startedAt:step`, see `lib/routing/ladders`. */
  readonly climbed?: readonly string[];
}

export interface Ticket {
  readonly id: TicketId;
  readonly observed: Observed;
  readonly decided: Decided;
  readonly derived: Derived;
  /** Absent: nothing yet. */
  readonly dispatched?: Dispatched;
}

/** A stored message. `id` is `<ticketId>#<external id, or hash of direction, time and text>`. */
export interface Message extends MessageSeen {
  readonly id: string;
  readonly ticketId: TicketId;
  /** Position in the thread, oldest 0; orders messages whose time is unreadable. */
  readonly position: number;
}
