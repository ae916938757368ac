import type { Intent } from '@/lib/domain/vocabulary.ts';
import { byPolicy } from '../by-policy.ts';
import { defineObligation } from '../obligation.ts';
import { platformShips } from '../parcel.ts';
import { because } from '../reason-codes.ts';
import { asksForLabel } from '../said-words.ts';

/** What buyers want who ask where to send something back. */
const RETURNING: readonly Intent[] = [
  'return_request',
  'refund_request',
  'exchange_replacement',
  'wrong_or_missing_item',
  'damaged_defective',
  'warranty_repair',
];

/** A buyer on Amazon asks for a label or an address to return to; from abroad we owe one, or the money. */
export default defineObligation({
  id: 'return-label',
  kind: 'label',
  owe(subject) {
    const { observed, thread, content } = subject;
    const { waiting } = thread;
    if (observed.portal !== 'amazon' || observed.state === 'resolved' || !waiting) return undefined;
    if (observed.kind !== 'message' && observed.kind !== 'return') return undefined;
    if (!RETURNING.includes(content.intent) || platformShips(subject)) return undefined;
    const asked = waiting.messages.find(({ text }) => asksForLabel(text));
    if (!asked) return undefined;
    const startedAt = asked.at ?? waiting.since;
    const { deadline, rule, value } = byPolicy(subject, 'amazon.return_label', startedAt);
    return {
      startedAt,
      deadline,
      hard: true,
      damage: 'account',
      ...(asked.at === undefined || asked.dayOnly ? { weak: true } : {}),
      reason: because('owe_return_label', { days: value }),
      rule,
    };
  },
});
