/** Ways to find the portal's own reply box, made from pointing at it. */
import { steady } from '@/lib/portals/kit/steady.ts';
import { fieldAt, forbidden } from './composer.ts';
import type { Ground, Proposal, TeachProblem } from './contract.ts';
import { find } from './find.ts';
import { strengthOf } from './lists.ts';
import { routesTo } from './routes.ts';
import { hasWords } from './selector.ts';
import { tabooOf } from './taboo.ts';

const PROPOSALS = 4;

/**
 * Proposals for the reply box, the best first. Only what finds one field and no other is proposed. Of a proposal `at` is
 * what is taught (`Head.composer`); field and transform say nothing here.
 */
export function proposeComposer(pointed: Element, ground: Ground): readonly Proposal[] | TeachProblem {
  const field = fieldAt(pointed);
  if (!field) return { problem: forbidden(pointed, ground.sends) ? 'send' : 'not-writable' };
  return steady(() => {
    const { document } = ground.page;
    const routes = routesTo(document, field, { taboo: tabooOf(ground.reading) });
    const proposals = routes
      .filter(({ selector }) => find(document, selector).length === 1)
      .map(({ selector, hold }): Proposal => {
        const score = strengthOf(hold) - selector.length / 1_500;
        const sample = { value: true, example: true } as const;
        const common = { field: 'text', as: 'present', each: '', rows: 1, lacking: 0 } as const;
        return { ...common, at: selector, hold, words: hasWords(selector), score, samples: [sample] };
      })
      .sort((a, b) => b.score - a.score);
    return proposals.length > 0 ? proposals.slice(0, PROPOSALS) : { problem: 'no-way' };
  });
}
