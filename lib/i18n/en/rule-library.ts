import { generalRules } from './rule-library-general.ts';
import { libraryPhrases } from './rule-library-phrases.ts';
import { portalRules } from './rule-library-portals.ts';

/** The library of ready rules: groups, names, when to use each, and what they write down. */
export const ruleLibrary = {
  group: {
    amazon: 'Amazon',
    tiktok: 'TikTok Shop',
    shopify: 'Own shop',
    orders: 'Orders and parcels',
    money: 'Refunds and money',
    risk: 'Risk',
    reviews: 'Reviews',
    people: 'Who gets it',
    clock: 'As time passes',
  },
  rule: { ...portalRules, ...generalRules },
  /** When to use the rules a new installation starts with. */
  starter: {
    'starter-amazon-compliance': 'Use it when Amazon’s messages and notices have people of their own.',
    'starter-orders': 'Use it when somebody looks after dispatch and stock.',
    'starter-returns': 'Use it when returns are worked through together.',
    'starter-reviews': 'Use it when reviews and feedback are answered together.',
    'starter-wholesale': 'Use it to tell wholesale buyers apart.',
    'starter-claims': 'Use it when claims, and threats of one, go to the same people.',
    'starter-safety': 'Use it always: safety comes before every deadline.',
  },
  phrase: libraryPhrases,
};
