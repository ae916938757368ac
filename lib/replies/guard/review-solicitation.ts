import { allMatches, defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { ASKS_FOR_REVIEW } from './review-words.ts';

/** Asking for, changing or removing a review inside a service reply (Amazon communication guidelines; TikTok chat rules). */
export default defineGuardRule({
  violation: 'review_solicitation',
  portals: MARKETPLACES,
  find: (text) => allMatches(text, ASKS_FOR_REVIEW),
});
