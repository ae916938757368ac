import { definePlaybook, said, step } from './playbook.ts';

/** An A-to-z claim, chargeback, dispute or arbitration is open. */
export default definePlaybook({
  id: 'claim',
  title: said('Claim or chargeback', '索赔或拒付'),
  intents: [],
  flags: ['claim_open'],
  kinds: ['claim'],
  steps: [
    step(
      'reason',
      'diagnose',
      'Read the reason and the deadline in the claim itself.',
      '在索赔页面阅读原因和截止时间。',
    ),
    step(
      'evidence',
      'diagnose',
      'Collect proof: tracking, proof of delivery, the thread, photos, invoice, policy.',
      '收集证据：物流轨迹、签收证明、对话、照片、发票、政策。',
    ),
    step(
      'accept',
      'offer',
      'Decide: contest it, or refund inside the claim if it is right.',
      '决定抗辩，或在索赔成立时直接在索赔内退款。',
      { limit: 'full' },
    ),
    step(
      'answered',
      'compensate',
      'Answer in the claim, not only in messages.',
      '在索赔页面内作出答复，而不只是回复消息。',
      {
        required: said(
          'A claim nobody answered in its own page is decided for the buyer.',
          '未在索赔页面答复的索赔会判给买家。',
        ),
      },
    ),
    step(
      'quiet',
      'offer',
      'Tell the buyer once, calmly, what you did. Never ask to withdraw it for money.',
      '平静地告知买家一次处理结果，绝不以金钱换取撤回。',
    ),
    step('appeal', 'follow_up', 'Set a reminder for the appeal’s last day.', '在申诉截止日设置提醒。'),
  ],
});
