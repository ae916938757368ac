import { asShown, byPolicy, openedOf } from '../by-policy.ts';
import { isAppeal, isLost, schemeOf } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/**
 * An A-to-z or SAFE-T decision against us that can still be appealed: the case is open and its page says so, or it is
 * lost. Pages do not show the day of the decision, so the window counts from the opening: too early, never too late.
 * What was over before a page first showed it is history.
 */
export default defineObligation({
  id: 'claim-appeal',
  kind: 'appeal',
  owe(subject) {
    const { observed } = subject;
    if (observed.portal !== 'amazon' || observed.kind !== 'claim') return undefined;
    const lost = isLost(observed);
    if (!lost && (observed.state === 'resolved' || !isAppeal(observed))) return undefined;
    const { from } = openedOf(observed);
    const safeT = schemeOf(observed) === 'safe_t';
    const own = byPolicy(subject, safeT ? 'amazon.safet_appeal' : 'amazon.claim_appeal', from);
    // Of a lost claim the page may have shown the date for our answer, which lies before any for an appeal.
    const { deadline: date = own.deadline } = observed;
    const shown = isAppeal(observed) || date > own.deadline ? observed.deadline : undefined;
    if (lost && (shown ?? own.deadline) < observed.firstSeenAt) return undefined;
    return {
      startedAt: from,
      deadline: shown ?? own.deadline,
      hard: true,
      damage: safeT ? 'money' : 'account',
      ...(shown === undefined ? { weak: true } : {}),
      reason: shown === undefined ? because('owe_appeal_window', { days: own.value }) : because('owe_appeal_shown'),
      rule: shown === undefined ? own.rule : asShown(own.rule),
    };
  },
});
