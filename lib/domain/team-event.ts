/** What the members of a team tell one another, and what the stream makes of it. */
import type { Agent, Away } from './agent.ts';
import type { Approval, TeamApproval } from './approval.ts';
import type { KnowledgeNote } from './knowledge.ts';
import type { Order } from './order.ts';
import type { TicketEvent } from './record.ts';
import type { RoutingRule } from './rule.ts';
import type { Member } from './team.ts';
import type { Template } from './template.ts';
import type { Decided, Derived, Message, Observed, TicketId } from './ticket.ts';
import type { Instant } from './time.ts';
import type { GlossaryTerm, MemoryEntry } from './translation.ts';

/** Tables whose rows a team shares whole; the newest in the stream's order counts. */
export interface SharedRows {
  readonly rules: RoutingRule;
  readonly templates: Template;
  readonly knowledge: KnowledgeNote;
  readonly glossary: GlossaryTerm;
  readonly translations: MemoryEntry;
  readonly agents: Agent;
}
export const SHARED_TABLES = ['rules', 'templates', 'knowledge', 'glossary', 'translations', 'agents'] as const;
export type SharedTable = (typeof SHARED_TABLES)[number];

/** Number of the event in the stream that last changed who holds a ticket; 0: nobody ever did. */
export type Revision = number;

/** What one member tells the others. */
export type TeamBody =
  /** Did something on a ticket: `before` and `after` say which choices changed. */
  | { readonly kind: 'did'; readonly ticketId: TicketId; readonly event: TicketEvent }
  /** A page showed it: facts the others may not have seen. */
  | {
      readonly kind: 'saw';
      readonly ticketId: TicketId;
      readonly observed: Observed;
      readonly messages: readonly Message[];
      readonly order?: Order;
    }
  /**
   * Wants to be the one who answers it for `lease` ms. Holds if `base` is still current when the stream orders it, or if
   * nothing changed who holds it for as long as a claim lasts: see `lib/sync/fold/claim.ts`.
   */
  | { readonly kind: 'claim'; readonly ticketId: TicketId; readonly base: Revision; readonly lease: number }
  | { readonly kind: 'release'; readonly ticketId: TicketId; readonly base: Revision }
  /** Asked for, or decided; a decision counts only where nobody decided before it in the stream. */
  | { readonly kind: 'approval'; readonly ticketId: TicketId; readonly approval: Approval }
  | { readonly kind: 'row'; readonly table: SharedTable; readonly id: string; readonly row: unknown }
  | { readonly kind: 'unrow'; readonly table: SharedTable; readonly id: string }
  /** Is away, or back (`null`). Without `agent` the author's own word; of others a lead's. */
  | { readonly kind: 'away'; readonly agent?: string; readonly away: Away | null }
  /** A buyer is erased everywhere; `buyer` is a keyed hash. */
  | { readonly kind: 'erased'; readonly buyer: string };

/** What lies sealed in the stream. */
export interface TeamEvent {
  readonly v: 1;
  /** 128 random bits, hex; the message's id for the server, too. */
  readonly id: string;
  readonly member: string;
  /** Counts up from 1 within its lane: see `laneOf` in `lib/sync/subjects.ts`. */
  readonly n: number;
  /** SHA-256 of the lane's event before, base64url; empty for the first. */
  readonly prev: string;
  /** Hybrid logical clock of the author's device: for people to see, never to order by. */
  readonly hlc: { readonly at: Instant; readonly tick: number };
  readonly body: TeamBody;
}

/** A `TeamEvent` whose signature, chain and role were found good, with its place in the stream. */
export interface HeardEvent {
  readonly seq: number;
  /** When the server took it, by the server's clock: the same for everybody. */
  readonly takenAt: Instant;
  readonly author: Member;
  readonly event: TeamEvent;
}

/** Who answers a ticket now. */
export interface Claim {
  readonly by: string;
  readonly member: string;
  readonly since: Instant;
  /** By the server's clock. */
  readonly until: Instant;
}

/**
 * An event that counted, and where. `mark` names it by author and id, so that nobody can stand in for somebody else's:
 * told again at another place, it changes nothing.
 */
export interface Counted {
  readonly mark: string;
  readonly seq: number;
}

/** A moment at which it changed who holds a ticket; without a claim: from there on nobody. */
export interface ClaimStep {
  readonly seq: Revision;
  /** When the server took it; absent in what an older version stored. */
  readonly at?: Instant;
  readonly claim?: Claim;
}

/** What the stream says of one ticket, without what waits here to be told. */
export interface TeamTicket {
  readonly id: TicketId;
  readonly decided: Decided;
  readonly claim?: Claim;
  readonly revision: Revision;
  /** Of the newest event that is in it; where a server forgot some, the place up to which it was rewound. */
  readonly seq: number;
  /** Events that count in it, in the stream's order; the newest of them. */
  readonly counted?: readonly Counted[];
  /** How it came to `claim`, in the stream's order; the newest steps. What the server forgets is taken back by them. */
  readonly claims?: readonly ClaimStep[];
}

/** What the stream says of a shared row, without the row itself. */
export interface RowPlace {
  /** Of the newest event that is in it. */
  readonly seq: number;
  readonly counted?: readonly Counted[];
}

/** Events of a lane that were not heard, though later ones were. */
export interface LaneHole {
  readonly from: number;
  readonly to: number;
  /** Hash of the event before the hole. */
  readonly after: string;
  /** Hash of the hole's last event, as the one behind it says. */
  readonly last: string;
}

/** How far a lane was heard: its next event must be `n + 1` and name `hash`. */
export interface Lane {
  readonly n: number;
  readonly hash: string;
  readonly holes?: readonly LaneHole[];
  /** Events heard last, `<n>:<beginning of the hash>`: tells a repetition from a second event of the same number. */
  readonly recent?: readonly string[];
}

/** The whole of a ticket for who joins: last-value stream. */
export interface TicketNow {
  /** The stream whose places stand in it, by when it was made, as the server says; in another they mean nothing. */
  readonly stream: string;
  readonly team: TeamTicket;
  /** Absent where whoever wrote this has not seen it on a page, nor heard of one. */
  readonly observed?: Observed;
  /** The newest that fit. */
  readonly messages: readonly Message[];
  readonly order?: Order;
  /** What whoever wrote this judged of it: stands at who joins until they have judged it themselves. */
  readonly derived?: Derived;
  /** Those that wait for a decision, or hold. */
  readonly approvals?: readonly TeamApproval[];
}

/** One member's word that every event on a ticket up to `upTo` is in some last value of that ticket. */
export interface ValueMark {
  readonly stream: string;
  readonly upTo: number;
}
