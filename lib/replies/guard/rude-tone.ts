import brandDisparagement from './brand-disparagement.ts';
import type { Draft, Span } from './draft.ts';
import { framed, overlaps } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

/** Words that another rule has more to say about: of a third party, of the one who ships. */
function others(draft: Draft): readonly Span[] {
  const { portal, fulfilment } = draft.context;
  const away = portal === 'amazon' && fulfilment === 'fba';
  return [
    ...brandDisparagement.find(draft),
    ...(away ? draft.languages.flatMap((one) => [...draft.hits(one, 'notUs'), ...draft.hits(one, 'complain')]) : []),
  ];
}

/** Insult, mockery, blame, threat. */
export default defineGuardRule({
  violation: 'rude_tone',
  level: 'warn',
  sources: {
    amazon: amazon('Messages must be polite; abusive, threatening or offensive words are forbidden.'),
    tiktok: tiktok('Abusive or mocking words count as bad service.'),
    any: law('A rude sentence is quoted in claims and reviews.', 'Own shop rule'),
  },
  suggest: 'calm',
  find(draft) {
    const rude = framed(draft, [{ all: ['rude'], none: ['reported', 'humble'], unquoted: true }]);
    if (rude.length === 0) return [];
    const taken = others(draft);
    return rude.filter((span) => !taken.some((other) => overlaps(other, span)));
  },
});
