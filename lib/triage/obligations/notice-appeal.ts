import { asShown, byPolicy, ruleShown } from '../by-policy.ts';
import { isAppeal } from '../case-words.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** A notice that can be appealed: by the date it shows, else within the window of the portal that has one (TikTok). */
export default defineObligation({
  id: 'notice-appeal',
  kind: 'appeal',
  owe(subject) {
    const { observed } = subject;
    if (observed.kind !== 'account' || observed.state === 'resolved') return undefined;
    const { portal, deadline: shown } = observed;
    const startedAt = observed.openedAt ?? observed.last?.at ?? observed.firstSeenAt;
    if (shown !== undefined) {
      if (!isAppeal(observed)) return undefined;
      const rule = asShown(ruleShown(subject, 'notice'));
      return {
        startedAt,
        deadline: shown,
        hard: true,
        damage: 'account',
        reason: because('owe_appeal_shown'),
        rule,
      };
    }
    if (portal !== 'tiktok') return undefined;
    const { deadline, rule, value } = byPolicy(subject, 'tiktok.notice_appeal', startedAt);
    const reason = because('owe_notice_appeal', { days: value });
    return { startedAt, deadline, hard: true, damage: 'account', reason, rule };
  },
});
