import type { Instant } from '@/lib/domain/time.ts';
import { byOwnTarget } from '../by-own-target.ts';
import type { Content } from '../content.ts';
import { isComplaint } from '../heard.ts';
import { defineObligation } from '../obligation.ts';
import { ownMatter } from '../own-reply.ts';
import { buyersTurns } from '../pauses.ts';

/** The words of the complaint: of now, else of earlier in the matter, unless the buyer is content by now. */
function complaintIn({ content }: { readonly content: Content }, matterSince: Instant) {
  const { intent, intentWords, complaint, thanksOnly } = content;
  if (isComplaint(intent)) return { words: intentWords };
  if (!complaint || complaint.at < matterSince || thanksOnly || intent === 'positive_feedback') return undefined;
  return { words: complaint.words, earlier: true };
}

/**
 * A complaint in one's own shop is to be settled in the target from its first message, however often we replied. The
 * time in which the buyer owes us an answer does not count.
 */
export default defineObligation({
  id: 'own-resolution',
  kind: 'reply',
  owe(subject) {
    const { thread, settings } = subject;
    const matter = ownMatter(subject);
    const complaint = matter && complaintIn(subject, matter.matterSince);
    if (!complaint) return undefined;
    const owed = byOwnTarget(subject, {
      from: matter.matterSince,
      hours: settings.targets.complaint,
      code: 'owe_own_resolution',
      ...complaint,
      pauses: buyersTurns(thread),
    });
    return { ...owed, damage: 'customer', ...(thread.waiting?.weak ? { weak: true } : {}) };
  },
});
