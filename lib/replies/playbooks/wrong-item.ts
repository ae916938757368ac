import { definePlaybook, said, step } from './playbook.ts';

/** Something else came, or something lacks. */
export default definePlaybook({
  id: 'wrong-item',
  title: said('Wrong or missing item', '错发或漏发'),
  intents: ['wrong_or_missing_item'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'compare',
      'diagnose',
      'Compare order, packing list and what the buyer shows.',
      '对照订单、装箱单和买家提供的照片。',
    ),
    step(
      'weight',
      'diagnose',
      'Check the shipped weight: it tells a missing item from a lost one.',
      '核对发货重量，可区分漏发与丢失。',
    ),
    step('send', 'offer', 'Send what is missing or right, at your cost.', '由我方承担费用补寄或重发正确商品。', {
      template: 'starter-wrong-item',
      limit: 'replacement',
    }),
    step(
      'return',
      'return',
      'Have the wrong item returned only if it is worth the label.',
      '错发商品值得运费时才要求寄回。',
    ),
    step('refund', 'compensate', 'Out of stock: refund what is missing.', '缺货时退还相应款项。', { limit: 'partial' }),
    step('stock', 'follow_up', 'Tell the warehouse which bin was wrong.', '告知仓库出错的库位。'),
  ],
});
