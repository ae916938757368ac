import { defineObligation } from '../obligation.ts';
import { pickPolicy, ruleOf, windowOf } from '../policies/policy.ts';
import { reply, US_ZONE, weekend } from '../policies/tiktok.ts';
import { because } from '../reason-codes.ts';
import { regionOf } from '../region.ts';
import { complianceWithin } from '../targets.ts';
import { mondayNoonAfterWeekend } from '../weekend.ts';

/** A TikTok chat. Greetings do not stop the clock: `readThread` was told so. */
export default defineObligation({
  id: 'tiktok-reply',
  kind: 'reply',
  owe({ observed, thread: { waiting }, content, settings }) {
    if (observed.portal !== 'tiktok' || observed.kind !== 'message' || !waiting) return undefined;
    const region = regionOf(observed);
    const picked = pickPolicy(reply, region);
    const monday = region === 'US' ? mondayNoonAfterWeekend(waiting.since, US_ZONE) : undefined;
    const shared = {
      startedAt: waiting.since,
      hard: true,
      damage: 'account' as const,
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true as const } : {}),
    };
    if (monday !== undefined) {
      const { id, text, source, asOf, certain } = weekend;
      const reason = because('owe_tiktok_weekend', { region: 'US' });
      return { ...shared, deadline: monday, reason, rule: { id, text, source, asOf, certain } };
    }
    return {
      ...shared,
      deadline: waiting.since + windowOf(picked.policy),
      reason: because('owe_tiktok_reply', { hours: picked.policy.value, region: region ?? 'unknown' }),
      rule: ruleOf(picked),
    };
  },
});
