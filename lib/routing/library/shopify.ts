import { all, any, intent, kind, leaf, on, replyOwed } from './leaf.ts';
import { defineRules } from './library.ts';

/** One's own shop: chargebacks, the best buyers, the shop's own hours. */
export default defineRules('shopify', [
  {
    id: 'library-shopify-chargeback',
    portals: ['shopify'],
    when: all(on('shopify'), kind('claim')),
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'severity', severity: 'critical' },
      { do: 'assign_fit', skills: ['claims'] },
      { do: 'checklist', items: ['proofOfDelivery', 'termsAccepted', 'chatRecord', 'answerInPortal'] },
      { do: 'two_eyes' },
    ],
  },
  {
    id: 'library-shopify-vip',
    portals: ['shopify'],
    when: all(on('shopify'), leaf('tier', 'is', 'vip'), replyOwed),
    actions: [
      { do: 'target', minutes: 120 },
      { do: 'sooner', minutes: 60 },
      { do: 'tag', tags: ['vip'] },
    ],
  },
  {
    id: 'library-shopify-pre-order',
    portals: ['shopify'],
    when: all(
      on('shopify'),
      intent('wismo', 'cancel_order', 'product_question'),
      any(
        leaf('words', 'contains_any', [
          'pre-order',
          'preorder',
          'pre order',
          'Vorbestellung',
          'précommande',
          '预售',
          '预购',
        ]),
        leaf('itemTitles', 'contains_any', ['pre-order', 'preorder', '预售', '预购']),
      ),
    ),
    actions: [
      { do: 'tag', tags: ['pre-order'] },
      { do: 'checklist', items: ['releaseDate', 'offerCancel'] },
    ],
  },
  {
    id: 'library-shopify-closed',
    portals: ['shopify'],
    when: all(on('shopify'), leaf('open', 'is', false), replyOwed),
    actions: [{ do: 'tag', tags: ['after-hours'] }],
  },
  {
    id: 'library-shopify-first-order',
    portals: ['shopify'],
    when: all(on('shopify'), leaf('orders', 'lte', 1), intent('product_question', 'payment_issue'), replyOwed),
    actions: [
      { do: 'target', minutes: 60 },
      { do: 'tag', tags: ['new-buyer'] },
    ],
  },
]);
