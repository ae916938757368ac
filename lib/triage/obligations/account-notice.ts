import { byOwnTarget } from '../by-own-target.ts';
import { isAppeal } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';
import { regionOf } from '../region.ts';

/** A policy or performance notice: by the date it shows, else looked at within one's own target. */
export default defineObligation({
  id: 'account-notice',
  kind: 'notice',
  owe({ observed, settings, policies, ownClock }) {
    const { portal, kind, state, deadline } = observed;
    if (kind !== 'account' || state === 'resolved') return undefined;
    const startedAt = observed.openedAt ?? observed.last?.at ?? observed.firstSeenAt;
    if (deadline !== undefined) {
      if (isAppeal(observed)) return undefined;
      const reason = because('owe_notice_shown');
      const rule = policies.rule(`${portal}.notice`, regionOf(observed));
      return { startedAt, deadline, hard: true, damage: 'account', reason, rule };
    }
    const owed = byOwnTarget(
      { ownClock },
      { from: startedAt, hours: settings.targets.complaint, code: 'owe_own_notice' },
    );
    return { ...owed, damage: 'account' };
  },
});
