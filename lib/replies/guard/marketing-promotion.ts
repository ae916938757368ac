import type { Draft, Span } from './draft.ts';
import { framed, overlaps } from './frame.ts';
import { defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { incentives } from './review-incentive.ts';
import { amazon, tiktok } from './sources.ts';

/** A code that names its own discount: "THANKS15" beside "15 %". As it is written, for its capitals. */
const CODE = /(?<![\p{L}\d-])[A-Z]{4,14}(\d{2})(?![\p{L}\d-])/gu;

function codes(draft: Draft): Span[] {
  return [...draft.text.matchAll(CODE)].flatMap(({ index, 0: code, 1: share = '' }) => {
    const span = draft.foldedAt(index, index + code.length);
    const { start, end } = draft.sentenceOf(span.start);
    return new RegExp(`(?<!\\d)${share} ?%|% ?${share}(?!\\d)`).test(draft.folded.slice(start, end)) ? [span] : [];
  });
}

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
    const offered = framed(draft, [
      { all: ['promo'], none: ['harmless', 'review', 'reported', 'attached'], not: 'clause' },
      { all: ['again'], none: ['review', 'reported', 'attached'], not: 'clause' },
    ]);
    return [...offered, ...codes(draft)].filter(
      (span) => !bait.some((reward) => overlaps(reward, draft.sentenceOf(span.start))),
    );
  },
});
