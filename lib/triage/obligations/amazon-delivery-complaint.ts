import { byPolicy } from '../by-policy.ts';
import { complaintIn } from '../complaint.ts';
import { defineObligation, type Subject } from '../obligation.ts';
import { because } from '../reason-codes.ts';
import { complianceWithin } from '../targets.ts';

/** Never received, whatever else was asked since, or asked about after the latest estimated delivery. */
function complains({ content, order, thread }: Subject): boolean {
  if (complaintIn(content, thread.waiting?.matterSince ?? 0)?.intent === 'not_received') return true;
  const wroteAt = thread.newestInbound?.at;
  return (
    content.intent === 'wismo' &&
    wroteAt !== undefined &&
    order?.deliverBy !== undefined &&
    order.state !== 'delivered' &&
    wroteAt > order.deliverBy
  );
}

/** Runs from the first message of the matter; any real answer within it stops it for good. */
export default defineObligation({
  id: 'amazon-delivery-complaint',
  kind: 'reply',
  owe(subject) {
    const { observed, thread, content, settings } = subject;
    const { waiting } = thread;
    if (observed.portal !== 'amazon' || observed.kind !== 'message' || !waiting?.neverAnswered) return undefined;
    if (!complains(subject)) return undefined;
    const startedAt = waiting.matterSince;
    const { deadline, rule, value } = byPolicy(subject, 'amazon.delivery_complaint', startedAt);
    return {
      startedAt,
      deadline,
      hard: true,
      damage: 'account',
      ...complianceWithin(settings, content),
      ...(waiting.weak ? { weak: true } : {}),
      reason: because('owe_amazon_delivery_complaint', { hours: value }, content.intentWords),
      rule,
    };
  },
});
