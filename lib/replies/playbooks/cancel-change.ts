import { definePlaybook, said, step } from './playbook.ts';

/** The buyer wants out, or another address, size or colour. */
export default definePlaybook({
  id: 'cancel-change',
  title: said('Cancel or change the order', '取消或修改订单'),
  intents: ['cancel_order', 'change_order'],
  flags: [],
  kinds: [],
  steps: [
    step('shipped', 'diagnose', 'See whether it has shipped.', '查看是否已发货。'),
    step(
      'stop',
      'offer',
      'Not shipped: stop it in the warehouse first, then confirm.',
      '未发货：先在仓库拦截，再确认。',
      { template: 'starter-cancellation' },
    ),
    step(
      'reason',
      'offer',
      'Let the buyer cancel in the portal, so that it counts as the buyer’s wish.',
      '请买家在平台发起取消，以计为买家原因。',
    ),
    step(
      'address',
      'diagnose',
      'A new address: never ship elsewhere than the order says on a marketplace.',
      '改地址：在平台订单上绝不寄往订单以外的地址。',
    ),
    step('late', 'return', 'Shipped: explain refusal or return.', '已发货：说明拒收或退货办法。', {
      template: 'starter-return',
    }),
  ],
});
