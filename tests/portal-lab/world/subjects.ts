/** Subjects as Seller Central makes them from what the buyer clicked; in English whatever the buyer writes. */
import type { Intent } from '@/lib/domain/vocabulary.ts';

const SUBJECTS: Readonly<Partial<Record<Intent, string>>> = {
  wismo: 'Where is my order',
  not_received: 'Package did not arrive',
  damaged_defective: 'Product defective or damaged',
  wrong_or_missing_item: 'Wrong or missing item',
  refund_request: 'Refund inquiry',
  return_request: 'Return request',
  cancel_order: 'Order cancellation request',
  product_question: 'Product details inquiry',
  claim_threat: 'Other question',
  review_threat: 'Other question',
  invoice_tax: 'Invoice request',
  positive_feedback: 'Additional information',
};

export const subjectOf = (intent: Intent): string => SUBJECTS[intent] ?? 'Other question';
