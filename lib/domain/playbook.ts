import type { Intent, RiskFlag, TicketKind } from './vocabulary.ts';

/** The way through a situation, in the order one goes. */
export const STAGES = ['diagnose', 'offer', 'return', 'compensate', 'follow_up'] as const;
export type Stage = (typeof STAGES)[number];

/** A sentence in both UI languages. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

export interface PlaybookStep {
  readonly id: string;
  readonly stage: Stage;
  readonly text: Said;
  /** Why the ticket may not be resolved before it is done; absent: it is good practice. */
  readonly required?: Said;
  /** Id of a template that says it to the buyer. */
  readonly template?: string;
  /** Which of the settings' limits bounds what is offered in it. */
  readonly limit?: 'full' | 'partial' | 'replacement';
}

/** What to do in one situation. */
export interface Playbook {
  readonly id: string;
  readonly title: Said;
  readonly intents: readonly Intent[];
  readonly flags: readonly RiskFlag[];
  readonly kinds: readonly TicketKind[];
  readonly steps: readonly PlaybookStep[];
}

/** `<playbook id>/<step id>`. */
export type StepId = `${string}/${string}`;

/** A required step nobody has ticked. */
export interface OpenStep {
  readonly id: StepId;
  readonly text: Said;
  readonly required: Said;
}
