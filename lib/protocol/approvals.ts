/** Promises over the limit, put before a lead. */
import type { Approval } from '@/lib/domain/approval.ts';
import type { GuardLevel } from '@/lib/domain/guard.ts';
import type { Money } from '@/lib/domain/money.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Fulfilment, GuardViolation, PortalId } from '@/lib/domain/vocabulary.ts';

/** One guard rule as settings show it. */
export interface GuardRuleView {
  readonly violation: GuardViolation;
  readonly level: GuardLevel;
  readonly portals: readonly PortalId[];
  /** Absent: however it ships. */
  readonly fulfilments?: readonly Fulfilment[];
}

export interface ApprovalQueries {
  /** Newest first; without a ticket those that still wait. `mayDecide`: I am a lead or admin. */
  'approval.list': (ask: { ticketId?: TicketId }) => { approvals: readonly Approval[]; mayDecide: boolean };
  'guard.rules': (ask: Record<string, never>) => readonly GuardRuleView[];
}

export interface ApprovalCommands {
  'approval.ask': (order: {
    ticketId: TicketId;
    kind: Approval['kind'];
    words: string;
    amount?: Money;
    reason?: string;
  }) => { id: string };
  /** Refused for whoever is neither lead nor admin, and for what is decided or expired. */
  'approval.decide': (order: { id: string; state: 'approved' | 'denied'; note?: string }) => { stored: true };
}
