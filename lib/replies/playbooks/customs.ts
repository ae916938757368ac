import { definePlaybook, said, step } from './playbook.ts';

/** The parcel is held, or duty is asked for. */
export default definePlaybook({
  id: 'customs',
  title: said('Customs and duty', '关税清关'),
  intents: ['customs_duty'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'terms',
      'diagnose',
      'See who was to pay: duty paid, or to be paid by the buyer.',
      '查看由谁承担税费：完税交货或买家自付。',
    ),
    step('held', 'diagnose', 'Read in tracking what customs asks for.', '在轨迹中查看海关要求。'),
    step(
      'papers',
      'offer',
      'Send invoice and description of the goods through the portal or carrier.',
      '通过平台或承运商提供发票和品名说明。',
    ),
    step('declare', 'offer', 'Never offer to declare a lower value or a gift.', '绝不低报价值或申报为礼品。'),
    step(
      'refuse',
      'compensate',
      'Refused parcel: refund when it is back, as the policy says.',
      '被拒收的包裹：退回后按政策退款。',
    ),
    step('remind', 'follow_up', 'Set a reminder for three days.', '设置三天后提醒。'),
  ],
});
