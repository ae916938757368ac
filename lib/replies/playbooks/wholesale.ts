import { definePlaybook, said, step } from './playbook.ts';

/** A company asks for quantity or terms. */
export default definePlaybook({
  id: 'wholesale',
  title: said('Wholesale', '批发询价'),
  intents: ['wholesale_b2b'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'need',
      'diagnose',
      'Quantity, country, date, invoice data: ask in one message.',
      '一次问清数量、国家、日期和开票信息。',
    ),
    step(
      'channel',
      'diagnose',
      'On a marketplace stay there: no prices outside it.',
      '在平台上只在站内沟通，不提供站外报价。',
    ),
    step('quote', 'offer', 'Let sales quote; say by when.', '由销售报价，并告知时间。'),
    step('stock', 'offer', 'Check stock and lead time before a date is named.', '报日期前核对库存和交期。'),
    step('remind', 'follow_up', 'Set a reminder to ask after the quote.', '设置报价后的跟进提醒。'),
  ],
});
