/** Questions about products and papers, and the conversation itself. */
import { field, type Situation, situation } from './situation.ts';

export const product: readonly Situation[] = [
  situation('Product', 'product-question', {
    name: 'Answer to a product question',
    shortcut: 'answer',
    intents: ['product_question'],
    fields: [field('answer', 'long', 'Answer')],
  }),
  situation('Product', 'compatibility', {
    name: 'Does it fit: ask for the model',
    shortcut: 'fits',
    intents: ['product_question'],
  }),
  situation('Product', 'how-to-use', {
    name: 'How to use it',
    shortcut: 'how-to',
    intents: ['product_question'],
    fields: [field('steps', 'long', 'Steps')],
  }),
  situation('Product', 'warranty', {
    name: 'Warranty',
    shortcut: 'warranty',
    intents: ['warranty_repair'],
    fields: [field('months', 'number', 'Months of warranty')],
  }),
  situation('Product', 'repair-spare-part', {
    name: 'Spare part',
    shortcut: 'spare',
    intents: ['warranty_repair'],
    fields: [field('part', 'text', 'Spare part')],
  }),
  situation('Product', 'authenticity', {
    name: 'The product is original',
    shortcut: 'original',
    intents: ['authenticity'],
  }),
];

export const papers: readonly Situation[] = [
  situation('Papers and payment', 'invoice', { name: 'Invoice', shortcut: 'invoice', intents: ['invoice_tax'] }),
  situation('Papers and payment', 'customs', {
    name: 'Customs and import duties',
    shortcut: 'customs',
    intents: ['customs_duty'],
  }),
  situation('Papers and payment', 'payment-issue', {
    name: 'Charged twice or still pending',
    shortcut: 'payment',
    intents: ['payment_issue'],
  }),
  situation('Papers and payment', 'privacy-request', {
    name: 'Request about personal data',
    shortcut: 'privacy',
    intents: ['privacy_request'],
  }),
];

export const conversation: readonly Situation[] = [
  situation('Conversation', 'off-platform-refused', {
    name: 'Only here: contact elsewhere declined',
    shortcut: 'here',
    intents: ['other'],
  }),
  situation('Conversation', 'spam-declined', {
    name: 'Offer declined',
    shortcut: 'decline',
    intents: ['spam_phishing'],
  }),
  situation('Conversation', 'positive-thanks', {
    name: 'Thanks for kind words',
    shortcut: 'kind-words',
    intents: ['positive_feedback'],
  }),
  situation('Conversation', 'closing', {
    name: 'Thank you and closing',
    shortcut: 'thanks',
    intents: ['positive_feedback', 'other'],
  }),
];
