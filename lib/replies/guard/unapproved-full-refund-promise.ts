import type { Draft, Span } from './draft.ts';
import { framed } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

/** An amount: a part of the money for goods that stay, which is for the agent to offer. */
const AMOUNT = /[€$£¥] ?\d|\d[\d.,]* ?(?:€|£|\$|¥|eur|usd|gbp|zl|pln|kr|tl|元|円|원|บาท|đ|vnd|rp|ريال|%)/;

const keptGoods = (draft: Draft): Span[] =>
  framed(draft, [{ all: ['noReturn', 'refund'], none: ['settled', 'review', 'reported'] }]).filter(({ start }) => {
    const sentence = draft.sentenceOf(start);
    return !AMOUNT.test(draft.folded.slice(sentence.start, sentence.end));
  });

/** All the money back, or the money back and the goods kept, promised before anybody approved it. */
export default defineGuardRule({
  violation: 'unapproved_full_refund_promise',
  level: 'block',
  sources: {
    amazon: amazon('A refund follows the return policy; a promise in a message binds the seller and can cost a claim.'),
    tiktok: tiktok(
      'Unauthorised promises of “full cashback” or “no return needed” can freeze settlement for 30 to 90 days.',
    ),
    any: law(
      'A promise of a full refund binds the shop whatever comes back; promise it after approval.',
      'Own shop rule',
    ),
  },
  suggest: 'refund',
  find: (draft) =>
    draft.context.approvedRefund
      ? []
      : framed(draft, [
          { all: ['wholeRefund'], none: ['settled', 'review', 'reported'], not: 'clause' },
          { all: ['whole', 'refund'], none: ['settled', 'review', 'reported'], not: 'clause', near: 22 },
        ]).concat(keptGoods(draft)),
});
