/** People who work on tickets: what they can do, when they work, and how much they can carry. */
import type { Block } from './calendar.ts';
import type { Reason } from './reason.ts';
import type { Instant } from './time.ts';
import type { Language, Role, Severity } from './vocabulary.ts';

/** `basic`: with a translation beside it. */
export const LEVELS = ['basic', 'fluent', 'native'] as const;
export type LanguageLevel = (typeof LEVELS)[number];

/** A local day that is not as its week says: other hours, or none. */
export interface ShiftException {
  /** YYYY-MM-DD in the agent's zone. */
  readonly day: string;
  readonly blocks: readonly Block[];
}

export interface Shifts {
  /** IANA. */
  readonly zone: string;
  /** Monday first, seven lists; a block that ends at 1440 goes on at 0 of the next day where that has one. */
  readonly week: readonly (readonly Block[])[];
  readonly exceptions: readonly ShiftException[];
}

/** What becomes of open tickets that are due before somebody is back. */
export const HANDOVERS = ['reassign', 'note', 'keep'] as const;
export type Handover = (typeof HANDOVERS)[number];

export interface Away {
  readonly since: Instant;
  /** Absent: until further notice. */
  readonly until?: Instant;
  readonly handover: Handover;
  /** For those who take over. */
  readonly note?: string;
}

export interface Agent {
  /** The name that tickets are assigned by. */
  readonly id: string;
  readonly role: Role;
  readonly languages: Readonly<Partial<Record<Language, LanguageLevel>>>;
  /** Free words that rules ask for, for example `claims`. */
  readonly skills: readonly string[];
  /** `portal:store`; empty: all. */
  readonly stores: readonly string[];
  /** Load that is enough, in the units of `LOAD`; see `lib/routing/assign`. */
  readonly capacity: number;
  /** Absent: always at work. */
  readonly shifts?: Shifts;
  readonly away?: Away;
}

/** What an open ticket weighs. */
export const LOAD: Readonly<Record<Severity, number>> = { critical: 4, high: 3, normal: 2, low: 1 };

export const DEFAULT_CAPACITY = 60;

/** Whom assignment chose, and why; kept so that a ticket stays with its agent. `agent` absent: nobody fitted. */
export interface Assigned {
  readonly agent?: string;
  readonly at: Instant;
  readonly reasons: readonly Reason[];
}
