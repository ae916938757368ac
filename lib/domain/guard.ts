import type { Reason } from './reason.ts';
import type { GuardViolation } from './vocabulary.ts';

/** In rising order. `block`: inserting is refused until it is mended or approved. */
export const GUARD_LEVELS = ['note', 'warn', 'block'] as const;
export type GuardLevel = (typeof GUARD_LEVELS)[number];

export interface Violation {
  readonly violation: GuardViolation;
  readonly level: GuardLevel;
  /** The offending words, as they stand in the text, joined by " · ". */
  readonly words: string;
  /** Where each of them stands: UTF-16 offsets, end exclusive. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** Its code is `guard_<violation>`. */
  readonly reason: Reason;
  /** The rule it breaks, with its address and date. */
  readonly rule?: { readonly text: string; readonly source: string; readonly asOf: string };
  /** Other words for the same matter, in the reply's language. */
  readonly suggestion?: string;
}

export const stricter = (a: GuardLevel, b: GuardLevel): GuardLevel =>
  GUARD_LEVELS.indexOf(a) >= GUARD_LEVELS.indexOf(b) ? a : b;
