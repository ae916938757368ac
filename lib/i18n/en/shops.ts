/** What replies say of a shop and no page shows. */
export const shops = {
  intro:
    'What replies may say of your shops and no page shows, as {{example}}. What is empty is left out, or asked for before a reply goes in.',
  whose: 'Shop',
  all: 'All shops',
  allHint: 'Holds for every shop that says nothing of its own.',
  ownHint: 'What is empty here is taken from “All shops”.',
  hasOwn: '{{name}} (own facts)',
  name: 'Name buyers know',
  returnDays: 'Return period',
  warrantyMonths: 'Warranty',
  handlingDays: 'Dispatch within',
  days: 'days',
  months: 'months',
  workdays: 'working days',
  returnHint: 'Counted from the latest estimated delivery.',
  chatbot: 'TikTok Shop chatbot',
  chatbotHint:
    'With it on, chats of a weekend in the US are due by Monday 12:00. Where it is not set, the stricter rule is taken.',
  chatbotUnset: 'Not set',
  chatbotOn: 'On',
  chatbotOff: 'Off',
  bad: 'Write a whole number from 0 to 1,000, or leave it empty.',
};
