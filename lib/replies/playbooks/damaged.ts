import { definePlaybook, said, step } from './playbook.ts';

/** It arrived broken or does not work. */
export default definePlaybook({
  id: 'damaged',
  title: said('Damaged or defective', '破损或故障'),
  intents: ['damaged_defective'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'hurt',
      'diagnose',
      'Make sure that nobody was hurt. If somebody was, go by the safety playbook.',
      '确认无人受伤；若有人受伤，按安全事件流程处理。',
    ),
    step(
      'photo',
      'diagnose',
      'Ask for a photo of the fault and of the packaging, through the portal.',
      '请买家在站内提供故障和包装照片。',
      { template: 'starter-damaged' },
    ),
    step(
      'cause',
      'diagnose',
      'Tell transport damage, a wrong setting and a product fault apart.',
      '区分运输损坏、使用设置和产品故障。',
    ),
    step(
      'fix',
      'offer',
      'A fault that can be solved: send the steps or the missing part.',
      '可以解决的故障：发送步骤或补寄配件。',
    ),
    step('replace', 'offer', 'Offer a replacement first.', '优先提出换新。', { limit: 'replacement' }),
    step(
      'return',
      'return',
      'Return cost above 30 % of the price: offer to keep it with a part refund.',
      '退货运费超过售价 30 %：建议保留商品并部分退款。',
      { limit: 'partial' },
    ),
    step(
      'refund',
      'compensate',
      'Refund up to your limit; above it ask a lead before you promise.',
      '在权限内退款，超出须先请主管批准再承诺。',
      { limit: 'full' },
    ),
    step('report', 'follow_up', 'Note the fault and the SKU for quality.', '记录故障和 SKU，供质量部门分析。'),
  ],
});
