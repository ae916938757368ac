import { byPolicy } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';
import { complianceWithin } from '../targets.ts';

/**
 * A buyer message on Amazon, whoever ships. The clock runs even for a thank-you, until it is marked in the portal as
 * needing no response; every message after an answer of ours starts it anew.
 */
export default defineObligation({
  id: 'amazon-reply',
  kind: 'reply',
  owe(subject) {
    const { observed, thread, content, settings } = subject;
    const { waiting } = thread;
    if (observed.portal !== 'amazon' || observed.kind !== 'message' || !waiting) return undefined;
    const { deadline, rule, value } = byPolicy(subject, 'amazon.reply', waiting.since);
    return {
      startedAt: waiting.since,
      deadline,
      hard: true,
      damage: 'account',
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true } : {}),
      reason: because(content.thanksOnly ? 'owe_amazon_thanks' : 'owe_amazon_reply', { hours: value }),
      rule,
    };
  },
});
