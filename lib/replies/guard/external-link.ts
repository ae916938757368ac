import { allMatches, defineGuardRule, MARKETPLACES } from './guard-rule.ts';

const LINKS = [
  /\bhttps?:\/\/[^\s<>"'）)】」]+/gi,
  /(?<![@\w.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|net|org|shop|store|info|online|site|link|me|ly|de|fr|es|it|nl|pl|se|cn|jp|kr|vn|th|br|io|co|uk|us|eu|ru)\b(?:\/[^\s<>"'）)】」]*)?/gi,
];

/** The platforms' own addresses. Anything else leads the buyer away. */
const OWN =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:amazon\.(?:com|ca|de|fr|es|it|nl|pl|se|eg|sa|ae|in|sg|cn|com\.(?:au|br|mx|tr|be)|co\.(?:uk|jp|za))|tiktok\.com)(?:[/?#:]|$)/i;

/** A link that leaves the marketplace (Amazon communication guidelines; TikTok chat rules, agreement 4.2.7). */
export default defineGuardRule({
  violation: 'external_link',
  portals: MARKETPLACES,
  find: (text) => allMatches(text, LINKS).filter((link) => !OWN.test(link)),
});
