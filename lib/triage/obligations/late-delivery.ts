import { byPolicy } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { isAboutParcel, platformShips } from '../parcel.ts';
import { because } from '../reason-codes.ts';

/**
 * A buyer on Amazon asks about a parcel of ours that has not come: the day from which the buyer may open an A-to-z
 * claim. Asked after that day, it is owed from the asking on: what could not be met any more must not stand before what
 * still can.
 */
export default defineObligation({
  id: 'late-delivery',
  kind: 'delivery',
  owe(subject) {
    const { observed, order, thread, content } = subject;
    if (observed.portal !== 'amazon' || observed.kind !== 'message') return undefined;
    if (order?.deliverBy === undefined || !isAboutParcel(content.intent) || platformShips(subject)) return undefined;
    if (order.state === 'delivered' || order.state === 'cancelled' || order.state === 'refunded') return undefined;
    const { deadline: claimDay, rule, value } = byPolicy(subject, 'amazon.claim_after', order.deliverBy);
    const asked = thread.waiting?.since ?? thread.newestInbound?.at ?? claimDay;
    const open = asked > claimDay;
    const values = { days: value, estimate: order.deliverBy };
    return {
      startedAt: open ? asked : order.deliverBy,
      deadline: open ? asked : claimDay,
      hard: true,
      damage: 'account',
      reason: because(open ? 'owe_claim_possible' : 'owe_late_delivery', values, content.intentWords),
      rule,
    };
  },
});
