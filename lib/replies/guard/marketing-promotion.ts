import type { Draft, Span } from './draft.ts';
import { framed, isDenied, overlaps, stands } from './frame.ts';
import { defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { incentives } from './review-incentive.ts';
import { amazon, tiktok } from './sources.ts';

/** A code that names its own discount: "THANKS15" beside "15 %", or to be used at the checkout. As it is written, for its capitals. */
const CODE = /(?<![\p{Script=Latin}\d-])[A-Z]{4,14}(\d{2})(?![\p{Script=Latin}\d-])/gu;
/** What makes an offer none: a price difference, an expired code, the buyer's own words, a file. */
const CLEAN = ['harmless', 'review', 'reported', 'attached'] as const;

function codes(draft: Draft): Span[] {
  const redeemed = (sentence: Span) =>
    draft.languages.some(
      (language) =>
        stands(draft, language, 'redeem', sentence) &&
        !CLEAN.some((concept) => stands(draft, language, concept, sentence)) &&
        !isDenied(draft, language, sentence),
    );
  return [...draft.text.matchAll(CODE)].flatMap(({ index, 0: code, 1: share = '' }) => {
    const span = draft.foldedAt(index, index + code.length);
    const sentence = draft.sentenceOf(span.start);
    const named = new RegExp(`(?<!\\d)${share} ?%|% ?${share}(?!\\d)`);
    return named.test(draft.folded.slice(sentence.start, sentence.end)) || redeemed(sentence) ? [span] : [];
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
      { all: ['promo'], none: CLEAN, not: 'clause' },
      { all: ['again'], none: ['review', 'reported', 'attached'], not: 'clause' },
      { all: ['shop', 'invite'], none: CLEAN, not: 'clause', near: 60, apart: true },
      { all: ['buying', 'gain'], none: CLEAN, not: 'clause', near: 80, apart: true },
    ]);
    return [...offered, ...codes(draft)].filter(
      (span) => !bait.some((reward) => overlaps(reward, draft.sentenceOf(span.start))),
    );
  },
});
