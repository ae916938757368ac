import { definePlaybook, said, step } from './playbook.ts';

/** The buyer wants to see or erase their data, or no more mail. */
export default definePlaybook({
  id: 'privacy',
  title: said('Privacy request', '隐私请求'),
  intents: ['privacy_request'],
  flags: [],
  kinds: [],
  steps: [
    step(
      'who',
      'diagnose',
      'Be sure it is the buyer: ask through the portal only.',
      '确认是买家本人，仅通过平台沟通。',
    ),
    step(
      'erase',
      'offer',
      'Erase or hand over what is stored, outside the platform too.',
      '删除或提供所存数据，包括平台以外的系统。',
      {
        required: said(
          'The law gives one month in the EU and the UK, and wants it recorded.',
          '欧盟和英国法律要求一个月内完成并留有记录。',
        ),
      },
    ),
    step('keep', 'offer', 'Say what must be kept: invoices, for tax.', '说明必须保留的内容：用于税务的发票。'),
    step('confirm', 'follow_up', 'Confirm to the buyer that it is done.', '告知买家已完成。'),
  ],
});
