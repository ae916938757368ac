import type { Money } from './money.ts';
import type { Asks } from './rule.ts';
import type { TicketId } from './ticket.ts';
import { DAY, type Instant } from './time.ts';

export const APPROVAL_STATES = ['requested', 'approved', 'denied', 'expired'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Money back, or the like, that words promise. */
export type PromiseKind = 'full-refund' | 'partial-refund' | 'replacement' | 'keep-item';

/** What rules ask for before a reply goes in. `reply`: a lead approves it. `second_look`: somebody else has read it. */
export const CLEARANCES = ['reply', 'second_look'] as const;
export type ClearanceKind = (typeof CLEARANCES)[number];

/** A promise over the limit, or a reply that rules hold back, put before somebody else. */
export interface Approval {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly kind: PromiseKind | ClearanceKind;
  readonly amount?: Money;
  /** The words that promise it; of a clearance the whole reply. */
  readonly words: string;
  readonly reason?: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** After this it counts as expired unless decided. */
  readonly expiresAt: Instant;
  readonly state: ApprovalState;
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  readonly note?: string;
}

/** What one person said to an approval, as the stream has it. */
export interface Verdict {
  /** Where it stands; `LOST` once the server forgot it. */
  readonly seq: number;
  readonly by: string;
  /** Said in the role of a lead. */
  readonly lead: boolean;
  readonly state: 'approved' | 'denied';
  readonly at: Instant;
  /** By the server's clock. */
  readonly takenAt: Instant;
  /** Until when an approval holds. */
  readonly until: Instant;
  readonly note?: string;
  /** What it was said to, where that is not the request as it stands: it decides nothing then. */
  readonly matter?: string;
}

/** Where a team's stream holds an approval: from it follows who decided first. Never told. */
export interface ApprovalPlace {
  /** Absent: a decision was heard before what it is about. */
  readonly asked?: number;
  /** Of the request: after this nothing is decided any more. */
  readonly waitsUntil?: Instant;
  /** The first of each person to each matter, in the stream's order. */
  readonly verdicts: readonly Verdict[];
}

/** An approval as the stream has it; without a place it is known only here. */
export interface TeamApproval extends Approval {
  readonly place?: ApprovalPlace;
}

/** Stands for the place of what a server forgot, behind all that it holds. */
export const LOST = Number.MAX_SAFE_INTEGER;

/** For how long a request waits, and an approval holds, ms. */
export const APPROVAL_PATIENCE = { requested: DAY, approved: 7 * DAY } as const;

/** What it is by now: one that nobody decided in time, or that was approved long ago, has expired. */
export const stateOf = ({ state, expiresAt }: Approval, now: Instant): ApprovalState =>
  (state === 'requested' || state === 'approved') && now >= expiresAt ? 'expired' : state;

/** Money back that a reply's words promise. */
export interface Promised {
  readonly kind: PromiseKind;
  readonly words: string;
  /** Absent: the words name none. */
  readonly amount?: Money;
  /** What may be given without asking. */
  readonly limit?: Money;
  /** Within the limit, or approved. */
  readonly allowed: boolean;
  /** What was last asked of a lead for it. */
  readonly approval?: Approval;
}

/** Whether an approval covers a promise: the whole refund covers every part of it. */
export function covers(approval: Approval, { kind, amount }: Pick<Promised, 'kind' | 'amount'>, now: Instant): boolean {
  if (stateOf(approval, now) !== 'approved') return false;
  if (approval.kind === 'full-refund') return true;
  if (approval.kind !== kind) return false;
  if (!amount || !approval.amount) return true;
  return approval.amount.currency === amount.currency && approval.amount.minor >= amount.minor;
}

/** What rules ask for before these words go in, and how it stands. */
export interface Clearance {
  readonly kind: ClearanceKind;
  /** Given for these very words. */
  readonly allowed: boolean;
  /** What was last asked for these words. */
  readonly approval?: Approval;
}

/** Space does not matter; any other change of the words wants a new look. */
const sameWords = (one: string, other: string): boolean =>
  one.replace(/\s+/gu, ' ').trim() === other.replace(/\s+/gu, ' ').trim();

/** `approvals`: newest first. */
export function clearancesOf(
  asks: Pick<Asks, 'approval' | 'twoEyes'> | undefined,
  text: string,
  approvals: readonly Approval[],
  now: Instant,
): readonly Clearance[] {
  const wanted = CLEARANCES.filter((kind) => (kind === 'reply' ? asks?.approval : asks?.twoEyes));
  return wanted.map((kind) => {
    const asked = approvals.find((one) => one.kind === kind && sameWords(one.words, text));
    return {
      kind,
      allowed: asked !== undefined && stateOf(asked, now) === 'approved',
      ...(asked ? { approval: asked } : {}),
    };
  });
}
