import { HOUR } from '@/lib/domain/time.ts';
import { byOwnTarget } from '../by-own-target.ts';
import { defineObligation } from '../obligation.ts';
import { GOOD_REVIEW } from '../stars.ts';

/** A poor review or feedback: write to the buyer in private first, as soon as one's own target for a complaint asks. */
export default defineObligation({
  id: 'negative-review',
  kind: 'review',
  owe({ observed, settings, ownClock }) {
    const { kind, rating, state } = observed;
    if (kind !== 'review' || state === 'resolved' || (rating ?? 0) >= GOOD_REVIEW) return undefined;
    const startedAt = observed.openedAt ?? observed.last?.at ?? observed.firstSeenAt;
    const hours = settings.targets.complaint;
    // A review older than the target when it was first seen is history: years of them must not bury what is due now.
    if (startedAt < observed.firstSeenAt - hours * HOUR) return undefined;
    const owed = byOwnTarget({ ownClock }, { from: startedAt, hours, code: 'owe_own_review' });
    return { ...owed, damage: 'customer' };
  },
});
