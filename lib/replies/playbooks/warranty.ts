import { definePlaybook, said, step } from './playbook.ts';

/** A fault after some time of use. */
export default definePlaybook({
  id: 'warranty',
  title: said('Warranty and repair', '保修与维修'),
  intents: ['warranty_repair'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'age',
      'diagnose',
      'Age of the purchase, and the legal guarantee in the buyer’s country.',
      '购买时间以及买家所在国的法定质保期。',
    ),
    step('steps', 'diagnose', 'Go through reset, cable, firmware once.', '先排查一次：重置、线材、固件。'),
    step('within', 'offer', 'Within the guarantee: repair or replace first.', '质保期内：优先维修或更换。', {
      limit: 'replacement',
    }),
    step(
      'beyond',
      'offer',
      'Beyond it: offer a part or a fair price, if there is one.',
      '超出质保：如有可能提供配件或优惠方案。',
    ),
    step('refund', 'compensate', 'Neither works: refund as the law says.', '两者都不可行：依法退款。', {
      limit: 'full',
    }),
  ],
});
