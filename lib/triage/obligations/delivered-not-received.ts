import { byOwnTarget } from '../by-own-target.ts';
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
    if (content.intent !== 'not_received' || platformShips(subject)) return undefined;
    const { complaint } = settings.targets;
    const own = byOwnTarget(subject, {
      from: waiting.matterSince,
      hours: complaint,
      code: 'owe_delivered_not_received',
      words: content.intentWords,
    });
    return { ...own, damage: 'money', ...(waiting.weak ? { weak: true } : {}) };
  },
});
