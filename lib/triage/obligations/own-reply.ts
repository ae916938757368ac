import { HOUR } from '@/lib/domain/time.ts';
import { defineObligation } from '../obligation.ts';
import { ownTarget } from '../policies/shopify.ts';
import { because } from '../reason-codes.ts';
import { replyTarget } from '../targets.ts';

/** A conversation in one's own shop: one's own promise, in calendar hours. */
export default defineObligation({
  id: 'own-reply',
  kind: 'reply',
  owe({ observed, thread: { waiting }, content, settings }) {
    if (observed.portal !== 'shopify' || observed.kind !== 'message' || !waiting) return undefined;
    const hours = replyTarget(settings, content);
    return {
      startedAt: waiting.since,
      deadline: waiting.since + hours * HOUR,
      hard: false,
      damage: 'customer',
      ...(waiting.weak ? { weak: true } : {}),
      reason: because(content.urgent ? 'owe_own_urgent_reply' : 'owe_own_reply', { hours }),
      rule: ownTarget,
    };
  },
});
