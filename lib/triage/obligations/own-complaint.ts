import { HOUR } from '@/lib/domain/time.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { defineObligation } from '../obligation.ts';
import { ownTarget } from '../policies/shopify.ts';
import { because } from '../reason-codes.ts';

const COMPLAINTS: readonly Intent[] = [
  'not_received',
  'damaged_defective',
  'wrong_or_missing_item',
  'refund_request',
  'claim_threat',
  'review_threat',
  'authenticity',
  'safety',
];

/** A complaint in one's own shop is to be settled in the target from its first message, however often we replied. */
export default defineObligation({
  id: 'own-complaint',
  kind: 'reply',
  owe({ observed, thread: { waiting }, content, settings }) {
    if (observed.portal !== 'shopify' || observed.kind !== 'message' || !waiting) return undefined;
    if (!COMPLAINTS.includes(content.intent)) return undefined;
    const hours = settings.targets.complaint;
    return {
      startedAt: waiting.matterSince,
      deadline: waiting.matterSince + hours * HOUR,
      hard: false,
      damage: 'customer',
      ...(waiting.weak ? { weak: true } : {}),
      reason: because('owe_own_complaint', { hours }, content.intentWords),
      rule: ownTarget,
    };
  },
});
