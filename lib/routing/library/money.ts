import { all, any, intent, leaf, pending } from './leaf.ts';
import { defineRules } from './library.ts';

/** What is given back, by whom, and after how much before. */
export default defineRules('money', [
  {
    id: 'library-refund-over-limit',
    portals: [],
    when: all(
      intent('refund_request', 'return_request', 'damaged_defective', 'wrong_or_missing_item', 'not_received'),
      leaf('orderValue', 'gt', 100),
    ),
    actions: [{ do: 'require_approval' }],
  },
  {
    id: 'library-many-refunds',
    portals: [],
    when: all(leaf('refunds', 'gte', 3), pending),
    actions: [{ do: 'two_eyes' }, { do: 'tag', tags: ['refunds-before'] }],
  },
  {
    id: 'library-not-received-again',
    portals: [],
    when: all(intent('not_received'), leaf('notReceived', 'gte', 2)),
    actions: [{ do: 'require_approval' }, { do: 'checklist', items: ['deliveryPhoto', 'earlierCases'] }],
  },
  {
    id: 'library-refund-owed',
    portals: [],
    when: all(leaf('owed', 'includes_any', ['refund']), leaf('minutesLeft', 'lte', 1_440)),
    actions: [{ do: 'queue', queue: 'returns' }, { do: 'severity_up' }],
  },
  {
    id: 'library-invoice',
    portals: [],
    when: any(
      intent('invoice_tax'),
      leaf('words', 'contains_any', ['VAT invoice', 'tax invoice', 'Rechnung mit MwSt', 'facture avec TVA', '发票']),
    ),
    actions: [
      { do: 'tag', tags: ['invoice'] },
      { do: 'checklist', items: ['invoiceData', 'invoiceUpload'] },
    ],
  },
  {
    id: 'library-customs',
    portals: [],
    when: intent('customs_duty'),
    actions: [{ do: 'tag', tags: ['customs'] }, { do: 'require_approval' }],
  },
]);
