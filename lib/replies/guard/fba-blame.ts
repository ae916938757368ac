import { framed } from './frame.ts';
import { allMatches, defineGuardRule } from './guard-rule.ts';
import { amazon } from './sources.ts';

const AMAZON = /amazon|亚马逊|アマゾン|아마존|อเมซอน|แอมะซอน|امازون|fba/g;

/** The blame put on Amazon for an order it ships, or the buyer sent away to it. */
export default defineGuardRule({
  violation: 'fba_blame',
  level: 'warn',
  portals: ['amazon'],
  fulfilments: ['fba'],
  sources: {
    amazon: amazon('For orders fulfilled by Amazon say what happens next; do not blame Amazon or send the buyer away.'),
  },
  suggest: 'fba',
  find(draft) {
    const named = allMatches(draft.folded, [AMAZON]);
    if (named.length === 0) return [];
    const away = framed(draft, [
      { all: ['notUs'], none: ['reported'] },
      { all: ['complain'], none: ['reported'], not: 'clause' },
    ]);
    const blamed = framed(draft, [
      { all: ['blame'], none: ['reported'], noneBeside: ['expected'], not: 'clause' },
    ]).filter((span) => {
      const sentence = draft.sentenceOf(span.start);
      return named.some(({ start }) => start >= sentence.start && start < sentence.end);
    });
    return [...away, ...blamed];
  },
});
