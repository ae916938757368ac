import { asShown, byPolicy, openedOf } from '../by-policy.ts';
import { isAppeal, schemeOf } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** An open A-to-z claim or after-sale arbitration that waits for our side of it. What the portal shows is surest. */
export default defineObligation({
  id: 'claim-response',
  kind: 'claim',
  owe(subject) {
    const { observed } = subject;
    if (observed.kind !== 'claim' || observed.state === 'resolved' || observed.needsReply === false) return undefined;
    const scheme = schemeOf(observed);
    if (scheme !== 'a_to_z' && scheme !== 'arbitration') return undefined;
    if (scheme === 'a_to_z' && isAppeal(observed)) return undefined;
    const { from, weak } = openedOf(observed);
    const own = byPolicy(subject, scheme === 'a_to_z' ? 'amazon.claim' : 'tiktok.claim', from);
    const shown = observed.deadline;
    return {
      startedAt: from,
      deadline: shown ?? own.deadline,
      hard: true,
      damage: 'account',
      ...(shown === undefined && weak ? { weak } : {}),
      reason: shown === undefined ? because('owe_claim_window', { hours: own.value }) : because('owe_claim_shown'),
      rule: shown === undefined ? own.rule : asShown(own.rule),
    };
  },
});
