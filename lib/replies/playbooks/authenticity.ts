import { definePlaybook, said, step } from './playbook.ts';

/** The buyer says the product is counterfeit. */
export default definePlaybook({
  id: 'authenticity',
  title: said('Said to be fake', '质疑真伪'),
  intents: ['authenticity'],
  flags: ['authenticity'],
  kinds: [],
  steps: [
    step(
      'photo',
      'diagnose',
      'Ask for photos: item, label, serial number, packaging.',
      '请提供照片：商品、标签、序列号、包装。',
    ),
    step(
      'papers',
      'diagnose',
      'Save purchase invoices and the brand’s authorisation with the ticket.',
      '将采购发票和品牌授权与工单一并保存。',
      {
        required: said(
          'The platform asks for supply papers within days once such a complaint is filed.',
          '投诉一旦提交，平台会在数日内索要供应链文件。',
        ),
      },
    ),
    step(
      'calm',
      'offer',
      'Answer with facts: where it was bought, how to check the serial number.',
      '用事实回答：进货来源、如何核验序列号。',
    ),
    step(
      'lead',
      'offer',
      'Tell a lead: authenticity complaints can take the listing down.',
      '通知主管：真伪投诉可能导致商品下架。',
    ),
    step('refund', 'compensate', 'Offer return and refund within your limit.', '在权限内提供退货退款。', {
      limit: 'full',
    }),
    step('batch', 'follow_up', 'Check other orders of the same batch.', '检查同批次的其他订单。'),
  ],
});
