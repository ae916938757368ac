import type { Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { byPolicy } from '../by-policy.ts';
import { defineObligation, type Owed, type Subject } from '../obligation.ts';
import { US_ZONES } from '../policies/window.ts';
import { because } from '../reason-codes.ts';
import { complianceWithin } from '../targets.ts';
import { byWeekendRule } from '../weekend.ts';

/** Whether TikTok's own chatbot answers first in the shop; undefined: nobody said. No page that is read shows it. */
const chatbotOf = ({ shops }: Settings, { portal, store }: Observed): boolean | undefined =>
  shops[`${portal}:${store}`]?.chatbot ?? shops.all?.chatbot;

/**
 * In the US a chat of the weekend may wait until Monday noon, in shops with the chatbot on (policies, D5). Where nobody
 * said whether it is, the stricter of both readings holds: a Saturday is owed within the hours, a late Sunday by noon.
 */
function byWhen(subject: Subject, since: Instant): Pick<Owed, 'deadline' | 'reason' | 'rule'> {
  const { observed, settings, policies } = subject;
  const { deadline, rule, value, region } = byPolicy(subject, 'tiktok.reply', since);
  const values = { hours: value, region: region ?? 'unknown' };
  const plain = { deadline, reason: because('owe_tiktok_reply', values), rule };
  if (region !== 'US') return plain;
  const monday = byWeekendRule(since, US_ZONES, deadline);
  const chatbot = chatbotOf(settings, observed);
  if (monday === deadline || chatbot === false) return plain;
  const weekend = policies.rule('tiktok.weekend', region);
  if (chatbot) return { deadline: monday, reason: because('owe_tiktok_weekend', { region }), rule: weekend };
  return deadline < monday
    ? { deadline, reason: because('owe_tiktok_weekend_hours', values), rule }
    : {
        deadline: monday,
        reason: because('owe_tiktok_weekend_noon', { region }),
        rule: { ...weekend, certain: false },
      };
}

/** A TikTok chat. Greetings do not stop the clock: `readThread` was told so. */
export default defineObligation({
  id: 'tiktok-reply',
  kind: 'reply',
  owe(subject) {
    const { observed, thread, content, settings } = subject;
    const { waiting } = thread;
    if (observed.portal !== 'tiktok' || observed.kind !== 'message' || !waiting) return undefined;
    return {
      startedAt: waiting.since,
      hard: true,
      damage: 'account',
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true } : {}),
      ...byWhen(subject, waiting.since),
    };
  },
});
