import { definePlaybook, said, step } from './playbook.ts';

/** Marked as delivered, the buyer does not have it. */
export default definePlaybook({
  id: 'not-received',
  title: said('Delivered but not received', '显示送达但未收到'),
  intents: ['not_received'],
  flags: ['delivered_not_received'],
  kinds: [],
  steps: [
    step(
      'proof',
      'diagnose',
      'Get the proof of delivery from the carrier: signature, photo, place.',
      '向承运商索取送达证明：签收、照片、地点。',
    ),
    step('address', 'diagnose', 'Check the address on the order in the portal.', '在后台核对订单地址。'),
    step(
      'ask',
      'offer',
      'Ask the buyer to look with neighbours, household and parcel shop.',
      '请买家询问邻居、家人和自提点。',
      { template: 'starter-not-received' },
    ),
    step(
      'inquiry',
      'offer',
      'Open an inquiry with the carrier and give the buyer a day for your answer.',
      '向承运商发起查询，并告诉买家哪天答复。',
    ),
    step(
      'settle',
      'compensate',
      'Not found: replace it, or refund up to your limit; above it ask a lead.',
      '找不到：补发，或在权限内退款，超出须主管批准。',
      { limit: 'full' },
    ),
    step('remind', 'follow_up', 'Set a reminder for the day you promised an answer.', '在承诺答复的那天设置提醒。'),
  ],
});
