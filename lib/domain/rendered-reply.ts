import type { Clearance, Promised } from './approval.ts';
import type { Violation } from './guard.ts';
import type { Tone } from './template.ts';
import type { Language } from './vocabulary.ts';
import type { Wanted } from './wanted.ts';

/** What stands between a reply and the composer. */
export interface Judged {
  /** Values the template wanted and neither ticket nor agent gave: inserting is refused until they are filled. */
  readonly missing: readonly string[];
  readonly violations: readonly Violation[];
  readonly promises: readonly Promised[];
  /** What rules ask for before it goes in; absent: nothing. */
  readonly clearances?: readonly Clearance[];
}

/** A template filled for a ticket, and what the guard says of it. */
export interface RenderedReply extends Judged {
  readonly text: string;
  readonly language: Language;
  /** Tones in which this template has words for this ticket in this language, besides its usual ones. */
  readonly tones: readonly Tone[];
  /** What the agent is asked for, in order of appearance; it stays in the list when filled. */
  readonly wanted: readonly Wanted[];
}

/** Whether it may not go in as it stands, whoever says so. */
export const isBlocked = ({ missing, violations, promises, clearances = [] }: Judged): boolean =>
  missing.length > 0 ||
  violations.some(({ level }) => level === 'block') ||
  [...promises, ...clearances].some(({ allowed }) => !allowed);
