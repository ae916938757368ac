import { byOwnTarget } from '../by-own-target.ts';
import { complaintIn } from '../complaint.ts';
import { defineObligation } from '../obligation.ts';
import { ownMatter } from '../own-reply.ts';
import { buyersTurns } from '../pauses.ts';

/**
 * A complaint in one's own shop is to be settled in the target from its first message, however often we replied. The
 * time in which the buyer owes us an answer does not count.
 */
export default defineObligation({
  id: 'own-resolution',
  kind: 'reply',
  owe(subject) {
    const { content, thread, settings } = subject;
    const matter = ownMatter(subject);
    const complaint = matter && complaintIn(content, matter.matterSince);
    if (!complaint) return undefined;
    const owed = byOwnTarget(subject, {
      from: matter.matterSince,
      hours: settings.targets.complaint,
      code: 'owe_own_resolution',
      words: complaint.words,
      earlier: complaint.earlier,
      pauses: buyersTurns(thread),
    });
    return { ...owed, damage: 'customer', ...(thread.waiting?.weak ? { weak: true } : {}) };
  },
});
