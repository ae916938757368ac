import { emailsIn } from './contacts.ts';
import { allMatches, defineGuardRule, MARKETPLACES } from './guard-rule.ts';
import { amazon, tiktok } from './sources.ts';

const TOP =
  'com|net|org|shop|store|info|online|site|link|me|ly|app|dev|biz|club|top|xyz|vip|cc|tv|be|gl|to|de|at|ch|fr|es|it|nl|pl|se|cn|jp|kr|vn|th|br|io|co|uk|us|eu|ru|pt|tr|id|sa|ae|eg|mx|in|ca|au|sg|my|ph|hk|tw|ie|fi|dk|no|cz|help|support|page|web|blog|live|video|guide|wiki|cloud|email|asia';
const LINKS = [
  /(?<![a-z0-9])(?:https?|hxxps?):\/\/[^\s<>"')）】」]+/g,
  new RegExp(
    `(?<![@\\w.\\-/])(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,4}(?:${TOP})(?![a-z0-9-]|\\.[a-z0-9])(?:/[^\\s<>"')）】」]*)?`,
    'g',
  ),
  /(?<![@\w.\-/])[a-z][a-z0-9-]{1,40} ?[([]? ?(?:dot|punkt|point|punto|punt|kropka|nokta|ponto) ?[)\]]? ?(?:com|net|org|shop|info)(?![a-z0-9])/g,
];

/** The platforms' own addresses. Anything else leads the buyer away. */
const OWN =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:amazon\.(?:com|ca|de|fr|es|it|nl|pl|se|eg|sa|ae|in|sg|cn|ie|com\.(?:au|br|mx|tr|be)|co\.(?:uk|jp|za))|amzn\.(?:to|eu|asia|com)|tiktok\.com)(?:[/?#:]|$)/;
/** Abbreviations that look like hosts. */
const SHORT = /^(?:m\.in|a\.m|p\.m|i\.e|z\.b|u\.s|e\.g|p\.ex|d\.h|o\.a|t\.ex|bl\.a)$/;
/** A name after a messenger's is an account there, not a link. */
const HANDLE = /(?:insta|instagram|ig|انستا|انستقرام|인스타|インスタ|facebook|fb|tiktok)[\s:@]{1,3}$/;

/** A link that leaves the marketplace. */
export default defineGuardRule({
  violation: 'external_link',
  level: 'block',
  portals: MARKETPLACES,
  sources: {
    amazon: amazon('Only links that completing the order needs, none to other sites or shops.'),
    tiktok: tiktok('No links that lead off the platform.'),
  },
  suggest: 'contact',
  find({ folded }) {
    const addresses = emailsIn(folded);
    return allMatches(folded, LINKS).filter(
      ({ start, end }) =>
        !OWN.test(folded.slice(start, end)) &&
        !SHORT.test(folded.slice(start, end)) &&
        !HANDLE.test(folded.slice(Math.max(0, start - 16), start)) &&
        !addresses.some((address) => address.start < end && start < address.end),
    );
  },
});
