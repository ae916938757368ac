import type { Draft, Span } from './draft.ts';
import { framed, overlaps } from './frame.ts';
import { defineGuardRule } from './guard-rule.ts';
import { amazon, law, tiktok } from './sources.ts';

/** Of an order that Amazon ships, blaming Amazon is `fba_blame`'s matter. */
const blames = ({ context, languages, hits }: Draft): readonly Span[] =>
  context.portal === 'amazon' && context.fulfilment === 'fba' ? languages.flatMap((one) => hits(one, 'blame')) : [];

/** Running down a competitor, a carrier, a maker or the marketplace. */
export default defineGuardRule({
  violation: 'brand_disparagement',
  level: 'warn',
  sources: {
    amazon: amazon('Messages must be professional; other sellers, brands and Amazon may not be disparaged.'),
    tiktok: tiktok('No disparaging words about other sellers, brands or the platform.'),
    any: law(
      'Disparaging a competitor is unfair competition.',
      'Directive 2006/114/EC art. 4(d); UWG § 4 Nr. 1; Lanham Act § 43(a)',
    ),
  },
  suggest: 'calm',
  find(draft) {
    const taken = blames(draft);
    const spans = framed(draft, [
      { all: ['contempt', 'rival'], none: ['reported', 'neutral'], unquoted: true, apart: true },
      { all: ['habit', 'rival', 'blame'], none: ['reported', 'neutral', 'humble'], unquoted: true, not: 'clause' },
      {
        all: ['contempt', 'they'],
        after: 'rival',
        none: ['reported', 'neutral', 'humble'],
        unquoted: true,
        apart: true,
        not: 'clause',
      },
    ]);
    return spans.some((span) => taken.some((other) => overlaps(other, span))) ? [] : spans;
  },
});
