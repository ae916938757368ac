import type { Engine, EngineWorld } from './engine.ts';
import type { Access } from './job.ts';
import { mask, unmask } from './mask.ts';

/** An engine as the pipeline asks it: nothing reaches it unmasked, and fixed words reach it as it takes them. */
export function accessTo(engine: Engine, world: (signal: AbortSignal) => EngineWorld): Access<ReturnType<typeof mask>> {
  return {
    engine,
    ask: (request, signal) => engine.translate(world(signal), request),
    mask(text, terms) {
      // A word that stays as it is stays best as a token, whatever an engine knows of glossaries.
      const sent = terms.filter(({ source, target }) => engine.takesTerms && source !== target);
      const fixed = terms.filter((term) => !sent.includes(term));
      const masked = mask(
        text,
        fixed.map(({ source, target }) => ({ term: source, put: target })),
      );
      return { masked, terms: sent };
    },
    unmask(answer, masked) {
      const put = unmask(answer, masked);
      return 'text' in put ? put.text : undefined;
    },
  };
}
