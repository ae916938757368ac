import { HOUR } from '@/lib/domain/time.ts';
import { defineObligation } from '../obligation.ts';
import { policyNotice } from '../policies/amazon.ts';
import { ownTarget } from '../policies/shopify.ts';
import { because } from '../reason-codes.ts';

/** Stars from which a review asks nothing of us. */
export const GOOD_REVIEW = 4;

/** What no platform puts a reply clock on and still must not lie: a poor review, a policy or performance notice. */
export default defineObligation({
  id: 'own-notice',
  kind: 'reply',
  owe({ observed, settings }) {
    const { kind, rating, state } = observed;
    const asks = kind === 'account' || (kind === 'review' && (rating ?? 0) < GOOD_REVIEW);
    if (!asks || state === 'resolved') return undefined;
    const startedAt = observed.openedAt ?? observed.last?.at ?? observed.firstSeenAt;
    const hours = settings.targets.complaint;
    // A review older than the target when it was first seen is history: years of them must not bury what is due now.
    if (kind === 'review' && startedAt < observed.firstSeenAt - hours * HOUR) return undefined;
    if (kind === 'account' && observed.deadline !== undefined) {
      const { id, text, source, asOf, certain } = policyNotice;
      const shown = { id, text, source, asOf, certain };
      const reason = because('owe_notice_shown');
      return { startedAt, deadline: observed.deadline, hard: true, damage: 'account', reason, rule: shown };
    }
    return {
      startedAt,
      deadline: startedAt + hours * HOUR,
      hard: false,
      damage: kind === 'account' ? 'account' : 'customer',
      reason: because(kind === 'account' ? 'owe_own_notice' : 'owe_own_review', { hours }),
      rule: ownTarget,
    };
  },
});
