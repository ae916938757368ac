import type { Intent } from '@/lib/domain/vocabulary.ts';
import { byOwnTarget } from '../by-own-target.ts';
import { defineObligation } from '../obligation.ts';
import { ownMatter } from '../own-reply.ts';
import { buyersTurns } from '../pauses.ts';

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

/**
 * A complaint in one's own shop is to be settled in the target from its first message, however often we replied. The
 * time in which the buyer owes us an answer does not count.
 */
export default defineObligation({
  id: 'own-resolution',
  kind: 'reply',
  owe(subject) {
    const { content, thread, settings } = subject;
    const matter = COMPLAINTS.includes(content.intent) ? ownMatter(subject) : undefined;
    if (!matter) return undefined;
    const owed = byOwnTarget(subject, {
      from: matter.matterSince,
      hours: settings.targets.complaint,
      code: 'owe_own_resolution',
      words: content.intentWords,
      pauses: buyersTurns(thread),
    });
    return { ...owed, damage: 'customer', ...(thread.waiting?.weak ? { weak: true } : {}) };
  },
});
