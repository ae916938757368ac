import { byPolicy } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { zoneOf } from '../policies/window.ts';
import { because } from '../reason-codes.ts';
import { complianceWithin } from '../targets.ts';
import { mondayNoonAfterWeekend } from '../weekend.ts';

/** A TikTok chat. Greetings do not stop the clock: `readThread` was told so. */
export default defineObligation({
  id: 'tiktok-reply',
  kind: 'reply',
  owe(subject) {
    const { observed, thread, content, settings, policies } = subject;
    const { waiting } = thread;
    if (observed.portal !== 'tiktok' || observed.kind !== 'message' || !waiting) return undefined;
    const { deadline, rule, value, region } = byPolicy(subject, 'tiktok.reply', waiting.since);
    const monday = region === 'US' ? mondayNoonAfterWeekend(waiting.since, zoneOf('tiktok', region)) : undefined;
    const shared = {
      startedAt: waiting.since,
      hard: true,
      damage: 'account' as const,
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true as const } : {}),
    };
    if (monday !== undefined) {
      const reason = because('owe_tiktok_weekend', { region: 'US' });
      return { ...shared, deadline: monday, reason, rule: policies.rule('tiktok.weekend', region) };
    }
    return {
      ...shared,
      deadline,
      reason: because('owe_tiktok_reply', { hours: value, region: region ?? 'unknown' }),
      rule,
    };
  },
});
