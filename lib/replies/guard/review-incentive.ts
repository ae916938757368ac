import type { Draft, Span } from './draft.ts';
import { framed, isDenied, stands } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

const CLEAN = ['regardless', 'reported', 'thanked', 'declined'] as const;

/** A review and a reward in one sentence, or a review asked for and the reward in the next. */
export function incentives(draft: Draft): Span[] {
  const together = framed(draft, [
    { all: ['review', 'reward'], none: CLEAN, not: 'group' },
    { all: ['opinion', 'reward', 'ask'], none: CLEAN, not: 'group', near: 90 },
  ]);
  if (together.length > 0) return together;
  for (const language of draft.languages) {
    const asked = draft.hits(language, 'review').find((hit) => {
      const sentence = draft.sentenceOf(hit.start);
      const silent = CLEAN.some((concept) => stands(draft, language, concept, sentence));
      return (
        !silent && stands(draft, language, 'ask', sentence) && !isDenied(draft, language, draft.clauseOf(hit.start))
      );
    });
    if (!asked) continue;
    const next = draft.sentenceOf(draft.sentenceOf(asked.start).end);
    const offered = draft.hits(language, 'reward').find((hit) => hit.start >= next.start && hit.start < next.end);
    if (offered && !isDenied(draft, language, next) && !stands(draft, language, 'settled', next))
      return [asked, offered];
  }
  return [];
}

/** A reward for a review, or for taking one back. */
export default defineGuardRule({
  violation: 'review_incentive',
  level: 'block',
  sources: {
    amazon: amazon('Nothing may be offered for a review, for changing one or for removing one.'),
    tiktok: tiktok('No reward may be tied to a review.'),
    any: law(
      'Reviews that were paid for or made to disappear mislead consumers.',
      'Directive 2005/29/EC annex I 23b, 23c; 16 CFR 465 (FTC rule on consumer reviews)',
    ),
  },
  find: incentives,
});
