import { definePlaybook, said, step } from './playbook.ts';

/** Somebody was or could be hurt. */
export default definePlaybook({
  id: 'safety',
  title: said('Safety: injury, fire, allergy, child hazard', '安全事件：受伤、起火、过敏、儿童危险'),
  intents: ['safety'],
  flags: ['safety'],
  kinds: [],
  steps: [
    step(
      'people',
      'diagnose',
      'Ask whether everybody is well. Say: stop using it, unplug it.',
      '先询问人员是否安好，并请买家立即停止使用、断开电源。',
    ),
    step(
      'facts',
      'diagnose',
      'Collect facts: what happened, when, SKU, batch, photos. Do not judge the cause.',
      '收集事实：经过、时间、SKU、批次、照片，不判断原因。',
    ),
    step('quality', 'diagnose', 'Inform the quality and safety team.', '通知质量与安全团队。', {
      required: said(
        'A report of harm must reach the people who can stop the sale; authorities set short deadlines.',
        '伤害报告必须送达有权停售的人，监管期限很短。',
      ),
    }),
    step(
      'stop',
      'offer',
      'Quality decides whether the SKU is paused; note the decision.',
      '由质量团队决定是否暂停该 SKU，并记录决定。',
    ),
    step(
      'admit',
      'offer',
      'Write with care: no admission of fault, no doubt of the buyer.',
      '谨慎措辞：不承认过错，也不质疑买家。',
    ),
    step(
      'keep',
      'return',
      'Ask to keep the item as it is; arrange a pick-up if quality wants it.',
      '请买家保持商品原状；质量团队需要时安排取回。',
    ),
    step(
      'refund',
      'compensate',
      'Refund without asking it back, after a lead agreed.',
      '经主管同意后直接退款，不要求寄回。',
      { limit: 'full' },
    ),
    step('remind', 'follow_up', 'Set a reminder for tomorrow to ask how they are.', '设置明天的提醒，再次问候。'),
  ],
});
