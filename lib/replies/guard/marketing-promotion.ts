import { framed, overlaps } from './frame.ts';
import { defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { incentives } from './review-incentive.ts';
import { amazon, tiktok } from './sources.ts';

/** Advertising in a service message. */
export default defineGuardRule({
  violation: 'marketing_promotion',
  level: 'warn',
  portals: MARKETPLACES,
  sources: {
    amazon: amazon('Messages may not contain marketing, promotions, coupons or other products.'),
    tiktok: tiktok('The customer-service chat is not for marketing.'),
  },
  find(draft) {
    const bait = incentives(draft);
    return framed(draft, [
      { all: ['promo'], none: ['harmless', 'review', 'reported', 'attached'], not: 'clause' },
      { all: ['again'], none: ['review', 'reported', 'attached'], not: 'clause' },
    ]).filter((span) => !bait.some((reward) => overlaps(reward, draft.sentenceOf(span.start))));
  },
});
