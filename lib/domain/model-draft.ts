import type { Violation } from './guard.ts';
import type { Language } from './vocabulary.ts';

/** `draft`: a first version from the thread. `language`: the draft in the buyer's language. The others rewrite it. */
export const MODEL_TASKS = ['draft', 'shorter', 'warmer', 'firmer', 'language'] as const;
export type ModelTask = (typeof MODEL_TASKS)[number];

/** What a model made of a reply, judged; nothing of it is in the draft until a person puts it there. */
export interface ModelReply {
  readonly text: string;
  readonly language: Language;
  /** What stood in the draft, masked, and does not come back. */
  readonly lost: readonly string[];
  readonly missing: readonly string[];
  readonly violations: readonly Violation[];
}
