import { byPolicy } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';
import { NEGATIVE_REVIEW } from '../stars.ts';

/** Negative feedback on Amazon: as long as it can be answered in public, or taken down where it breaks the rules. */
export default defineObligation({
  id: 'feedback-reply',
  kind: 'review',
  owe(subject) {
    const { portal, kind, rating, state, openedAt } = subject.observed;
    if (portal !== 'amazon' || kind !== 'review' || state === 'resolved') return undefined;
    if (rating === undefined || rating > NEGATIVE_REVIEW || openedAt === undefined) return undefined;
    const { deadline, rule, value } = byPolicy(subject, 'amazon.feedback', openedAt);
    // What could no longer be answered when it was first seen is history.
    if (deadline < subject.observed.firstSeenAt) return undefined;
    return {
      startedAt: openedAt,
      deadline,
      hard: false,
      damage: 'customer',
      reason: because('owe_feedback_window', { days: value }),
      rule,
    };
  },
});
