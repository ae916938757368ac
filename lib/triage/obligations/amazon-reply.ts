import { defineObligation } from '../obligation.ts';
import { reply } from '../policies/amazon.ts';
import { windowOf } from '../policies/policy.ts';
import { because } from '../reason-codes.ts';
import { complianceWithin } from '../targets.ts';

/** A buyer message on Amazon, whoever ships. The clock runs even for a thank-you, until it is marked in the portal. */
export default defineObligation({
  id: 'amazon-reply',
  kind: 'reply',
  owe({ observed, thread: { waiting }, content, settings }) {
    if (observed.portal !== 'amazon' || observed.kind !== 'message' || !waiting) return undefined;
    const code = content.thanksOnly ? 'owe_amazon_thanks' : 'owe_amazon_reply';
    const { id, text, source, asOf, certain } = reply;
    return {
      startedAt: waiting.since,
      deadline: waiting.since + windowOf(reply),
      hard: true,
      damage: 'account',
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true } : {}),
      reason: because(code, { hours: reply.value }),
      rule: { id, text, source, asOf, certain },
    };
  },
});
