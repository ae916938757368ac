import { allMatches, defineGuardRule } from './guard-rule.ts';
import { ASKS_FOR_REVIEW } from './review-words.ts';

const REWARDS = [
  /\b(?:gift ?cards?|coupons?|vouchers?|discount|cash ?back|refund you|free (?:gift|product|replacement|item)|reward|in exchange|in return for|compensat\w+|PayPal)\b/gi,
  /\b(?:Gutschein|Rabatt|Geschenk|Belohnung|im Gegenzug|erstatten wir)\p{L}{0,6}/giu,
  /\b(?:bon d['’]achat|carte cadeau|remise|cadeau|en échange|remboursement)/gi,
  /\b(?:cupón|tarjeta regalo|descuento|regalo|a cambio|reembolso)/gi,
  /\b(?:buono|sconto|regalo|omaggio|in cambio|rimborso)\b/gi,
  /\b(?:cupom|vale-presente|desconto|presente|brinde|em troca|reembolso)\b/gi,
  /(?:ギフト(?:カード|券)|クーポン|割引|プレゼント|謝礼|返金)/g,
  /(?:礼品卡|禮品卡|优惠券|優惠券|红包|紅包|返现|返現|折扣|赠品|贈品|退款)/g,
  /(?:기프트|쿠폰|할인|사은품|환불|보상)/g,
];

/** A reward in the same breath as a review: forbidden everywhere, by platforms and by consumer law. */
export default defineGuardRule({
  violation: 'review_incentive',
  find(text) {
    const asked = allMatches(text, ASKS_FOR_REVIEW);
    const offered = allMatches(text, REWARDS);
    return asked.length > 0 && offered.length > 0 ? [...offered.slice(0, 2), ...asked.slice(0, 1)] : [];
  },
});
