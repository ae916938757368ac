import { definePlaybook, said, step } from './playbook.ts';

/** The buyer’s own text or design. */
export default definePlaybook({
  id: 'personalization',
  title: said('Personalization', '个性化定制'),
  intents: ['personalization'],
  flags: ['personalization_due'],
  kinds: [],
  steps: [
    step('copy', 'diagnose', 'Copy text or design letter by letter from the order.', '从订单逐字复制文字或图案。'),
    step(
      'confirm',
      'offer',
      'Confirm it with the buyer before it is made, within two days.',
      '制作前两天内与买家确认。',
    ),
    step('limits', 'offer', 'Say what cannot be made: length, signs, colours.', '说明做不到的部分：长度、符号、颜色。'),
    step('second', 'follow_up', 'A second person checks it before it ships.', '发货前由另一人复核。'),
    step(
      'return',
      'return',
      'Made to measure is mostly exempt from withdrawal; faults are not.',
      '定制商品通常不适用无理由退货，但质量问题除外。',
    ),
  ],
});
