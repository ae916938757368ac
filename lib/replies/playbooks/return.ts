import { definePlaybook, said, step } from './playbook.ts';

/** The buyer wants to send it back. */
export default definePlaybook({
  id: 'return',
  title: said('Return request', '退货申请'),
  intents: ['return_request', 'exchange_replacement'],
  flags: ['return_due'],
  kinds: ['return'],
  steps: [
    step(
      'window',
      'diagnose',
      'Check the return window and the buyer’s legal withdrawal right (see the law card).',
      '核对退货期限和买家的法定撤回权（见法规卡）。',
    ),
    step(
      'why',
      'diagnose',
      'Ask for the reason where the right does not depend on it, but do not insist.',
      '可询问原因；法定权利不以原因为前提时不要强求。',
    ),
    step('decide', 'return', 'Decide the request in the portal within its deadline.', '在平台时限内审批退货申请。'),
    step(
      'label',
      'return',
      'Give a label or a return address. On Amazon a label is due within two days.',
      '提供退货标签或地址；亚马逊要求两天内提供。',
      { template: 'starter-return' },
    ),
    step(
      'keep',
      'offer',
      'Return cost above 30 % of the price: offer exchange or a part refund first.',
      '退货运费超过售价 30 %：先提出换货或部分退款。',
      { limit: 'partial' },
    ),
    step(
      'refund',
      'compensate',
      'Refund once it is back, within the platform’s and the law’s days.',
      '收到退货后按平台和法律期限退款。',
    ),
    step('remind', 'follow_up', 'Set a reminder for the day it should arrive.', '在预计到货日设置提醒。'),
  ],
});
