import { byOwnTarget } from '../by-own-target.ts';
import { openedOf } from '../by-policy.ts';
import { schemeOf } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { ownTarget } from '../policies/own.ts';
import { because } from '../reason-codes.ts';

/**
 * A claim on a site whose rules are not known here: by the date the page shows, else within one's own target for
 * complaints. A payment service's own case keeps that service's clock (see `dispute`).
 */
export default defineObligation({
  id: 'own-claim',
  kind: 'claim',
  owe(subject) {
    const { observed, settings } = subject;
    if (observed.portal !== 'generic' || observed.kind !== 'claim') return undefined;
    if (observed.state === 'resolved' || observed.needsReply === false || schemeOf(observed) !== 'other')
      return undefined;
    const { from, weak } = openedOf(observed);
    const { deadline } = observed;
    if (deadline !== undefined)
      return {
        startedAt: from,
        deadline,
        hard: true,
        damage: 'money',
        reason: because('owe_claim_shown'),
        rule: ownTarget,
      };
    const owed = byOwnTarget(subject, { from, hours: settings.targets.complaint, code: 'owe_claim_own' });
    return { ...owed, damage: 'money', ...(weak ? { weak } : {}) };
  },
});
