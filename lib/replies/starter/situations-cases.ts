/** Returns, refunds, complaints and claims. */
import { field, type Situation, situation } from './situation.ts';

export const returns: readonly Situation[] = [
  situation('Returns and refunds', 'return-in-policy', {
    id: 'starter-return',
    name: 'Return within the return period',
    shortcut: 'return',
    intents: ['return_request'],
    fields: [field('include_label', 'switch', 'The return label is on its way')],
  }),
  situation('Returns and refunds', 'return-out-of-policy', {
    name: 'Return after the return period',
    shortcut: 'return-late',
    intents: ['return_request'],
    fields: [field('offer_check', 'switch', 'Offer to look at a defect')],
  }),
  situation('Returns and refunds', 'return-received', {
    name: 'The return has arrived',
    shortcut: 'returned',
    intents: ['refund_request', 'return_request'],
    fields: [field('days', 'number', 'Working days until the refund')],
  }),
  situation('Returns and refunds', 'exchange-size', {
    name: 'Exchange for another size or colour',
    shortcut: 'exchange',
    intents: ['exchange_replacement'],
    fields: [field('variant', 'text', 'Size, colour or version')],
  }),
  situation('Returns and refunds', 'refund-timing', {
    name: 'When the refund arrives',
    shortcut: 'refund',
    intents: ['refund_request', 'payment_issue'],
    fields: [field('days', 'number', 'Days until the bank shows it')],
  }),
  situation('Returns and refunds', 'partial-refund-offer', {
    name: 'Partial refund: offer',
    shortcut: 'partial',
    intents: ['refund_request', 'damaged_defective'],
    fields: [field('amount', 'money', 'Amount')],
  }),
  situation('Returns and refunds', 'partial-refund-done', {
    name: 'Partial refund: done',
    shortcut: 'partial-done',
    intents: ['refund_request'],
    fields: [field('amount', 'money', 'Amount'), field('date', 'date', 'Refunded on')],
  }),
];

export const complaints: readonly Situation[] = [
  situation('Complaints and claims', 'a-to-z-prevention', {
    name: 'A claim is threatened: settle it here first',
    shortcut: 'settle',
    intents: ['claim_threat'],
    fields: [field('offer', 'long', 'What we offer')],
  }),
  situation('Complaints and claims', 'claim-opened', {
    name: 'A claim was opened',
    shortcut: 'claim',
    intents: ['claim_threat'],
  }),
  situation('Complaints and claims', 'chargeback-evidence', {
    name: 'The payment was disputed (chargeback)',
    shortcut: 'chargeback',
    intents: ['claim_threat', 'payment_issue'],
  }),
  situation('Complaints and claims', 'damaged', {
    name: 'Damaged: ask for photos',
    shortcut: 'damaged',
    intents: ['damaged_defective'],
  }),
  situation('Complaints and claims', 'defective', {
    name: 'Defective: first a step to try',
    shortcut: 'defective',
    intents: ['damaged_defective', 'warranty_repair'],
    fields: [field('step', 'long', 'Step to try')],
  }),
  situation('Complaints and claims', 'wrong-item', {
    name: 'Wrong item',
    shortcut: 'wrong',
    intents: ['wrong_or_missing_item'],
  }),
  situation('Complaints and claims', 'missing-part', {
    name: 'A part is missing',
    shortcut: 'missing',
    intents: ['wrong_or_missing_item'],
    fields: [field('part', 'text', 'Missing part')],
  }),
  situation('Complaints and claims', 'review-follow-up', {
    name: 'Follow-up to an unhappy review',
    shortcut: 'unhappy',
    intents: ['review_threat'],
  }),
  situation('Complaints and claims', 'safety', {
    name: 'Safety: stop using the item',
    shortcut: 'safety',
    intents: ['safety'],
  }),
];
