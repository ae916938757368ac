import { definePlaybook, said, step } from './playbook.ts';

/** A bad review is threatened, or one is traded for money. */
export default definePlaybook({
  id: 'review-threat',
  title: said('Review threatened or traded', '以差评相威胁或交换'),
  intents: ['review_threat'],
  flags: ['review_threat'],
  kinds: [],
  steps: [
    step('problem', 'diagnose', 'Look for the real problem behind it.', '找出背后的真实问题。'),
    step('solve', 'offer', 'Solve it as if no review had been named.', '像没有提到评价一样解决问题。'),
    step(
      'never',
      'offer',
      'Never offer anything for a review, its change or removal.',
      '绝不以任何好处换取、修改或删除评价。',
    ),
    step(
      'report',
      'compensate',
      'Money asked for a review: report it to the platform.',
      '买家以评价索要钱财：向平台举报。',
    ),
    step('note', 'follow_up', 'Keep the buyer’s words in a note.', '将买家原话记入备注。'),
  ],
});
