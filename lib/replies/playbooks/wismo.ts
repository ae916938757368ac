import { definePlaybook, said, step } from './playbook.ts';

/** The buyer asks where the parcel is. */
export default definePlaybook({
  id: 'wismo',
  title: said('Where is my order', '查询物流'),
  intents: ['wismo'],
  flags: ['shipment_stalled'],
  kinds: [],
  steps: [
    step(
      'track',
      'diagnose',
      'Read the carrier’s tracking yourself: where it is, when it last moved.',
      '自己查看承运商轨迹：包裹在哪里，最后一次更新是什么时候。',
    ),
    step(
      'estimate',
      'diagnose',
      'Compare with the latest estimated delivery the buyer was shown.',
      '与买家看到的最晚预计送达日对照。',
    ),
    step(
      'answer',
      'offer',
      'Say what tracking shows and the next step. Promise no date the carrier did not give.',
      '告知物流现状和下一步，不承诺承运商没有给出的日期。',
      { template: 'starter-wismo-fbm' },
    ),
    step(
      'carrier',
      'offer',
      'No movement for longer than your target: ask the carrier to trace it.',
      '超过自定时限没有更新：请承运商查件。',
    ),
    step(
      'replace',
      'compensate',
      'Treated as lost: offer a replacement, or the part refund you may give.',
      '按丢件处理：提出补发，或在权限内部分退款。',
      { limit: 'partial' },
    ),
    step('remind', 'follow_up', 'Set a reminder for the day after the estimate.', '在预计送达日的次日设置提醒。'),
  ],
});
