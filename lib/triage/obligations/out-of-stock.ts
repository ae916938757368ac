import type { Instant } from '@/lib/domain/time.ts';
import { runsOwnClock } from '@/lib/domain/vocabulary.ts';
import { byOwnTarget } from '../by-own-target.ts';
import { ruleShown } from '../by-policy.ts';
import { defineObligation, type Subject } from '../obligation.ts';
import { isUnshipped, platformShips } from '../parcel.ts';
import { because } from '../reason-codes.ts';
import { saysNoStock } from '../said-words.ts';

/** When it was said that what was sold is not there: by us to the buyer, or by the order's own page. */
function saidAt({ observed, order, thread }: Subject): Instant | undefined {
  if (observed.kind === 'order')
    return [observed.subject, observed.reason].some(saysNoStock)
      ? (order?.placedAt ?? observed.firstSeenAt)
      : undefined;
  if (observed.kind !== 'message' || !saysNoStock(thread.newestReply?.text)) return undefined;
  return thread.newestReply?.at ?? observed.firstSeenAt;
}

/** Sold, not in stock and not shipped: ship by the ship-by date, or agree on another way before it passes. */
export default defineObligation({
  id: 'out-of-stock',
  kind: 'stock',
  owe(subject) {
    const { observed, order, settings } = subject;
    if (!isUnshipped(order) || platformShips(subject)) return undefined;
    const startedAt = saidAt(subject);
    if (startedAt === undefined) return undefined;
    const ownShop = runsOwnClock(observed.portal);
    const damage = ownShop ? 'customer' : 'account';
    const shipBy = order?.shipBy;
    if (shipBy === undefined) {
      const own = byOwnTarget(subject, { from: startedAt, hours: settings.targets.complaint, code: 'owe_stock' });
      return { ...own, damage };
    }
    const rule = ruleShown(subject, 'ship_by');
    return { startedAt, deadline: shipBy, hard: !ownShop, damage, reason: because('owe_stock_ship_by'), rule };
  },
});
