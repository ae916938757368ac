/** A person's word on what a message says, kept for later messages of the same wording. */
import type { Instant } from './time.ts';
import type { Intent, Language, MessageFlag } from './vocabulary.ts';

export interface Correction {
  /** Fingerprint of the wording. */
  readonly id: string;
  /** The message, without card numbers, as an example of the wording. */
  readonly text: string;
  readonly language: Language | 'und';
  readonly intent?: Intent;
  readonly added: readonly MessageFlag[];
  readonly removed: readonly MessageFlag[];
  readonly at: Instant;
  readonly by: string;
}

/** One wording's correction before and after a person's word, for undo. */
export interface CorrectionStep {
  readonly id: string;
  readonly before?: Correction;
  readonly after?: Correction;
}
