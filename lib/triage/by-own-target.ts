/** What one's own targets make owed. The one place that turns their hours into a moment. */

import type { Pause } from '@/lib/domain/hours/working-time.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Owed, Subject } from './obligation.ts';
import { ownTarget } from './policies/own.ts';
import { because, type ReasonCode, SAID_EARLIER } from './reason-codes.ts';

interface Target {
  readonly from: Instant;
  /** Of one's own clock. */
  readonly hours: number;
  /** Its sentence says the hours; which hours they are, and how long the clock stood still, is said after it. */
  readonly code: ReasonCode;
  readonly words?: Reason['words'];
  /** The words were said before what is answered now. */
  readonly earlier?: boolean;
  /** Beside the pauses of every own clock. */
  readonly pauses?: readonly Pause[];
}

/** Business hours, where there are any, and without the time in which the clock stood still. */
export function byOwnTarget(
  { ownClock }: Pick<Subject, 'ownClock'>,
  { from, hours, code, words, earlier, pauses }: Target,
): Omit<Owed, 'damage'> {
  const due = ownClock.due(from, hours, pauses);
  const said = {
    hours,
    clock: due.calendar ? 'business' : 'calendar',
    paused: due.paused ?? 0,
    ...(earlier ? SAID_EARLIER : {}),
  };
  return { ...due, hard: false, reason: because(code, said, words), rule: ownTarget };
}
