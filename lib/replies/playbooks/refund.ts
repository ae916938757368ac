import { definePlaybook, said, step } from './playbook.ts';

/** The buyer wants the money back. */
export default definePlaybook({
  id: 'refund',
  title: said('Refund request', '退款申请'),
  intents: ['refund_request', 'payment_issue'],
  flags: ['refund_due'],
  kinds: [],
  steps: [
    step(
      'state',
      'diagnose',
      'See whether a refund or a return is already under way.',
      '查看是否已有退款或退货在处理。',
    ),
    step(
      'ground',
      'diagnose',
      'Settle the ground: late, damaged, changed mind, charged twice.',
      '弄清原因：延误、破损、改变主意、重复扣款。',
    ),
    step(
      'offer',
      'offer',
      'Offer what repairs it first: replacement, missing part, part refund.',
      '先提出补救：补发、补件、部分退款。',
      { limit: 'partial' },
    ),
    step(
      'limit',
      'compensate',
      'A full refund above your limit needs a lead before you promise it.',
      '超出权限的全额退款，承诺前须主管批准。',
      { limit: 'full' },
    ),
    step(
      'timing',
      'compensate',
      'Say when the money arrives: days for the bank included.',
      '告知到账时间，包含银行处理天数。',
      { template: 'starter-refund-timing' },
    ),
    step('check', 'follow_up', 'Check in the portal that the refund went out.', '在后台确认退款已发出。'),
  ],
});
