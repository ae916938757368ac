/** What a queue is narrowed to. */
import type { DueSpan } from './due.ts';
import type { Language, PortalId, Severity, Status } from './vocabulary.ts';

export interface QueueFilter {
  readonly status?: Status;
  readonly portal?: PortalId;
  readonly queue?: string;
  readonly mine?: boolean;
  readonly language?: Language;
  readonly severity?: Severity;
  /** Act-by times in this span from now. */
  readonly dueWithin?: DueSpan;
  /** `portal:store`. */
  readonly store?: string;
  /** Words looked for in buyer, order number, subject, message and notes. */
  readonly search?: string;
}
