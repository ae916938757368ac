import { byOwnTarget } from '../by-own-target.ts';
import { defineObligation } from '../obligation.ts';
import { isAboutParcel, platformShips } from '../parcel.ts';

/**
 * A buyer asks about a parcel that is on its way: within the own target of the asking, or of the last time the order's
 * page showed anything new, it shows news again or somebody asks the carrier. Scans are not read: this is approximate.
 */
export default defineObligation({
  id: 'stalled-parcel',
  kind: 'delivery',
  owe(subject) {
    const { observed, order, thread, content, settings } = subject;
    if (observed.kind !== 'message' || order?.state !== 'shipped') return undefined;
    if (!isAboutParcel(content.intent) || platformShips(subject)) return undefined;
    const asked = thread.waiting?.since ?? thread.newestInbound?.at;
    if (asked === undefined) return undefined;
    const from = Math.max(asked, order.changedAt);
    const own = byOwnTarget(subject, {
      from,
      hours: settings.targets.stalled,
      code: 'owe_stalled_parcel',
      words: content.intentWords,
    });
    return { ...own, damage: 'customer', weak: true };
  },
});
