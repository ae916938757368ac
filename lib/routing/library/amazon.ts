import { all, any, flag, intent, kind, leaf, on, replyOwed } from './leaf.ts';
import { defineRules } from './library.ts';

/** What can cost the account: replies within a day, claims, notices, stock in the fulfilment network. */
export default defineRules('amazon', [
  {
    id: 'library-amazon-compliance',
    portals: ['amazon'],
    when: all(on('amazon'), kind('message'), replyOwed, leaf('hardDeadline', 'is', true)),
    actions: [
      { do: 'queue', queue: 'amazon-compliance' },
      { do: 'sooner', minutes: 60 },
    ],
  },
  {
    id: 'library-amazon-last-hours',
    portals: ['amazon'],
    when: all(on('amazon'), replyOwed, leaf('hardMinutesLeft', 'lte', 240)),
    actions: [{ do: 'severity_up' }, { do: 'assign_fit' }, { do: 'desktop' }],
  },
  {
    id: 'library-amazon-a-to-z',
    portals: ['amazon'],
    when: all(on('amazon'), kind('claim')),
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'severity', severity: 'critical' },
      { do: 'assign_fit', skills: ['claims'] },
      { do: 'checklist', items: ['proofOfDelivery', 'orderFacts', 'answerInPortal'] },
      { do: 'two_eyes' },
    ],
  },
  {
    id: 'library-amazon-a-to-z-threat',
    portals: ['amazon'],
    when: all(on('amazon'), kind('message'), flag('claim_threat')),
    actions: [
      { do: 'queue', queue: 'claims' },
      { do: 'severity_up' },
      { do: 'sooner', minutes: 240 },
      { do: 'tag', tags: ['claim-risk'] },
    ],
  },
  {
    id: 'library-amazon-inbound-missing',
    portals: ['amazon'],
    when: all(
      on('amazon'),
      any(
        flag('stock_risk'),
        all(
          leaf('words', 'contains_any', ['inbound', 'shipment', 'FBA stock', '入库', '货件']),
          leaf('words', 'contains_any', ['missing', 'discrepan', 'shortage', 'not received', '缺少', '差异', '丢失']),
          kind('account', 'order'),
        ),
      ),
    ),
    actions: [
      { do: 'queue', queue: 'orders' },
      { do: 'tag', tags: ['fba-inbound'] },
      { do: 'severity_up' },
      { do: 'checklist', items: ['shipmentId', 'proofOfPickup', 'askReconcile'] },
    ],
  },
  {
    id: 'library-amazon-not-received-tracked',
    portals: ['amazon'],
    when: all(
      on('amazon'),
      intent('not_received'),
      leaf('fulfilment', 'is_one_of', ['fbm', 'merchant']),
      leaf('tracked', 'is', true),
    ),
    actions: [
      { do: 'tag', tags: ['check-tracking'] },
      { do: 'checklist', items: ['trackingStatus', 'deliveryPhoto', 'neighbours', 'carrierCase'] },
    ],
  },
  {
    id: 'library-amazon-not-received-untracked',
    portals: ['amazon'],
    when: all(on('amazon'), intent('not_received'), leaf('tracked', 'is', false)),
    actions: [{ do: 'severity_up' }, { do: 'sooner', minutes: 120 }, { do: 'tag', tags: ['no-tracking'] }],
  },
  {
    id: 'library-amazon-fba-delivery',
    portals: ['amazon'],
    when: all(on('amazon'), leaf('fulfilment', 'is', 'fba'), intent('wismo', 'not_received')),
    actions: [
      { do: 'tag', tags: ['fba'] },
      { do: 'checklist', items: ['fbaTracking', 'fbaCase'] },
    ],
  },
  {
    id: 'library-amazon-policy-notice',
    portals: ['amazon'],
    when: all(on('amazon'), any(kind('account'), flag('policy_notice'))),
    actions: [
      { do: 'queue', queue: 'amazon-compliance' },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-amazon-appeal',
    portals: ['amazon'],
    when: all(on('amazon'), any(flag('appeal_due'), leaf('owed', 'includes_any', ['appeal']))),
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'two_eyes' },
      { do: 'checklist', items: ['rootCause', 'fixDone', 'prevention'] },
      { do: 'alert', channels: [] },
    ],
  },
  {
    id: 'library-amazon-account-near-limit',
    portals: ['amazon'],
    when: all(
      on('amazon'),
      leaf('exposure', 'is_one_of', ['near', 'over']),
      kind('message', 'claim', 'review', 'return', 'order'),
    ),
    actions: [{ do: 'severity_up' }, { do: 'sooner', minutes: 120 }, { do: 'tag', tags: ['account-near-limit'] }],
  },
  {
    id: 'library-amazon-thank-you',
    portals: ['amazon'],
    when: all(
      on('amazon'),
      kind('message'),
      intent('positive_feedback'),
      leaf('confidence', 'gte', 0.7),
      leaf('messageLength', 'lte', 200),
      leaf('flags', 'includes_none', ['claim_threat', 'legal_threat', 'safety', 'review_threat']),
    ),
    actions: [
      { do: 'tag', tags: ['no-response-needed'] },
      { do: 'checklist', items: ['noResponseNeeded'] },
    ],
  },
  {
    id: 'library-amazon-authenticity',
    portals: ['amazon'],
    when: all(on('amazon'), any(flag('authenticity'), intent('authenticity'))),
    actions: [
      { do: 'severity', severity: 'critical' },
      { do: 'queue', queue: 'amazon-compliance' },
      { do: 'two_eyes' },
      { do: 'checklist', items: ['supplierInvoice', 'noBlame'] },
    ],
  },
]);
