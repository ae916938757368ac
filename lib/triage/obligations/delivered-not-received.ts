import { byOwnTarget } from '../by-own-target.ts';
import { complaintIn } from '../complaint.ts';
import { defineObligation } from '../obligation.ts';
import { platformShips } from '../parcel.ts';

/** The order's page says delivered, the buyer says not: proof of delivery is to be got while the carrier still has it. */
export default defineObligation({
  id: 'delivered-not-received',
  kind: 'delivery',
  owe(subject) {
    const { observed, order, thread, content, settings } = subject;
    const { waiting } = thread;
    if (observed.kind !== 'message' || order?.state !== 'delivered' || !waiting) return undefined;
    const missed = complaintIn(content, waiting.matterSince);
    if (missed?.intent !== 'not_received' || platformShips(subject)) return undefined;
    const { complaint } = settings.targets;
    const own = byOwnTarget(subject, {
      from: waiting.matterSince,
      hours: complaint,
      code: 'owe_delivered_not_received',
      words: missed.words,
      earlier: missed.earlier,
    });
    return { ...own, damage: 'money', ...(waiting.weak ? { weak: true } : {}) };
  },
});
