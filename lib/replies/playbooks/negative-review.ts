import { definePlaybook, said, step } from './playbook.ts';

/** One or two stars stand in public. */
export default definePlaybook({
  id: 'negative-review',
  title: said('Negative review or feedback', '差评'),
  intents: [],
  flags: ['negative_review'],
  kinds: ['review'],
  steps: [
    step('order', 'diagnose', 'Find the order and its thread.', '找到对应订单和对话。'),
    step(
      'rules',
      'diagnose',
      'See whether it breaks the platform’s rules: about delivery by the platform, abusive, a trade.',
      '判断是否违反平台规则：针对平台配送、辱骂、交易。',
    ),
    step('remove', 'offer', 'It does: ask the platform to remove it.', '违规：请平台移除。'),
    step(
      'public',
      'offer',
      'It does not: answer in public, short, with the way to a solution.',
      '不违规：公开简短回复，给出解决途径。',
    ),
    step('never', 'compensate', 'Offer nothing for changing it.', '不为修改评价提供任何好处。'),
    step('learn', 'follow_up', 'Pass the reason on to quality.', '将原因转给质量部门。'),
  ],
});
