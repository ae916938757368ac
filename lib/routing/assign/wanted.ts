/** What assignment is asked, what it knows of everybody's load, and what it answers. */
import type { AccountId } from '@/lib/domain/account.ts';
import type { Assigned } from '@/lib/domain/agent.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Language, Role, Severity } from '@/lib/domain/vocabulary.ts';

/** A ticket in search of somebody. */
export interface Wanted {
  /** `und`: not made out; anybody may read it. */
  readonly language: Language | 'und';
  readonly store: AccountId;
  /** All of them are needed. */
  readonly skills: readonly string[];
  readonly severity: Severity;
  readonly actBy: Instant;
  /** Who had it last: they get it again where they fit and have room. */
  readonly last?: string;
  /** Only these; empty or absent: anybody. */
  readonly roles?: readonly Role[];
  /** Ids of agents who may not have it: who is just leaving, who gave it up. */
  readonly except?: readonly string[];
}

/** Open work that falls due at a moment. */
export interface DueWork {
  readonly actBy: Instant;
  /** In the units of `LOAD`. */
  readonly weight: number;
}

/** What one agent carries. Nobody named in no load carries nothing. */
export interface Load {
  /** Of their open tickets, in the units of `LOAD`. */
  readonly weight: number;
  /** The same by act-by time, in any order, one entry a ticket or a bundle; absent: all of it comes first. */
  readonly due?: readonly DueWork[];
  /** When they were given a ticket last. */
  readonly assignedAt?: Instant;
}

/** By the agent's id. */
export type Loads = ReadonlyMap<string, Load>;

/** What was found. `agent` absent: nobody fits, `reasons` say why, and `retryAt` when somebody will be there who may. */
export interface Choice {
  readonly agent?: string;
  readonly reasons: readonly Reason[];
  readonly retryAt?: Instant;
}

/**
 * Work that one unit of load stands for, ms: 2 minutes, so that a normal ticket takes 4 and a critical one 8. Our own
 * estimate, from a floor of forty who answer 20,000 tickets a week and so have under five minutes for each. It only
 * says who gets to a ticket in time, and everybody is measured by the same.
 */
export const WORK_A_UNIT = 2 * MINUTE;

/** A choice as a ticket keeps it. */
export const assignedOf = ({ agent, reasons }: Choice, at: Instant): Assigned =>
  agent === undefined ? { at, reasons } : { agent, at, reasons };
