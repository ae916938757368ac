import type { Instant } from './time.ts';
import type { Severity, Status } from './vocabulary.ts';

/** What a person may change on a ticket. `null` takes a choice back, so that triage and routing decide again. */
export interface Decision {
  readonly status?: Status | null;
  readonly snoozedUntil?: Instant | null;
  /** Bring the ticket back then, if the buyer has not written. */
  readonly followUpAt?: Instant | null;
  readonly assignee?: string | null;
  readonly queue?: string | null;
  readonly severity?: Severity | null;
  readonly tags?: readonly string[] | null;
}
