import { runsOwnClock } from '@/lib/domain/vocabulary.ts';
import { ruleShown } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { fulfilmentOf } from '../parcel.ts';
import { because } from '../reason-codes.ts';

/** An order that we ship ourselves and have not shipped. It is owed once, by the order's own ticket. */
export default defineObligation({
  id: 'ship-by',
  kind: 'ship',
  owe(subject) {
    const { observed, order } = subject;
    if (observed.kind !== 'order' || observed.state === 'resolved') return undefined;
    const named = order?.fulfilment ?? 'unknown';
    const fulfilment = named === 'unknown' ? fulfilmentOf(subject) : named;
    const deadline = order?.shipBy ?? observed.deadline;
    const ours = fulfilment === 'fbm' || fulfilment === 'merchant';
    const shipped = order?.state !== undefined && order.state !== 'unshipped';
    if (!ours || shipped || deadline === undefined) return undefined;
    return {
      startedAt: order?.placedAt ?? observed.firstSeenAt,
      deadline,
      hard: observed.portal !== 'shopify',
      damage: runsOwnClock(observed.portal) ? 'money' : 'account',
      reason: because('owe_ship_by'),
      rule: ruleShown(subject, 'ship_by'),
    };
  },
});
