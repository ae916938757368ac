import { byOwnTarget } from '../by-own-target.ts';
import { ruleShown } from '../by-policy.ts';
import { isAppeal } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** A policy or performance notice: by the date it shows, else looked at within one's own target. */
export default defineObligation({
  id: 'account-notice',
  kind: 'notice',
  owe({ observed, settings, policies, ownClock }) {
    const { kind, state, deadline } = observed;
    if (kind !== 'account' || state === 'resolved') return undefined;
    const startedAt = observed.openedAt ?? observed.last?.at ?? observed.firstSeenAt;
    if (deadline !== undefined) {
      if (isAppeal(observed)) return undefined;
      const reason = because('owe_notice_shown');
      const rule = ruleShown({ observed, policies }, 'notice');
      return { startedAt, deadline, hard: true, damage: 'account', reason, rule };
    }
    const owed = byOwnTarget(
      { ownClock },
      { from: startedAt, hours: settings.targets.complaint, code: 'owe_own_notice' },
    );
    return { ...owed, damage: 'account' };
  },
});
