import { definePlaybook, said, step } from './playbook.ts';

/** The buyer speaks of a claim, bank, lawyer or authority. */
export default definePlaybook({
  id: 'claim-threat',
  title: said('Claim threatened', '威胁索赔'),
  intents: ['claim_threat'],
  flags: ['claim_threat', 'legal_threat'],
  kinds: [],
  steps: [
    step('read', 'diagnose', 'Read the whole thread: which promise was not kept?', '通读对话：哪个承诺没有兑现？'),
    step('lead', 'diagnose', 'A lawyer or an authority is named: hand it to a lead.', '提到律师或监管机构：转交主管。'),
    step('solve', 'offer', 'Offer the solution at once, complete and with a day.', '立即给出完整、有日期的解决方案。', {
      limit: 'partial',
    }),
    step('never', 'offer', 'Do not argue, do not ask to refrain from a claim.', '不争辩，也不要求买家放弃索赔。'),
    step(
      'proof',
      'compensate',
      'Save tracking and proof of delivery now; you will need them.',
      '现在就保存物流和签收证明，日后要用。',
    ),
    step('remind', 'follow_up', 'Set a reminder for the next day.', '设置次日提醒。'),
  ],
});
