import { asShown, byPolicy, openedOf } from '../by-policy.ts';
import { isAppeal, schemeOf } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** Amazon asks something about our own claim for a bad return (SAFE-T); unanswered, the claim is closed. */
export default defineObligation({
  id: 'safe-t',
  kind: 'claim',
  owe(subject) {
    const { observed } = subject;
    if (observed.portal !== 'amazon' || observed.kind !== 'claim' || observed.state === 'resolved') return undefined;
    if (observed.needsReply === false || schemeOf(observed) !== 'safe_t' || isAppeal(observed)) return undefined;
    const { from, weak } = openedOf(observed);
    const own = byPolicy(subject, 'amazon.safet_information', from);
    const shown = observed.deadline;
    return {
      startedAt: from,
      deadline: shown ?? own.deadline,
      hard: true,
      damage: 'money',
      ...(shown === undefined && weak ? { weak } : {}),
      reason: shown === undefined ? because('owe_safet_window', { days: own.value }) : because('owe_claim_shown'),
      rule: shown === undefined ? own.rule : asShown(own.rule),
    };
  },
});
