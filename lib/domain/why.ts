/** What a ticket's number would be if one of its reasons did not hold. */
import type { Reason } from './reason.ts';
import type { Instant } from './time.ts';
import type { RiskFlag, Severity } from './vocabulary.ts';

/** What is taken away. `worth`: what the order and the buyer are worth. `account`: that the account is near a
 * limit. `rule`, `decision`: who set the severity. */
export type Cause =
  | `flag:${RiskFlag}`
  | `obligation:${string}`
  | 'intent'
  | 'worth'
  | 'rule'
  | 'decision'
  | 'account'
  | 'compliance_first';

export interface WithoutReason {
  readonly cause: Cause;
  readonly reason: Reason;
  /** `FAR_FUTURE`: nothing would be owed. */
  readonly actByWithout: Instant;
  readonly severityWithout: Severity;
}
