/** Judges a reply before it is put into a composer. */
import type { Reason } from '@/lib/domain/reason.ts';
import type { GuardViolation } from '@/lib/domain/vocabulary.ts';
import attachmentOrHtml from './attachment-or-html.ts';
import cardDataRequest from './card-data-request.ts';
import externalLink from './external-link.ts';
import type { GuardContext, GuardRule } from './guard-rule.ts';
import offPlatformContact from './off-platform-contact.ts';
import reviewIncentive from './review-incentive.ts';
import reviewSolicitation from './review-solicitation.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';
import wrongLanguage from './wrong-language.ts';

export const GUARD_RULES: readonly GuardRule[] = [
  unresolvedPlaceholder,
  cardDataRequest,
  reviewIncentive,
  reviewSolicitation,
  offPlatformContact,
  externalLink,
  attachmentOrHtml,
  wrongLanguage,
];

export interface Violation {
  readonly violation: GuardViolation;
  /** The offending words, as they stand in the text. */
  readonly words: string;
  /** Its code is `guard_<violation>`. */
  readonly reason: Reason;
}

const MOST_WORDS = 3;
/** Longer than any portal takes; a reply is judged whole or, beyond this, by its beginning. UTF-16 code units. */
const LONGEST = 20_000;

/** At most one violation a rule, worst kinds first. */
export function judge(text: string, context: GuardContext): Violation[] {
  const judged = text.slice(0, LONGEST);
  return GUARD_RULES.flatMap(({ violation, portals, find }) => {
    if (portals && !portals.includes(context.portal)) return [];
    const words = [...new Set(find(judged, context))].slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    return [{ violation, words: words.join(' · '), reason: { code: `guard_${violation}`, words } }];
  });
}
